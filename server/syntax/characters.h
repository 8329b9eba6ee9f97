// What kind of character a code point is, as Pandoc's reader asks it.
//
// Pure functions over Unicode's general categories. Combining marks count as letters do: Pandoc
// keeps the accent of a stressed Cyrillic vowel in its word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ibid::syntax {

bool is_alphanumeric(char32_t point);
bool is_letter(char32_t point);
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
bool alphanumeric_at(std::string_view text, std::size_t at);
/// True where a letter, digit or mark ends at byte `at`.
bool alphanumeric_before(std::string_view text, std::size_t at);

/// Appends the lower-case form of `point`.
void append_lower(std::string& out, char32_t point);

}  // namespace ibid::syntax
