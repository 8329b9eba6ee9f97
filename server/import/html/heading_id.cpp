#include "import/html/heading_id.h"

#include "import/letters.h"
#include "text/utf.h"

namespace ibid::import::html {
namespace {

// Pandoc's auto_identifiers: lower case, no signs, hyphens for spaces, from the first letter on.
std::string automatic(std::string_view words) {
  const std::string lower = lowered(words);
  std::string id;
  bool space = false;
  for (std::size_t at = 0; at < lower.size();) {
    const text::CodePoint point = text::decode(lower, at);
    const char32_t value = point.value;
    const bool sign = value == U'_' || value == U'-' || value == U'.';
    const bool digit = value >= U'0' && value <= U'9';
    if (value == U' ' || value == 0xA0 || value == U'\n') {
      space = true;
    } else if (is_letter(value) || ((digit || sign) && !id.empty())) {
      if (space && !id.empty()) id += '-';
      space = false;
      id += lower.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return id.empty() ? "section" : id;
}

}  // namespace

bool HeadingIds::is_automatic(std::string_view words, std::string_view id) {
  const std::string plain = automatic(words);
  std::string expected = plain;
  for (int& i = next_[plain]; used_.contains(expected);)
    expected = plain + "-" + std::to_string(++i);
  used_.emplace(id.empty() ? expected : id);
  return id.empty() || id == expected;
}

}  // namespace ibid::import::html
