#include "features/answers/card.h"

#include <algorithm>

#include "features/places/referent.h"
#include "features/wording/render.h"
#include "features/wording/sentence.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

constexpr std::size_t most_lines = 3;
constexpr std::size_t longest_excerpt = 300;

bool has_text(syntax::Kind kind) {
  return kind == syntax::Kind::paragraph || kind == syntax::Kind::block_quote ||
         kind == syntax::Kind::list_item || kind == syntax::Kind::line_block;
}

// The first lines from a byte up to the next heading.
std::vector<std::string> first_lines(const model::Chapter& chapter, text::Offset from) {
  std::vector<std::string> lines;
  std::size_t left = longest_excerpt;
  while (lines.size() < most_lines && left > 0) {
    const auto located = chapter.block_at(from);
    if (!located.block || located.block->kind() == syntax::Kind::heading) break;
    from = located.begin + located.block->length;
    if (!has_text(located.block->kind())) continue;
    const std::string bytes = chapter.text().slice({located.begin, from});
    const RenderOptions options{.style = Style::running, .limit = longest_excerpt * 8};
    std::string line = clipped(render(*located.block, bytes, 0, options).text, left);
    if (line.empty()) continue;
    left -= std::min<std::size_t>(left, text::units(line, text::Encoding::utf32));
    lines.push_back(std::move(line));
  }
  return lines;
}

// Where the text begins that belongs to a place.
text::Offset text_of(const model::Edition& edition, const model::Place& place) {
  if (!place.subject) return 0;
  const auto located = edition[place.chapter].block_of(*place.subject);
  const bool whole = place.subject->thing != model::Thing::heading;
  return whole ? located.begin : located.begin + located.block->length;
}

}  // namespace

void Card::add(std::string_view markdown, std::string_view plain) {
  if (!markdown_.empty()) markdown_ += "\n\n";
  if (!plain_.empty()) plain_ += "\n\n";
  markdown_ += markdown;
  plain_ += plain;
}

void Card::title(std::string_view text) {
  add("**" + escaped(text) + "**", text);
}
void Card::line(const Phrase& phrase) {
  if (!phrase.empty()) add(phrase.markdown, phrase.plain);
}
void Card::passage(std::string_view markdown, std::string_view plain) {
  add(markdown, plain);
}
void Card::paragraph(std::string_view text) {
  add(escaped(text), text);
}
void Card::quote(std::string_view text) {
  if (text.empty()) return;
  add("> " + escaped(text), "Called in: " + std::string(text));
}
void Card::remark(std::string_view text) {
  add("*" + escaped(text) + "*", "(" + std::string(text) + ")");
}

Hover Card::hover(text::Span span) const {
  return {span, text::sanitized(markdown_), text::sanitized(plain_)};
}

Card place_card(const model::Edition& edition, const model::Place& place) {
  const model::Place exact = titled(edition, place);
  const model::Chapter& chapter = edition[exact.chapter];
  Card card;
  if (exact.subject && exact.subject->thing == model::Thing::heading) {
    card.title(chapter.apparatus().headings()[exact.subject->number].title);
  } else if (exact.subject) {
    card.title("#" + chapter.apparatus().anchors()[exact.subject->number]);
  } else {
    card.title(chapter.path());
  }
  for (const std::string& line : first_lines(chapter, text_of(edition, exact))) {
    card.paragraph(line);
  }
  return card;
}

}  // namespace ibid::features
