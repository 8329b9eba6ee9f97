// Block quotations with what stands behind them: the markers of their notes, their source line.

#include "export/blocks.h"
#include "syntax/characters.h"

namespace ibid::tei {
namespace {

using syntax::Kind;
using text::Offset;

// Where the markers begin that end a paragraph; its end where none do, or where it is only markers.
Offset before_markers(const Piece& paragraph) {
  const Sheet& sheet = *paragraph.sheet;
  const auto is_blank = [&](text::Span span) {
    for (Offset at = span.begin; at < span.end; ++at) {
      if (!syntax::is_blank_or_line_end(sheet.bytes[at])) return false;
    }
    return true;
  };
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t i = paragraph.index + 1; i < paragraph.node().end; i = sheet.node(i).end)
    nodes.push_back(i);
  Offset end = paragraph.node().content.end;
  Offset cut = end;
  for (; !nodes.empty(); nodes.pop_back()) {
    const syntax::Node& node = sheet.node(nodes.back());
    if (!is_blank({node.span.end, end}) || (node.kind != Kind::marker && node.kind != Kind::prefix))
      break;
    end = node.span.begin;
    if (node.kind == Kind::marker) cut = end;
  }
  return is_blank({paragraph.node().content.begin, cut}) ? paragraph.node().content.end : cut;
}

}  // namespace

std::size_t Blocks::quotation(const Range& range, std::size_t at) {
  const Piece& piece = range.pieces[at];
  const std::vector<Piece> inner = pieces_in(piece);
  const bool attributed =
      at + 1 < range.pieces.size() && is_attribution(range.pieces[at + 1]) && !is_deep();
  top_ = false;
  if (is_deep()) {
    flow(inner);
    return at + 1;
  }
  const bool ends_in_words = !inner.empty() && inner.back().kind() == Kind::paragraph;
  const Offset end = ends_in_words ? inner.back().node().content.end : 0;
  const Offset cut = ends_in_words ? before_markers(inner.back()) : 0;
  const bool cited = attributed || cut != end;
  if (cited) scene_.xml.open_block("cit");
  scene_.xml.open_block("quote", {{"rend", "block"}});
  if (cut != end) cut_ = {inner.back(), cut};
  flow(inner);
  cut_.reset();
  scene_.xml.close();
  if (cut != end) {
    const Piece& last = inner.back();
    Inlines line(scene_, *last.sheet);
    for (std::uint32_t i = last.index + 1; i < last.node().end; i = last.sheet->node(i).end) {
      const syntax::Node& node = last.sheet->node(i);
      if (node.span.begin >= cut) line.region(node.span, i, node.end);
    }
  }
  if (attributed) words(range.pieces[at + 1]);  // its span becomes a `bibl`
  if (cited) scene_.xml.close();
  return attributed ? at + 2 : at + 1;
}

}  // namespace ibid::tei
