// Document links.
#pragma once

#include <optional>
#include <string>

#include "lsp/base.h"

namespace ibid::lsp {

struct DocumentLinkParams {
  TextDocumentIdentifier textDocument;
  bool operator==(const DocumentLinkParams&) const = default;
  void fields(auto&& field) { field("textDocument", textDocument); }
};

/// A target as written, and the document it is written in.
struct DocumentLinkData {
  DocumentUri uri;
  std::string target;
  bool operator==(const DocumentLinkData&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("target", target);
  }
};

struct DocumentLink {
  Range range;
  std::optional<std::string> target;  ///< a URI
  std::optional<std::string> tooltip;
  std::optional<DocumentLinkData> data;
  bool operator==(const DocumentLink&) const = default;
  void fields(auto&& field) {
    field("range", range);
    field("target", target);
    field("tooltip", tooltip);
    field("data", data);
  }
};

}  // namespace ibid::lsp
