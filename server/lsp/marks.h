// What an editor draws into or over the text: inlay hints and highlights; and looking for symbols.
#pragma once

#include <optional>
#include <string>

#include "lsp/language.h"

namespace ibid::lsp {

struct InlayHintParams {
  TextDocumentIdentifier textDocument;
  Range range;
  bool operator==(const InlayHintParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("range", range);
  }
};

/// The specification's label in parts and its kinds (type, parameter) fit no text.
struct InlayHint {
  Position position;
  std::string label;
  std::optional<MarkupContent> tooltip;
  bool paddingLeft = false;
  bool operator==(const InlayHint&) const = default;
  void fields(auto&& field) {
    field("position", position);
    field("label", label);
    field("tooltip", tooltip);
    field.maybe("paddingLeft", paddingLeft);
  }
};

enum class DocumentHighlightKind { text = 1, read = 2, write = 3 };

struct DocumentHighlight {
  Range range;
  DocumentHighlightKind kind = DocumentHighlightKind::text;
  bool operator==(const DocumentHighlight&) const = default;
  void fields(auto&& field) {
    field("range", range);
    field("kind", kind);
  }
};

struct WorkspaceSymbolParams {
  std::string query;
  bool operator==(const WorkspaceSymbolParams&) const = default;
  void fields(auto&& field) { field("query", query); }
};

}  // namespace ibid::lsp
