#include "syntax/random_text.h"

#include <string_view>

namespace ibid::syntax {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view snippets[] = {
    "\n"sv,
    "\n"sv,
    "\n\n"sv,
    "\n\n"sv,
    "\r\n"sv,
    "\r\n\r\n"sv,
    "\r"sv,
    " "sv,
    "  "sv,
    "    "sv,
    "\t"sv,
    "word "sv,
    "another word "sv,
    "Жданов "sv,
    "й"sv,
    "naïve "sv,
    "😀"sv,
    "𝔄"sv,
    "\xff"sv,
    "\xd0"sv,
    "\0"sv,
    "*"sv,
    "**"sv,
    "***"sv,
    "_"sv,
    "__"sv,
    "~~"sv,
    "`"sv,
    "``"sv,
    "$"sv,
    "$x$"sv,
    "["sv,
    "]"sv,
    "!["sv,
    "^["sv,
    "]("sv,
    ")"sv,
    "(a.md)"sv,
    "]{.pb n=139}"sv,
    "{#id .c k=\"v\"}"sv,
    "{"sv,
    "}"sv,
    "[^1]"sv,
    "[^1*]"sv,
    "[^"sv,
    "\n\n[^1]: "sv,
    "\n\n[^ж]:\n"sv,
    "\n    "sv,
    "\n# "sv,
    "\n## Глава "sv,
    "\n===\n"sv,
    "\n---\n"sv,
    "---\n"sv,
    "\n> "sv,
    "\n>"sv,
    "\n> > "sv,
    "\n- "sv,
    "\n1. "sv,
    "\n  - "sv,
    "\n(a) "sv,
    "\n:   "sv,
    "\n| "sv,
    "\n```\n"sv,
    "\n~~~~ {.hs}\n"sv,
    "\n::: {.epigraph}\n"sv,
    "\n:::\n"sv,
    "<!--"sv,
    "-->"sv,
    "\n<div>\n"sv,
    "\n<pre>\n"sv,
    "</pre>"sv,
    "<style>"sv,
    "</style"sv,
    "</div>"sv,
    "<https://a.b>"sv,
    "<b>"sv,
    "@carr1958"sv,
    "-@serge"sv,
    "; "sv,
    "[see @a, p. 3]"sv,
    "\\"sv,
    "\\*"sv,
    "\\\n"sv,
    "  \n"sv,
    "\n[ref]: x \"t\"\n"sv,
    "[a][ref]"sv,
    "***\n"sv,
    "\n* * *\n"sv,
    "'"sv,
    "\""sv,
    "--"sv,
    "..."sv,
    "&amp;"sv,
    "a_b_c"sv,
};

std::size_t below(Random& random, std::size_t limit) {
  return limit == 0 ? 0 : random() % limit;
}

}  // namespace

std::string random_snippet(Random& random) {
  return std::string(snippets[below(random, std::size(snippets))]);
}

std::string random_text(Random& random, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += random_snippet(random);
    // Mostly prose, so that blocks grow beyond two words.
    if (below(random, 2) == 0) out += "some plain words ";
  }
  return out;
}

std::vector<text::Edit> random_edits(Random& random, text::Offset size) {
  std::vector<text::Edit> edits;
  const std::size_t count = below(random, 8) == 0 ? 1 + below(random, 3) : 1;
  std::size_t now = size;
  for (std::size_t i = 0; i < count; ++i) {
    text::Edit edit;
    const std::size_t begin = below(random, now + 1);
    const std::size_t removed = below(random, 3) == 0 ? below(random, 30) : below(random, 3);
    const std::size_t end = std::min(now, begin + removed);
    edit.span = {static_cast<text::Offset>(begin), static_cast<text::Offset>(end)};
    if (below(random, 4) != 0) edit.text = random_snippet(random);
    now = now - (end - begin) + edit.text.size();
    edits.push_back(std::move(edit));
  }
  return edits;
}

}  // namespace ibid::syntax
