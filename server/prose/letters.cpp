#include "prose/letters.h"

#include <string>

#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::prose {

using text::Offset;

namespace {

constexpr char32_t last_with_case = 0x590;

Offset step_back(std::string_view text, Offset at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

}  // namespace

bool is_small_letter(char32_t point) {
  if (point < 0x80) return point >= U'a' && point <= U'z';
  // Behind Armenian, letters are neither.
  if (point >= last_with_case && (point < U'\u1E00' || point > U'\u1FFF')) return false;
  std::string lower;
  syntax::append_lower(lower, point);
  return syntax::is_letter(point) && text::decode(lower, 0).value == point;
}

bool is_capital_letter(char32_t point) {
  return syntax::is_letter(point) && !is_small_letter(point);
}

char32_t point_before(std::string_view text, Offset at) {
  return at == 0 ? 0 : text::decode(text, step_back(text, at)).value;
}

char32_t point_at(std::string_view text, Offset at) {
  return at < text.size() ? text::decode(text, at).value : 0;
}

std::string_view word_at(std::string_view text, Offset at) {
  Offset end = at;
  while (end < text.size() && syntax::alphanumeric_at(text, end))
    end += text::decode(text, end).bytes;
  return text.substr(at, end - at);
}

std::string_view word_before(std::string_view text, Offset at) {
  Offset begin = at;
  while (begin > 0 && syntax::alphanumeric_before(text, begin)) begin = step_back(text, begin);
  return text.substr(begin, at - begin);
}

std::size_t words_in(std::string_view text, std::size_t most) {
  std::size_t words = 0;
  bool inside = false;
  for (Offset at = 0; at < text.size() && words < most;) {
    const text::CodePoint point = text::decode(text, at);
    const bool letter = syntax::is_alphanumeric(point.value);
    if (letter && !inside) ++words;
    inside = letter || (inside && (point.value == U'’' || point.value == U'\'' ||
                                   point.value == U'-' || point.value == U'.'));
    at += point.bytes;
  }
  return words;
}

}  // namespace ibid::prose
