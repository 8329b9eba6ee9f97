// What stands beside the marks of a quotation: marks of the same kind around it, the stop that ends
// it or that is missing.
#include <algorithm>
#include <array>

#include "prose/letters.h"
#include "prose/looks.h"
#include "syntax/characters.h"

namespace ibid::prose {
namespace {

using text::Offset;
using text::Span;

// Words that begin a sentence and are no names: what follows a quotation with one of them in front
// is another sentence.
constexpr std::array<std::string_view, 47> sentence_openers{
    "The",  "It",    "He",   "She",   "They",  "We",    "This",  "These",   "Those", "There",
    "But",  "And",   "His",  "Her",   "Their", "Its",   "In",    "On",      "At",    "When",
    "If",   "As",    "For",  "From",  "With",  "By",    "To",    "Not",     "Yet",   "Such",
    "What", "How",   "Why",  "One",   "Then",  "Thus",  "Nor",   "However", "Here",  "So",
    "That", "While", "Once", "After", "Both",  "Every", "Before"};

Offset behind_objects(const Passage& passage, Offset at) {
  while (const Object* object = passage.object_at(at)) {
    if (object->kind != Object::Kind::marker && object->kind != Object::Kind::note) break;
    at += 3;  // U+FFFC
  }
  return at;
}

// Inner and outer marks are exchanged; there must be no third kind of them inside.
void look_at_nesting(const Passage& passage, const Quoted& one, Spots& out) {
  if (!one.in_same) return;
  Spot& spot = add(out, Sight::quote_nested, passage, one.opening);
  spot.words = passage.text.substr(one.opening.begin, one.opening.size());
  if (one.mark != U'‘' && one.mark != U'“') return;
  const bool single = one.mark == U'‘';
  const Span inside = passage.in_block({one.opening.end, one.closing.begin});
  const Span whole = passage.in_block({one.opening.begin, one.closing.end});
  const std::string_view raw = passage.bytes.substr(inside.begin, inside.size());
  if (raw.find(spot.words) != raw.npos || raw.find(single ? "“" : "‘") != raw.npos) return;
  if (whole.begin + 3 != inside.begin || inside.end + 3 != whole.end) return;
  spot.mend = whole;
  spot.instead = (single ? "“" : "‘") + std::string(raw) + (single ? "”" : "’");
}

// `he called it ‘finished’ The party`: a title may stand before a name, not before `The`.
void look_at_missing_end(const Passage& passage, const Quoted& one, Spots& out) {
  const std::string_view text = passage.text;
  if (passage.in_note || !syntax::alphanumeric_before(text, one.closing.begin)) return;
  const Offset blank = behind_objects(passage, one.closing.end);
  if (blank + 1 >= text.size() || text[blank] != ' ') return;
  const std::string_view word = word_at(text, blank + 1);
  if (std::find(sentence_openers.begin(), sentence_openers.end(), word) == sentence_openers.end())
    return;
  const Span at{blank + 1, blank + 1 + static_cast<Offset>(word.size())};
  const auto stretch = std::lower_bound(
      passage.stretches.begin(), passage.stretches.end(), at.begin,
      [](const Stretch& before, Offset place) { return before.span.begin < place; });
  const bool set_off = stretch != passage.stretches.end() && stretch->span.begin == at.begin;
  if (set_off) return;
  Spot& spot = add(out, Sight::quote_without_end, passage, at);
  spot.words = word;
  const bool sentence = is_capital_letter(point_at(text, one.opening.end));
  const Span mark = passage.in_block(one.closing);
  const Offset place = sentence ? mark.begin : mark.end;
  spot.mend = {place, place};
  spot.instead = ".";
}

bool ends_passage_or_sentence(std::string_view text, Offset at) {
  if (at >= text.size()) return true;
  return text[at] == ' ' && is_capital_letter(point_at(text, at + 1));
}

// Where a whole sentence is quoted, the stop is its own; only behind mere words is there a choice.
void look_at_stop_side(const Passage& passage, const Quoted& one, Spots& out) {
  const std::string_view text = passage.text;
  if (!is_small_letter(point_at(text, one.opening.end))) return;
  const Offset inside = one.closing.begin - 1;
  const Offset after = behind_objects(passage, one.closing.end);
  if (text[inside] == '.') {
    // `etc.’`, `p.’` and `...’` are no stops.
    if (word_before(text, inside).size() < 4) return;
    if (ends_passage_or_sentence(text, after))
      add(out, Sight::stop_inside, passage, {inside, one.closing.end});
  } else if (after < text.size() && text[after] == '.' && text.substr(after, 2) != ".." &&
             syntax::alphanumeric_before(text, one.closing.begin) &&
             ends_passage_or_sentence(text, behind_objects(passage, after + 1))) {
    add(out, Sight::stop_outside, passage, {one.closing.begin, after + 1});
  }
}

}  // namespace

void look_at_quoted(const Passage& passage, const std::vector<Quoted>& quoted, Spots& out) {
  for (const Quoted& one : quoted) {
    if (one.closing.begin <= one.opening.end) continue;
    look_at_nesting(passage, one, out);
    if (passage.kind == Passage::Kind::heading || passage.kind == Passage::Kind::verse) continue;
    look_at_missing_end(passage, one, out);
    look_at_stop_side(passage, one, out);
  }
}

}  // namespace ibid::prose
