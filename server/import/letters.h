// Letters, words and the edges of a paragraph: what the finders ask of raw UTF-8.
//
// All of them take any bytes; a byte that is not UTF-8 counts as a letter without case.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ibid::import {

/// Without spaces, tabs, form feeds and the like at both ends.
std::string_view trimmed(std::string_view text);
/// Nothing to see: nothing at all, or no-break spaces.
bool is_blank(std::string_view text);

bool is_space(char c);
bool is_digit(char c);
/// ASCII letters and digits, and every byte of a longer code point.
bool is_word_byte(char c);
bool is_letter(char32_t value);
bool is_upper(char32_t value);
bool is_lower(char32_t value);
bool is_opening_quote(char32_t value);
bool is_closing_quote(char32_t value);

/// The first code point behind opening quotation marks and brackets; 0 where there is none.
char32_t first_letter(std::string_view text);
bool starts_lower(std::string_view text);
bool starts_upper(std::string_view text);
/// `...` or `…`, perhaps behind an opening bracket or quotation mark.
bool starts_with_ellipsis(std::string_view text);
bool ends_with_ellipsis(std::string_view text);
/// Without closing quotation marks and brackets at the end.
std::string_view without_closing(std::string_view text);
bool all_capitals(std::string_view text);

std::size_t count_words(std::string_view text);
std::size_t count_code_points(std::string_view text);
/// Lower case, code point by code point.
std::string lowered(std::string_view text);
/// The value of a Roman numeral in one case; 0 if it is none.
unsigned roman(std::string_view text);

}  // namespace ibid::import
