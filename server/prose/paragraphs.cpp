// What strikes the eye in a paragraph of the chapter itself: how it begins, how it ends, and
// whether it is one at all. Those of quotations, lists and notes begin and end as they please.
#include <algorithm>
#include <array>

#include "prose/letters.h"
#include "prose/looks.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::prose {
namespace {

using syntax::Kind;
using text::Offset;
using text::Span;

constexpr std::array<std::string_view, 24> name_particles{
    "de", "du",  "des", "da", "di", "della", "del", "d",   "le",  "la",  "von", "van",
    "zu", "zum", "zur", "af", "al", "el",    "ibn", "bin", "ben", "ter", "ten", "dos"};

bool begins_set_off(const Passage& passage) {
  return !passage.stretches.empty() && passage.stretches.front().span.begin == 0 &&
         passage.stretches.front().kind != Stretch::Kind::other;
}

bool is_verse_like(const Passage& passage) {
  return passage.text.find('\n') != std::string::npos;
}

// A list that Pandoc takes for lines of the paragraph, since no blank line goes before it.
bool holds_items(const Passage& passage, const syntax::Node& node) {
  const std::string_view raw = passage.bytes.substr(node.span.begin, node.span.size());
  return raw.find("\n* ") != raw.npos || raw.find("\n- ") != raw.npos;
}

// `van Gogh`, `iPhone`, `p. 12`, `npm-install` begin as they do anywhere.
bool is_plain_small_word(std::string_view text, std::string_view word) {
  for (Offset at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    if (!is_small_letter(point.value)) return false;
    at += point.bytes;
  }
  if (word.size() >= text.size()) return false;
  const char next = text[word.size()];
  return next == ' ' || ((next == ',' || next == ';') && text.substr(word.size() + 1, 1) == " ");
}

void look_at_beginning(const Passage& passage, Spots& out) {
  const std::string_view text = passage.text;
  const std::string_view word = word_at(text, 0);
  if (word.empty() || begins_set_off(passage) || is_verse_like(passage)) return;
  if (!is_plain_small_word(text, word) || words_in(text, 5) < 5) return;
  const bool particle =
      std::find(name_particles.begin(), name_particles.end(), word) != name_particles.end();
  const auto next = static_cast<Offset>(word.size() + 1);
  if (particle && is_capital_letter(point_at(text, next))) return;
  add(out, Sight::begins_small, passage, {0, static_cast<Offset>(word.size())}).words = word;
}

// Where the bracket that ends the text is opened; npos where nothing opens it.
std::size_t opening_of_last(std::string_view text) {
  const char closing = text.back();
  const char opening = closing == ')' ? '(' : '[';
  int depth = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (text[at] == closing) ++depth;
    if (text[at] == opening && --depth == 0) return at;
  }
  return text.npos;
}

// Before markers, what stands in brackets, and quotation marks that close.
Offset end_of_sentence(const Passage& passage) {
  std::string_view text = passage.text;
  while (!text.empty()) {
    const auto size = static_cast<Offset>(text.size());
    const Object* object = size >= 3 ? passage.object_at(size - 3) : nullptr;
    const bool call = object && object->kind != Object::Kind::other;
    const char32_t last = point_before(text, size);
    if (call || last == U'’' || last == U'”' || last == U'»')
      text.remove_suffix(last == U'»' ? 2U : 3U);
    else if (last == U' ' || last == U'"')
      text.remove_suffix(1);
    else if ((last == U')' || last == U']') && opening_of_last(text) != text.npos)
      text = text.substr(0, opening_of_last(text));
    else
      break;
  }
  return static_cast<Offset>(text.size());
}

bool ends_in_link(const Passage& passage, Offset at) {
  return std::any_of(passage.stretches.begin(), passage.stretches.end(), [at](const Stretch& one) {
    return one.kind == Stretch::Kind::link && one.span.end >= at;
  });
}

bool is_address(std::string_view word) {
  return word.find("://") != word.npos || word.starts_with("www.");
}

void look_at_end(const Passage& passage, Spots& out) {
  const std::string_view text = passage.text;
  const Offset end = end_of_sentence(passage);
  const bool comma = end > 0 && text[end - 1] == ',';
  const std::string_view word = word_before(text, comma ? end - 1 : end);
  if (word.empty() || is_verse_like(passage) || ends_in_link(passage, end)) return;
  if (is_address(text.substr(text.rfind(' ', end - 1) + 1))) return;
  if (comma) add(out, Sight::ends_in_comma, passage, {end - 1, end});
  constexpr std::size_t enough = 15;  // fewer may be a heading, an address, a signature
  if (words_in(text, enough) < enough) return;
  add(out, Sight::ends_open, passage, {end - static_cast<Offset>(word.size() + comma), end}).words =
      word;
}

bool is_bold(const Passage& passage, std::string_view raw) {
  return !passage.stretches.empty() &&
         passage.stretches.front().span == Span{0, static_cast<Offset>(passage.text.size())} &&
         (raw.starts_with("**") || raw.starts_with("__"));
}

// A line of its own of two to eight words, without any mark, a name's initials or a date.
void look_for_heading(const Passage& passage, const syntax::Node& node, Spots& out) {
  const std::string_view text = passage.text;
  const std::string_view raw = passage.bytes.substr(node.span.begin, node.span.size());
  const std::string_view line = raw.substr(0, raw.find_last_not_of(" \r\n") + 1);
  if (text.size() > 120 || line.find('\n') != line.npos || !passage.objects.empty()) return;
  if (text.find_first_of(".,;:!()[]{}|=<>/\"0123456789") != text.npos) return;
  if (text.find("”") != text.npos || text.find("’ ") != text.npos || text.ends_with("’") ||
      text.find("…") != text.npos)
    return;
  if (!is_capital_letter(point_at(text, 0)) || !syntax::alphanumeric_before(text, text.size()))
    return;
  const bool bold = is_bold(passage, raw);
  if (!bold && !passage.stretches.empty()) return;
  const std::size_t words = words_in(text, 9);
  if (words > 8 || (words < 2 && !bold)) return;
  add(out, Sight::heading_like, passage, {0, static_cast<Offset>(text.size())}).words = text;
}

}  // namespace

void look_at_paragraph(const Whole& whole, Spots& out) {
  if (whole.block.kind() != Kind::paragraph || whole.passages.empty()) return;
  const Passage& passage = whole.passages.front();
  if (passage.node != 0 || passage.kind != Passage::Kind::paragraph) return;
  look_at_beginning(passage, out);
  if (!holds_items(passage, whole.block.nodes.front())) look_at_end(passage, out);
  look_for_heading(passage, whole.block.nodes.front(), out);
}

}  // namespace ibid::prose
