// How a document hangs together: what can be folded, and what a selection grows to.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lsp/base.h"

namespace ibid::lsp {

struct FoldingRangeParams {
  TextDocumentIdentifier textDocument;
  bool operator==(const FoldingRangeParams&) const = default;
  void fields(auto&& field) { field("textDocument", textDocument); }
};

enum class FoldingRangeKind { comment, region };
constexpr auto names(FoldingRangeKind) {
  return std::array{std::pair{FoldingRangeKind::comment, std::string_view("comment")},
                    std::pair{FoldingRangeKind::region, std::string_view("region")}};
}

struct FoldingRange {
  std::uint32_t startLine = 0;
  std::optional<std::uint32_t> startCharacter;  ///< else the line's end
  std::uint32_t endLine = 0;
  std::optional<std::uint32_t> endCharacter;
  std::optional<FoldingRangeKind> kind;
  std::string collapsedText;
  bool operator==(const FoldingRange&) const = default;
  void fields(auto&& field) {
    field("startLine", startLine);
    field("startCharacter", startCharacter);
    field("endLine", endLine);
    field("endCharacter", endCharacter);
    field("kind", kind);
    field.maybe("collapsedText", collapsedText);
  }
};

struct SelectionRangeParams {
  TextDocumentIdentifier textDocument;
  std::vector<Position> positions;
  bool operator==(const SelectionRangeParams&) const = default;
  void fields(auto&& field) {
    field("textDocument", textDocument);
    field("positions", positions);
  }
};

struct SelectionRange {
  Range range;
  std::shared_ptr<const SelectionRange> parent;  ///< holds `range`; null for the outermost
  bool operator==(const SelectionRange& other) const {
    if (!parent || !other.parent) return range == other.range && parent == other.parent;
    return range == other.range && *parent == *other.parent;
  }
  void fields(auto&& field) {
    field("range", range);
    field.maybe("parent", parent);
  }
};

}  // namespace ibid::lsp
