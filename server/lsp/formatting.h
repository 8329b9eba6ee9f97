// Formatting: of a document, of a range, and while somebody types.
#pragma once

#include <string>

#include "lsp/base.h"
#include "lsp/value.h"

namespace ibid::lsp {

// The editor's options (tab size and so on) are passed over: what a note is indented by is
// Markdown's to say.
struct DocumentFormattingParams {
  TextDocumentIdentifier textDocument;
  bool operator==(const DocumentFormattingParams&) const = default;
  void fields(auto&& field) { field("textDocument", textDocument); }
};

struct DocumentRangeFormattingParams {
  TextDocumentIdentifier textDocument;
  Range range;
  bool operator==(const DocumentRangeFormattingParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("range", range);
  }
};

struct DocumentOnTypeFormattingParams {
  TextDocumentIdentifier textDocument;
  Position position;  ///< behind what was typed
  std::string ch;
  bool operator==(const DocumentOnTypeFormattingParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("position", position);
    field("ch", ch);
  }
};

}  // namespace ibid::lsp
