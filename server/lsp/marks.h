// What an editor draws into or over the text: inlay hints and highlights.
#pragma once

#include <optional>
#include <string>

#include "lsp/language.h"
#include "lsp/lens.h"

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
  std::optional<SubjectData> data;  ///< where the tooltip is still to come
  bool operator==(const InlayHint&) const = default;
  void fields(auto&& field) {
    field("position", position);
    field("label", label);
    field("tooltip", tooltip);
    field.maybe("paddingLeft", paddingLeft);
    field("data", data);
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

}  // namespace ibid::lsp
