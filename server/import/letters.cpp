#include "import/letters.h"

#include <algorithm>

#include <utf8proc.h>

#include "text/utf.h"

namespace ibid::import {
namespace {

constexpr std::string_view spaces = " \t\f\v";
constexpr std::string_view no_break_space = "\xC2\xA0";

utf8proc_category_t category(char32_t value) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(value));
}

bool opens_bracket(char32_t value) {
  return value == U'(' || value == U'[';
}

// The bytes of the last code point; one at least, for text that is not empty.
std::size_t last_length(std::string_view text) {
  std::size_t length = 1;
  while (length < 4 && length < text.size() && (text[text.size() - length] & 0xC0) == 0x80)
    ++length;
  return text::decode(text, text.size() - length).bytes == length ? length : 1;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(spaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    if (is_space(text.front())) {
      text.remove_prefix(1);
    } else if (text.substr(0, 2) == no_break_space) {
      text.remove_prefix(2);
    } else {
      return false;
    }
  }
  return true;
}

bool is_space(char c) {
  return c == '\n' || spaces.find(c) != std::string_view::npos;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word_byte(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}
bool is_letter(char32_t value) {
  const utf8proc_category_t found = category(value);
  return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_LO;
}
bool is_upper(char32_t value) {
  return category(value) == UTF8PROC_CATEGORY_LU;
}
bool is_lower(char32_t value) {
  return category(value) == UTF8PROC_CATEGORY_LL;
}
bool is_opening_quote(char32_t value) {
  return value == U'‘' || value == U'“' || value == U'«' || value == U'„' || value == U'‚';
}
bool is_closing_quote(char32_t value) {
  return value == U'’' || value == U'”' || value == U'»';
}

char32_t first_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const bool passed = is_opening_quote(point.value) || opens_bracket(point.value) ||
                        point.value == U'"' || point.value == U'\'';
    if (!passed) return point.value;
    at += point.bytes;
  }
  return 0;
}

bool starts_lower(std::string_view text) {
  return is_lower(first_letter(text));
}
bool starts_upper(std::string_view text) {
  return is_upper(first_letter(text));
}

bool starts_with_ellipsis(std::string_view text) {
  while (!text.empty()) {
    if (text.substr(0, 3) == "..." || text.substr(0, 3) == "…") return true;
    const text::CodePoint point = text::decode(text, 0);
    if (!is_opening_quote(point.value) && !opens_bracket(point.value)) return false;
    text.remove_prefix(point.bytes);
  }
  return false;
}

bool ends_with_ellipsis(std::string_view text) {
  text = without_closing(text);
  if (text.size() < 3) return false;
  const std::string_view end = text.substr(text.size() - 3);
  return end == "..." || end == "…";
}

std::string_view without_closing(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = last_length(text);
    const char32_t value = text::decode(text, text.size() - length).value;
    const bool closes = is_closing_quote(value) || value == U')' || value == U']' ||
                        value == U'"' || value == U'\'' || value == U' ';
    if (!closes) break;
    text.remove_suffix(length);
  }
  return text;
}

bool all_capitals(std::string_view text) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (is_lower(point.value)) return false;
    capitals += is_upper(point.value) ? 1 : 0;
    at += point.bytes;
  }
  return capitals >= 2;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    count += !is_space(c) && !inside ? 1 : 0;
    inside = !is_space(c);
  }
  return count;
}

std::size_t count_code_points(std::string_view text) {
  return text::units(text, text::Encoding::utf32);
}

std::string lowered(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const auto lower = utf8proc_tolower(static_cast<utf8proc_int32_t>(point.value));
    if (point.valid) {
      text::append(result, static_cast<char32_t>(lower));
    } else {
      result += text[at];
    }
    at += point.bytes;
  }
  return result;
}

unsigned roman(std::string_view text) {
  constexpr std::string_view digits = "ivxlcdm";
  constexpr unsigned values[] = {1, 5, 10, 50, 100, 500, 1000};
  if (text.empty() || text.size() > 15) return 0;
  const std::string lower = lowered(text);
  if (text != lower && !all_capitals(text) && text.size() > 1) return 0;
  unsigned sum = 0;
  unsigned before = 0;
  for (auto digit = lower.rbegin(); digit != lower.rend(); ++digit) {
    const std::size_t at = digits.find(*digit);
    if (at == std::string_view::npos) return 0;
    sum = values[at] < before ? sum - values[at] : sum + values[at];
    before = std::max(before, values[at]);
  }
  return sum;
}

}  // namespace ibid::import
