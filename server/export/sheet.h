// A sheet: one block of a chapter with its bytes and all that is to be marked in them.
//
// Spans count from the block's begin. A piece is a block-like node of a sheet, be it the whole of
// it or something within a quotation, an item or a note.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/marks.h"
#include "model/chapter.h"
#include "syntax/attributes.h"

namespace ibid::tei {

struct Sheet {
  std::shared_ptr<const syntax::Block> block;
  std::shared_ptr<const model::Facts> facts;
  std::string bytes;
  model::Tally before;        ///< what the blocks before it hold
  std::vector<Mark> marks{};  ///< in the order of the text, outer ones first

  const syntax::Node& node(std::uint32_t index) const { return block->nodes[index]; }
  std::string_view text(text::Span span) const {
    return std::string_view(bytes).substr(span.begin, span.size());
  }
  /// The number in its chapter of the `index`th thing in this block.
  std::uint32_t number(model::Thing thing, std::size_t index) const {
    return before.of(thing) + static_cast<std::uint32_t>(index);
  }
};

struct Piece {
  const Sheet* sheet = nullptr;
  std::uint32_t index = 0;

  const syntax::Node& node() const { return sheet->node(index); }
  syntax::Kind kind() const { return node().kind; }
  std::string_view text() const { return sheet->text(node().span); }
};
using Pieces = std::span<const Piece>;

std::vector<Sheet> sheets_of(const model::Chapter& chapter);
std::vector<Piece> pieces_of(const std::vector<Sheet>& sheets);
/// The blocks that a quotation, an item, a definition or a note holds.
std::vector<Piece> pieces_in(const Piece& piece);

/// The attributes behind the content of a span.
struct Given {
  syntax::Attributes attributes;
  text::Offset begin = 0;  ///< where the attributes' spans count from
};
std::optional<Given> attributes_of(const Sheet& sheet, std::uint32_t index);

/// The number of the fact that begins where the node does, in its chapter.
template <typename Fact>
std::optional<std::uint32_t> number_of(const Sheet& sheet, model::Thing thing,
                                       const std::vector<Fact>& facts, text::Offset begin) {
  std::size_t low = 0;
  for (std::size_t high = facts.size(); low < high;) {
    const std::size_t middle = (low + high) / 2;
    if (facts[middle].span.begin < begin)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == facts.size() || facts[low].span.begin != begin) return std::nullopt;
  return sheet.number(thing, low);
}

/// True where a reader sees nothing of it where it stands: blank, metadata, comments, notes.
bool is_silent(const Piece& piece);
/// A paragraph of page breaks alone.
bool is_page_break(const Piece& piece);
/// A paragraph that is a source line, `[Victor Serge]{.attrib}`, and no more.
bool is_attribution(const Piece& piece);

/// The heading that titles the whole chapter, an index into `sheets`: it comes before all else, and
/// there is no other of its rank.
std::optional<std::size_t> title_of(const std::vector<Sheet>& sheets);

}  // namespace ibid::tei
