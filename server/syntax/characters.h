// What kind of character a code point is, as Pandoc's reader asks it.
//
// Pure functions over Unicode's general categories. Combining marks count as letters do: Pandoc
// keeps the accent of a stressed Cyrillic vowel in its word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/utf.h"

namespace ibid::syntax {

namespace detail {
bool is_alphanumeric_beyond_ascii(char32_t point);
bool is_letter_beyond_ascii(char32_t point);
void append_lower_beyond_ascii(std::string& out, char32_t point);
}  // namespace detail

// ASCII, which most text is, is told here and now.
constexpr bool is_ascii_letter(char32_t point) {
  return (point | 0x20U) - U'a' < 26;
}
inline bool is_letter(char32_t point) {
  return point < 0x80 ? is_ascii_letter(point) : detail::is_letter_beyond_ascii(point);
}
inline bool is_alphanumeric(char32_t point) {
  return point < 0x80 ? is_ascii_letter(point) || (point >= U'0' && point <= U'9')
                      : detail::is_alphanumeric_beyond_ascii(point);
}
/// Any white space, no-break spaces included.
bool is_space(char32_t point);

constexpr bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}
constexpr bool is_line_end(char byte) {
  return byte == '\n' || byte == '\r';
}
constexpr bool is_blank_or_line_end(char byte) {
  return is_blank(byte) || is_line_end(byte);
}
/// What a backslash escapes: any ASCII character that is no letter, digit or control.
bool is_ascii_punctuation(char byte);

/// True where a letter, digit or mark begins at byte `at`.
inline bool alphanumeric_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_alphanumeric(text::decode(text, at).value);
}
/// True where a letter, digit or mark ends at byte `at`.
bool alphanumeric_before(std::string_view text, std::size_t at);

/// Appends the lower-case form of `point`.
inline void append_lower(std::string& out, char32_t point) {
  if (point >= 0x80) return detail::append_lower_beyond_ascii(out, point);
  out += static_cast<char>(point >= U'A' && point <= U'Z' ? point | 0x20U : point);
}

}  // namespace ibid::syntax
