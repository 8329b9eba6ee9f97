#include "grammar/soup.h"

#include <array>
#include <string_view>

namespace ibid::tests {

std::string soup(std::mt19937& random, std::size_t bits) {
  using namespace std::string_view_literals;
  static constexpr auto all = std::to_array<std::string_view>({
      "["sv,          "]"sv,
      "^"sv,          "[^1]"sv,
      "[^a]: "sv,     "^["sv,
      "!["sv,         "]("sv,
      "*"sv,          "**"sv,
      "_"sv,          "~~"sv,
      "~"sv,          "`"sv,
      "``"sv,         "```"sv,
      "````"sv,       "~~~"sv,
      "\n"sv,         "\n\n"sv,
      "\n"sv,         "\n    "sv,
      "\n\t"sv,       "\n  "sv,
      "\r\n"sv,       "\r"sv,
      "\t"sv,         " "sv,
      "  "sv,         "    "sv,
      "> "sv,         ">"sv,
      "- "sv,         "* "sv,
      "+ "sv,         "1. "sv,
      "a) "sv,        "(i) "sv,
      "A. "sv,        "A.  "sv,
      "#"sv,          "# "sv,
      "## "sv,        ":"sv,
      ":::"sv,        "::: {.a}"sv,
      ": "sv,         ":   "sv,
      "~ "sv,         "|"sv,
      "| "sv,         "<"sv,
      "<!--"sv,       "-->"sv,
      "<div>"sv,      "</div>"sv,
      "<pre>"sv,      "</pre>"sv,
      "</pre"sv,      "<style"sv,
      "</style "sv,   "<b>"sv,
      "<http://x>"sv, "$"sv,
      "$$"sv,         "{"sv,
      "}"sv,          "{.a #b}"sv,
      "@"sv,          "@key"sv,
      "-@k2"sv,       "@{a b}"sv,
      "\\"sv,         "\\*"sv,
      "\\\n"sv,       "="sv,
      "==="sv,        "---"sv,
      "--"sv,         "-"sv,
      "***"sv,        "_ _ _"sv,
      "..."sv,        "text"sv,
      "word "sv,      "Ж"sv,
      "é"sv,          "𝒳"sv,
      "—"sv,          "\xef\xbb\xbf"sv,
      "\xff"sv,       "\xc3"sv,
      "\xe2\x82"sv,   "[r]: u 't'\n"sv,
      "'"sv,          "\""sv,
      "("sv,          ")"sv,
      "p. 3"sv,       "#. "sv,
      "@. "sv,        "\f"sv,
      "&amp;"sv,      "!"sv,
      "\n---\n"sv,    "\n===\n"sv,
      "\0"sv,
  });
  std::string text;
  for (std::size_t i = 0; i < bits; i++) text += all[random() % all.size()];
  return text;
}

}  // namespace ibid::tests
