#include "support/random_edits.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ibid::support {
namespace {

using namespace std::string_view_literals;

constexpr std::array pieces{
    "a"sv,
    " "sv,
    "\n"sv,
    "\n\n"sv,
    "\r\n"sv,
    "\r\n\r\n"sv,
    "    "sv,
    "word "sv,
    "Троцкий "sv,
    "𝔐arx"sv,
    "naïve"sv,
    "[^1]"sv,
    "[^2]"sv,
    "[^1*]"sv,
    "[^†]"sv,
    "\n[^1]: A note.\n\n"sv,
    "\n\n[^2]: Another[^3].\n\n    More of it.\n\n"sv,
    "[^"sv,
    "]"sv,
    "["sv,
    "]:"sv,
    "^["sv,
    "*"sv,
    "**"sv,
    "_"sv,
    "`"sv,
    "\n```\n"sv,
    "$"sv,
    "\\"sv,
    "\n> quoted\n"sv,
    "\n> "sv,
    "\n- item\n"sv,
    "\n# Title\n\n"sv,
    "\n### Deeper {#deep n=3}\n\n"sv,
    "# "sv,
    "{#id}"sv,
    "[span]{#there .x}"sv,
    "{"sv,
    "}"sv,
    "\n::: {.verse #v}\n"sv,
    "\n:::\n"sv,
    "[link](#title)"sv,
    "[text][ref]"sv,
    "\n[ref]: other.md#there\n"sv,
    "](x)"sv,
    "![map](map.png)"sv,
    "<https://example.org>"sv,
    "<!--"sv,
    "-->"sv,
    "<b>"sv,
    "\n---\n"sv,
    "\n| a | b[^1] |\n"sv,
    "see note 2"sv,
    "see Chapter 3"sv,
    "@carr1958 "sv,
    "[see @carr1958, p. 3]"sv,
    "\xff"sv,
    "\xc3"sv,
    "\t"sv,
    "Heading\n=======\n"sv,
    "\nterm\n:   meaning\n"sv,
    "“Quoted.” "sv,
};

}  // namespace

// Not std::uniform_int_distribution, whose numbers differ between standard libraries.
std::uint32_t RandomEdits::below(std::uint32_t limit) {
  return limit == 0 ? 0 : static_cast<std::uint32_t>(random_() % limit);
}

std::string RandomEdits::piece() {
  return std::string(pieces[below(pieces.size())]);
}

std::string RandomEdits::text(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece();
  return out;
}

text::Edit RandomEdits::next(const text::Text& text) {
  const text::Offset begin = below(text.size() + 1);
  const text::Offset longest = below(8) == 0 ? 200 : 6;
  text::Offset removed = below(3) == 0 ? below(longest) : 0;
  removed = std::min(removed, text.size() - begin);
  return {{begin, begin + removed}, removed > 0 && below(2) == 0 ? std::string() : piece()};
}

}  // namespace ibid::support
