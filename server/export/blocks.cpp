#include "export/blocks.h"

#include <algorithm>

#include "export/entities.h"

namespace ibid::tei {

using syntax::Kind;
using syntax::Node;

void Blocks::flow(Pieces pieces) {
  const Range range = range_of(pieces);
  for (std::size_t at = 0; at < pieces.size();) {
    at = pieces[at].kind() == Kind::division_open ? division(range, at, false) : block(range, at);
  }
}

std::size_t Blocks::block(const Range& range, std::size_t at) {
  const Piece& piece = range.pieces[at];
  switch (piece.kind()) {
    case Kind::heading:
      nested_heading(piece);
      break;
    case Kind::paragraph:
      if (at + 1 < range.pieces.size() && range.pieces[at + 1].kind() == Kind::definition)
        return definitions(range, at);
      if (const std::size_t end = table(range, at); end != at) return end;
      paragraph(piece);
      break;
    case Kind::block_quote:
      return quotation(range, at);
    case Kind::list_item:
      return list(range, at);
    case Kind::definition:
      return definitions(range, at);
    case Kind::line_block:
      if (const std::size_t end = table(range, at); end != at) return end;
      verse(piece);
      break;
    case Kind::code_block:
      code(piece);
      break;
    case Kind::raw_block:
      raw(piece);
      break;
    case Kind::thematic_break:
      scene_.xml.empty_block("milestone", {{"unit", "section"}, {"rend", "rule"}});
      break;
    default:  // what no reader sees here
      break;
  }
  return at + 1;
}

void Blocks::words(const Piece& piece) {
  const Node& node = piece.node();
  text::Span span = node.content;
  if (cut_ && cut_->first.sheet == piece.sheet && cut_->first.index == piece.index)
    span.end = cut_->second;
  Inlines(scene_, *piece.sheet).region(span, piece.index + 1, node.end);
}

void Blocks::paragraph(const Piece& piece) {
  if (is_page_break(piece)) return words(piece);
  top_ = false;
  if (is_attribution(piece)) return words(piece);
  scene_.xml.open_block("p");
  words(piece);
  scene_.xml.close();
}

void Blocks::nested_heading(const Piece& piece) {
  const auto number = number_of(*piece.sheet, model::Thing::heading, piece.sheet->facts->headings,
                                piece.node().span.begin);
  scene_.xml.open_block(
      "ab", {{"type", "heading"},
             {"xml:id", number ? scene_.names.heading(scene_.number, *number) : std::string()}});
  words(piece);
  scene_.xml.close();
}

void Blocks::code(const Piece& piece) {
  top_ = false;
  scene_.xml.open_block("eg", {{"xml:space", "preserve"}});
  scene_.xml.text(piece.sheet->text(piece.node().content));
  scene_.xml.close();
}

// The words between the tags.
void Blocks::raw(const Piece& piece) {
  std::string words;
  bool in_tag = false;
  for (const char c : piece.text()) {
    if (c == '<') in_tag = true;
    if (!in_tag) words += c;
    if (c == '>' && in_tag) {
      in_tag = false;
      words += ' ';
    }
  }
  if (words.find_first_not_of(" \t\r\n") == words.npos) return;
  top_ = false;
  scene_.xml.line("ab", read_text(words), {{"type", "html"}});
}

// What an item or a note holds: words alone where that is one paragraph, with or without a list.
void Blocks::loose_or_tight(Pieces inner) {
  const bool tight = !inner.empty() && inner.front().kind() == Kind::paragraph &&
                     !is_attribution(inner.front()) &&
                     std::all_of(inner.begin() + 1, inner.end(), [](const Piece& piece) {
                       return piece.kind() == Kind::list_item || is_silent(piece);
                     });
  if (tight && !is_page_break(inner.front())) {
    words(inner.front());
    inner = inner.subspan(1);
  }
  flow(inner);
}

}  // namespace ibid::tei
