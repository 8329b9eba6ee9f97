// Chapters, sections and fenced divisions.

#include <algorithm>

#include "export/blocks.h"

namespace ibid::tei {
namespace {

using syntax::Kind;

constexpr std::size_t deepest_division = 20;

bool is_mark(const Piece& piece) {
  return is_silent(piece) || piece.kind() == Kind::division_open ||
         piece.kind() == Kind::division_close || piece.kind() == Kind::thematic_break ||
         piece.kind() == Kind::raw_block || is_page_break(piece);
}

}  // namespace

Blocks::Range Blocks::range_of(Pieces pieces) {
  Range range{pieces, std::vector<std::size_t>(pieces.size(), none)};
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind() == Kind::division_open) open.push_back(i);
    if (pieces[i].kind() != Kind::division_close || open.empty()) continue;
    range.closings[open.back()] = i;
    open.pop_back();
  }
  return range;
}

void Blocks::chapter(const std::vector<Sheet>& sheets, const std::string& language) {
  const auto title = title_of(sheets);
  const model::Chapter& chapter = scene_.chapter();
  const auto number = title ? sheets[*title].number(model::Thing::heading, 0) : 0;
  scene_.xml.open_block(
      "div", {{"type", "chapter"},
              {"xml:id", scene_.names.chapter(scene_.number)},
              {"n", title ? chapter.apparatus().headings()[number].number : std::string()},
              {"xml:lang", language}});
  top_ = true;
  sections(pieces_of(sheets), title.value_or(none));
  notes(sheets);
  scene_.xml.close();
}

void Blocks::sections(Pieces pieces, std::size_t title) {
  const Range range = range_of(pieces);
  std::vector<std::uint8_t> levels;
  for (std::size_t at = 0; at < pieces.size();) {
    const Piece& piece = pieces[at];
    if (piece.kind() == Kind::division_open) {
      at = division(range, at, true);
    } else if (piece.kind() == Kind::heading) {
      while (at != title && !levels.empty() && levels.back() >= piece.node().level) {
        scene_.xml.close();
        levels.pop_back();
      }
      if (at != title) levels.push_back(piece.node().level);
      heading(piece, at == title);
      ++at;
    } else {
      at = block(range, at);
    }
  }
  for (std::size_t i = 0; i < levels.size(); ++i) scene_.xml.close();
}

void Blocks::heading(const Piece& piece, bool titles_chapter) {
  const std::uint32_t number = piece.sheet->number(model::Thing::heading, 0);
  if (!titles_chapter) {
    scene_.xml.open_block("div", {{"type", "section"},
                                  {"xml:id", scene_.names.heading(scene_.number, number)},
                                  {"n", scene_.chapter().apparatus().headings()[number].number}});
  }
  scene_.xml.open_block("head");
  words(piece);
  scene_.xml.close();
  top_ = true;
}

// What begins at an opening line up to its closing one. An opening that is never closed, and one
// that holds nothing, is passed over.
std::size_t Blocks::division(const Range& range, std::size_t at, bool in_sections) {
  const std::size_t closing = range.closings[at];
  if (closing == none) return at + 1;
  const Piece& opening = range.pieces[at];
  const Pieces inner = range.pieces.subspan(at + 1, closing - at - 1);
  const auto given = syntax::read_division(opening.sheet->text(opening.node().content));
  const bool epigraph = given && given->has_class("epigraph");
  if (std::all_of(inner.begin(), inner.end(), is_mark) || divisions_ >= deepest_division ||
      is_deep()) {
    in_sections ? sections(inner, none) : flow(inner);
  } else if (epigraph && in_sections && top_) {
    scene_.xml.open_block("epigraph", {{"xml:id", anchor_of(opening)}});
    flow(inner);
    scene_.xml.close();
    top_ = true;
  } else {
    floating(inner, opening);
    top_ = false;
  }
  return closing + 1;
}

// A text within the text: it may hold sections of its own, and prose goes on behind it.
void Blocks::floating(Pieces inner, const Piece& opening) {
  const auto given = syntax::read_division(opening.sheet->text(opening.node().content));
  const std::string type = given && !given->classes.empty() ? given->classes.front().text : "";
  const auto* language = given ? given->value("lang") : nullptr;
  scene_.xml.open_block("floatingText",
                        {{"type", token(type)},
                         {"xml:id", anchor_of(opening)},
                         {"xml:lang", language ? scene_.names.language(language->text) : ""}});
  scene_.xml.open_block("body");
  ++divisions_;
  top_ = true;
  sections(inner, none);
  --divisions_;
  scene_.xml.close();
  scene_.xml.close();
}

std::string Blocks::anchor_of(const Piece& opening) const {
  const model::Facts& facts = *opening.sheet->facts;
  const text::Offset begin = opening.node().span.begin;
  const auto number = number_of(*opening.sheet, model::Thing::anchor, facts.anchors, begin);
  return number ? scene_.names.anchor(scene_.number, *number) : std::string();
}

}  // namespace ibid::tei
