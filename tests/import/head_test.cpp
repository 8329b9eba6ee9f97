#include <gtest/gtest.h>

#include "import/words.h"

namespace ibid::import {
namespace {

constexpr std::string_view prose =
    "\n\nThe delegates came by the night train, and nobody at the station had been told to expect "
    "them, so that they walked into town through the snow with their bags on their shoulders.\n";

std::string with_prose(std::string_view head) {
  return std::string(head) + std::string(prose);
}

TEST(Head, AuthorBookChapterSection) {
  const std::string text = with_prose(
      "Ada Müller\n\nThe \"Long\" Winter: A History\n\n3. The Thaw\n\nTrains and telegrams");
  const std::string markdown = markdown_of(text);
  EXPECT_EQ(markdown.rfind("---\nauthor: \"Ada Müller\"\nbook: \"The \\\"Long\\\" Winter: A "
                           "History\"\n---\n\n# The Thaw {#ch3 n=3}\n\n## Trains and telegrams\n\n",
                           0),
            0U)
      << markdown;
  EXPECT_EQ(lost(text), "");
}

TEST(Head, LinesWithoutBlankLines) {
  const std::string text = with_prose("Ada Müller\nThe Long Winter\nIV. The Thaw");
  EXPECT_TRUE(has(markdown_of(text), "# The Thaw {#chiv n=IV}\n")) << markdown_of(text);
  EXPECT_EQ(lost(text), "");
}

TEST(Head, NumberInWordsStays) {
  const std::string text = with_prose("Глава 6. Раскол\n\nЗима");
  EXPECT_EQ(markdown_of(text).rfind("# Глава 6. Раскол {#ch6}\n\n## Зима\n", 0), 0U)
      << markdown_of(text);
  EXPECT_EQ(lost(text), "");
}

TEST(Head, WithoutNumber) {
  EXPECT_EQ(markdown_of(with_prose("The Thaw")).rfind("# The Thaw\n\n", 0), 0U);
  const std::string named = with_prose("Ada Müller\n\nThe Thaw of the great river");
  EXPECT_EQ(markdown_of(named).rfind("---\nauthor: \"Ada Müller\"\n---\n\n# The Thaw of", 0), 0U)
      << markdown_of(named);
  EXPECT_EQ(guesses_with(import_plain_text(named), "the author")[0].certainty, Certainty::likely);
}

TEST(Head, NothingThatIsNoHead) {
  EXPECT_EQ(markdown_of("One line only"), "One line only\n");
  EXPECT_EQ(markdown_of(""), "");
  EXPECT_EQ(markdown_of(" \r\n\r\n"), "");
  const std::string text(prose.substr(2));
  EXPECT_EQ(markdown_of(text), text);
}

TEST(Headings, ShortUnmarkedLines) {
  const std::string text = with_prose("1. The Thaw") + with_prose("\nTHE NIGHT OF THE TRAINS") +
                           with_prose("\nDid the river freeze?");
  const std::string markdown = markdown_of(text);
  EXPECT_TRUE(has(markdown, "\n\n## THE NIGHT OF THE TRAINS\n\n"));
  EXPECT_TRUE(has(markdown, "\n\n## Did the river freeze?\n\n"));
  EXPECT_EQ(guesses_with(import_plain_text(text), "section").at(0).certainty, Certainty::sure);
  EXPECT_EQ(lost(text), "");
}

TEST(Headings, NotEveryShortLine) {
  for (const std::string_view line :
       {"He left.", "In December,", "He said:", "— Ada Müller", "‘Never again’", "Why?",
        "It was done [3]", "a lower line", "He went to"}) {
    const std::string text =
        std::string(prose.substr(2)) + "\n" + std::string(line) +
        (line == "He went to" ? "\n\nthe station, which was empty and dark and cold.\n"
                              : std::string(prose));
    EXPECT_FALSE(has(markdown_of(text), "#")) << markdown_of(text);
  }
  const std::string end = std::string(prose.substr(2)) + "\nMoscow, May 1920\n";
  EXPECT_FALSE(has(markdown_of(end), "#"));
}

TEST(Headings, AttributesAndSignsAreText) {
  const std::string text =
      with_prose("1. The Thaw") + with_prose("\nOn {#a b=c}") + with_prose("\nThe key of C#");
  const std::string markdown = markdown_of(text);
  EXPECT_TRUE(has(markdown, "## On \\{#a b=c}\n")) << markdown;
  EXPECT_TRUE(has(markdown, "## The key of C\\#\n")) << markdown;
  EXPECT_EQ(lost(text), "");
}

TEST(Pages, RisingNumbersAlone) {
  const std::string text = with_prose("The Thaw") + "\nxiv" + std::string(prose) + "\n– xv –" +
                           std::string(prose) + "\n7\n";
  const std::string markdown = markdown_of(text);
  EXPECT_TRUE(has(markdown, "\n[]{.pb n=xiv}\n")) << markdown;
  EXPECT_TRUE(has(markdown, "\n[]{.pb n=xv}\n")) << markdown;
  EXPECT_TRUE(has(markdown, "\n7\n")) << markdown;
  EXPECT_EQ(lost(text), "");
}

TEST(Pages, SectionsThatCountFromOneStay) {
  const std::string text = "1" + std::string(prose) + "\n2" + std::string(prose);
  EXPECT_FALSE(has(markdown_of(text), ".pb"));
  EXPECT_EQ(guesses_with(import_plain_text(text), "might be a page number").size(), 2U);
}

TEST(Furniture, BecomesComment) {
  const std::string text =
      with_prose("The Thaw") + "\nLast updated on 3 May\n\nTop of the page --> here\n";
  const std::string markdown = markdown_of(text);
  EXPECT_TRUE(has(markdown, "\n<!-- Last updated on 3 May -->\n"));
  EXPECT_FALSE(has(markdown, "<!-- Top"));
  EXPECT_EQ(lost(text), "");
}

TEST(Lines, EndAsTheFirstDoes) {
  std::string text = with_prose(
      "\xEF\xBB\xBF"
      "7. The Thaw");
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const std::string markdown = markdown_of(crlf);
  EXPECT_EQ(markdown.rfind("# The Thaw {#ch7 n=7}\r\n\r\nThe delegates", 0), 0U) << markdown;
  EXPECT_EQ(markdown.find("\r\r"), std::string::npos);
  EXPECT_EQ(lost(crlf), "");
}

TEST(Verse, KeepsItsLineEnds) {
  const std::string text = with_prose("The Thaw") +
                           "\nThe river took the bridge away\nAnd no one saw it go\nThe river "
                           "took the bridge away\nBeneath the melting snow\n";
  EXPECT_TRUE(has(markdown_of(text), "away\\\nAnd no one saw it go\\\nThe river"))
      << markdown_of(text);
  EXPECT_EQ(lost(text), "");
}

}  // namespace
}  // namespace ibid::import
