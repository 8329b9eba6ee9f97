// What holds for any text: words stay, guesses name lines that exist, time is linear.
#include <algorithm>
#include <array>
#include <random>

#include <gtest/gtest.h>

#include "import/words.h"
#include "support/linear_time.h"
#include "support/rounds.h"
#include "text/utf.h"

namespace ibid::import {
namespace {

using namespace std::string_view_literals;

constexpr std::array pieces = {"a"sv,
                               "Снег"sv,
                               "𝔄𝔟"sv,
                               "1"sv,
                               "2. "sv,
                               "12"sv,
                               "1*. "sv,
                               "[1]"sv,
                               "[2]"sv,
                               "[1*]"sv,
                               "["sv,
                               "]"sv,
                               "(see)"sv,
                               "{#ch6 n=6}"sv,
                               "*"sv,
                               "_"sv,
                               "`"sv,
                               "$"sv,
                               "<"sv,
                               ">"sv,
                               "&amp;"sv,
                               "\\"sv,
                               "@key"sv,
                               "#"sv,
                               "-"sv,
                               "+ "sv,
                               "|"sv,
                               ": "sv,
                               "~"sv,
                               "^"sv,
                               " "sv,
                               " "sv,
                               " "sv,
                               "\n"sv,
                               "\n"sv,
                               "\n\n"sv,
                               "\n\n"sv,
                               "\r\n"sv,
                               "\r\n\r\n"sv,
                               "\r"sv,
                               "\t"sv,
                               "    "sv,
                               "\0"sv,
                               "\xFF"sv,
                               "\xE2\x80"sv,
                               "‘"sv,
                               "’"sv,
                               "..."sv,
                               "…"sv,
                               ":\n\n"sv,
                               ",\n\n"sv,
                               "said"sv,
                               "We"sv,
                               "Notes\n\n"sv,
                               "xiv\n\n"sv,
                               "\n45\n"sv,
                               "\n____\n"sv,
                               "\n\np. 46\n\n"sv,
                               "THE THAW    47\n"sv,
                               "\n\n48   ADA MÜLLER\n\n"sv,
                               "the river was frozen and no boat could leave the "sv,
                               "\n   Then "sv,
                               "\n\nxv\n\n"sv,
                               "Chapter 4"sv,
                               "The Long Winter\n\n"sv,
                               "Last updated on 3\n\n"sv,
                               "---\n"sv,
                               "===\n"sv,
                               "\xC2\xA0"sv,
                               "\f"sv,
                               "."sv,
                               "†"sv,
                               "[†]"sv,
                               "-->"sv,
                               "é"sv,
                               "vote.1 What "sv,
                               "снег.2 Лёд "sv,
                               "minutes.” 3 In "sv,
                               "vote2 "sv,
                               "dead.¹"sv,
                               "thaw²"sv,
                               "\n\n1 Müller, p. 3.\n"sv,
                               "\n2 Ковач, с. 4.\n"sv,
                               "\n\n3 Ibid.\n"sv,
                               "\n\n¹ Müller.\n²Ковач.\n"sv,
                               "\n____\n1. Müller.\n2. "sv,
                               "vote.* What "sv,
                               "снег† Лёд "sv,
                               "\n* Müller.\n"sv,
                               "\n\n†Ковач, с. 4.\n\n"sv,
                               "\f"sv};

std::string random_text(std::mt19937& random, std::size_t length) {
  std::string text;
  for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
  return text;
}

TEST(AnyText, KeepsItsWords) {
  std::mt19937 random(20250101);
  for (std::size_t round = 0; round < support::rounds(20000); ++round) {
    const std::string text = random_text(random, random() % 60);
    ASSERT_EQ(lost(text), "") << text;
  }
}

// Pages as scans have them, with what scans and printers get wrong.
std::string random_pages(std::mt19937& random) {
  constexpr std::array glues = {"."sv, ".”"sv, ".” "sv, ","sv, ""sv, ". "sv, ")"sv};
  constexpr std::array forms = {" "sv, ". "sv, ") "sv};
  constexpr std::array ends = {"\n\n45\n\n"sv, "\f"sv, "\n\n"sv, "\n\nTHE THAW    46\n\n"sv};
  std::string text;
  std::string list;
  const std::string_view form = forms[random() % forms.size()];
  const bool anew = random() % 2 == 0;
  const bool at_end = random() % 3 == 0;
  const bool feet = random() % 2 == 0;
  const bool feeds = random() % 2 == 0;
  unsigned number = 0;
  for (unsigned page = 0; page < 1 + random() % 6; ++page) {
    if (anew) number = 0;
    for (unsigned notes = random() % 4; notes > 0; --notes) {
      const std::string label = std::to_string(++number);
      text += "The river froze, Лёд был толстый";
      if (random() % 12 > 0) text += std::string(glues[random() % glues.size()]) + label;
      text += random() % 5 == 0 ? "\n\n" : random() % 2 == 0 ? " And " : "\nand ";
      if (random() % 12 > 0) list += label + std::string(form) + "Müller, p. 2.5.\n";
      if (random() % 12 == 0) list += "\nbut see vol.2 of it.\n\n";
    }
    text += "in 1923.4 per cent of it, H2O and vol.2 there.";
    if (at_end) continue;
    if (random() % 4 == 0) {
      text += " It thawed.* So it was.";
      list.insert(random() % 2 == 0 ? 0 : list.size(),
                  random() % 3 > 0 ? "* Ковач.\n" : "*Ковач.\n");
    }
    text += (random() % 2 == 0 ? "\n\n____\n" : random() % 3 == 0 ? "\n" : "\n\n") + list;
    const bool foot = feet && random() % 8 > 0;
    if (foot) text += "\n\n" + std::to_string(45 + page) + "\n\n" + (feeds ? "\f" : "");
    if (!foot) text += ends[random() % ends.size()];
    list.clear();
  }
  if (!at_end && random() % 2 == 0) return text;
  return text + "\n\nNotes\n\n" + list;
}

TEST(AnyText, KeepsTheWordsOfPages) {
  std::mt19937 random(20260101);
  std::size_t markers = 0;
  std::size_t moved = 0;
  for (std::size_t round = 0; round < support::rounds(5000); ++round) {
    const std::string text = random_pages(random);
    ASSERT_EQ(lost(text), "") << text;
    const std::string markdown = markdown_of(text);
    ASSERT_TRUE(has(markdown, "H2O and vol.2")) << text;
    markers += has(markdown, "[^") ? 1 : 0;
    moved += guesses_with(import_plain_text(text), "moved the page numbers").size();
  }
  EXPECT_GT(markers, support::rounds(5000) / 3);
  EXPECT_GT(moved, support::rounds(5000) / 20);
}

TEST(AnyText, GuessesNameLinesAndAreWellFormed) {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = random_text(random, random() % 60);
    const auto lines = static_cast<std::uint32_t>(
        1 + std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }));
    std::uint32_t last = 1;
    for (const Guess& guess : import_plain_text(text).guesses) {
      EXPECT_TRUE(guess.line >= last && guess.line <= lines) << text;
      EXPECT_TRUE(text::is_valid_utf8(guess.what)) << text;
      EXPECT_EQ(guess.what.find('\n'), std::string::npos) << text;
      last = guess.line;
    }
  }
}

TEST(AnyText, TwiceTheSame) {
  std::mt19937 random(11);
  const std::string text = random_text(random, 5000);
  EXPECT_EQ(markdown_of(text), markdown_of(text));
}

TEST(AnyText, LinearTime) {
  for (const std::string_view piece : {"["sv,
                                       "[1"sv,
                                       "*a "sv,
                                       "1. a\n"sv,
                                       "1. a\n\n"sv,
                                       "a [1]\n\n"sv,
                                       "said:\n\n"sv,
                                       "... a\n\n"sv,
                                       "A b\n\n"sv,
                                       "xiv\n\n"sv,
                                       "‘a "sv,
                                       "    a\n\n"sv,
                                       "]("sv,
                                       "I a.\n\n"sv,
                                       "a\n"sv,
                                       "45\n\na\n\n"sv,
                                       "\fTHE THAW\n\n"sv,
                                       "A [1]\n\n1. b\n\n"sv,
                                       "THE THAW   7\n\na b\n\n"sv,
                                       "   A b.\nc\n"sv,
                                       "A [*]\n\n* b\n\n45\n\n"sv,
                                       "word.1 "sv,
                                       "1 B\n"sv,
                                       "word.1 A\n\n1 B\n\n"sv,
                                       "word.1 A word.2\n\n1 B\n2 C\n\n"sv,
                                       "word.2 A word.1\n\n1 B\n2 C\n\n45\n\n"sv,
                                       "Notes\n\n1 B\n\nword.2\n\n"sv,
                                       "word. 1 A word.² B\n\n____\n² C\n"sv,
                                       "word.* "sv,
                                       "* B\n"sv,
                                       "word.* A word.†\n* B\n† C\n\f"sv,
                                       "word.1 A\n1 B\n2 C\n\f"sv,
                                       "word. A\n\n45\n\n\f"sv,
                                       "THE THAW\n\n\f"sv}) {
    SCOPED_TRACE(piece);
    std::string once;
    while (once.size() < 30'000) once += piece;
    std::string eight;
    for (int i = 0; i < 8; ++i) eight += once;
    support::expect_linear([&] { markdown_of(once); }, [&] { markdown_of(eight); });
  }
}

}  // namespace
}  // namespace ibid::import
