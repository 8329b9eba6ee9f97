// What the pages of the printed book leave in a scan: their numbers and their heads.
#include <gtest/gtest.h>

#include "import/words.h"

namespace ibid::import {
namespace {

constexpr std::string_view sentence =
    "The delegates came by the night train and walked into the town through the snow, and";

TEST(ScanPages, NumbersOfPages) {
  for (const std::string_view form : {"45", "[45]", "- 45 -", "— 45 —", "p. 45", "С. 45"}) {
    const std::string text = std::string(sentence) + "\n\n" + std::string(form) +
                             "\n\nnobody had been told to expect them. Nobody came.\n";
    expect_parts(text, {"snow, and\n[]{.pb n=45}\nnobody"});
  }
  const std::string alone = "The delegates came.\n\n45\n\nNobody had been told to expect them.\n";
  expect_parts(alone, {"\n\n45\n\n"});
  EXPECT_EQ(guesses_with(import_plain_text(alone), "might be a page number: 45").size(), 1U);
  const std::string years = "The years were\n\n1917\n\n1918\n\n1919\n\nand no other.\n";
  EXPECT_FALSE(has(markdown_of(years), ".pb")) << markdown_of(years);
}

TEST(ScanPages, NumbersWithinAParagraph) {
  const std::string text = std::string(sentence) + "\n45\nnobody had been told.\n\n" +
                           std::string(sentence) + "\n46\nnobody came.\n";
  expect_parts(text, {"and\n[]{.pb n=45}\nnobody had", "and\n[]{.pb n=46}\nnobody came"});
  const std::string table = "The years were\n45\n46\nand no other.\n";
  EXPECT_EQ(markdown_of(table), table);
}

TEST(ScanPages, HeadsBesideNumbersWithinAParagraph) {
  const std::string text = std::string(sentence) +
                           " slept.\n        45\nTHE THAW\nNobody came, and " +
                           "nobody\n        46\nTHE THAW\nwent.\n";
  expect_parts(text,
               {"slept.\n[]{.pb n=45} <!-- THE THAW -->\nNobody came, and nobody\n[]{.pb n=46} "
                "<!-- THE THAW -->\nwent."});
}

TEST(ScanPages, WhatIsWrappedIsNoPage) {
  const std::string text =
      "It snowed.[1] It thawed.[2] Nobody was there to see it, and nobody wrote of it "
      "until\n1918\n\n"
      "Another year went by, and then another, and of those who had been there nobody was left in\n"
      "1919\n\n1. Müller, Geschichte der Stadt und ihrer Umgebung, Leipzig und Berlin,\np. 45\nand "
      "passim.\n2. Ковач, Воспоминания о городе и о реке, Ленинград,\nс. 46\n";
  expect_parts(text, {"until\n1918\n", "left in\n1919\n", "Berlin,\n    p\\. 45\n    and passim."});
  EXPECT_FALSE(has(markdown_of(text), ".pb"));
}

TEST(ScanPages, LabelsOnLinesOfTheirOwnAreNoPages) {
  expect_parts(
      "It snowed.[12] It thawed.[13] It rained.[14]\n\n12\n\nMüller, p. 3.\n\n13\n\nKovač, p. "
      "4.\n\n14\n\nIbid.\n",
      {"[^12]:\n\n    Müller, p. 3.\n\n[^13]:\n\n    Kovač, p. 4.\n\n[^14]:\n\n    Ibid."});
}

std::string with_heads(std::string_view first, std::string_view second) {
  return std::string(sentence) + "\n\n" + std::string(first) +
         "\n\nnobody had been told to expect them.\n\n" + std::string(sentence) + "\n\n" +
         std::string(second) + "\n\nnobody came.\n";
}

TEST(ScanPages, HeadsOfPages) {
  expect_parts(with_heads("THE FALL OF THE HOUSE        45", "46      ADA MÜLLER"),
               {"snow, and <!-- THE FALL OF THE HOUSE -->\n[]{.pb n=45}\nnobody had",
                "snow, and\n[]{.pb n=46} <!-- ADA MÜLLER -->\nnobody came"});
  expect_parts(with_heads("ПАДЕНИЕ ДОМА", "ПАДЕНИЕ ДОМА"),
               {"snow, and <!-- ПАДЕНИЕ ДОМА -->\nnobody had"});
  expect_parts(with_crlf(with_heads("The Fall of the House", "The Fall of the House")),
               {"snow, and <!-- The Fall of the House -->\r\nnobody came"});
  const Imported imported = import_plain_text(with_heads("THE FALL    45", "THE FALL    47"));
  EXPECT_EQ(guesses_with(imported, "head of a page: “THE FALL”, page 47").at(0).line, 9U);
}

TEST(ScanPages, HeadsThatNameTheSection) {
  const std::string text = std::string(sentence) +
                           " slept.\n\nTHE THAW            45\n\nNobody came.\n\n46          "
                           "THE FLOOD\n\nIn April it went out.\n";
  expect_parts(text, {"slept.\n\n<!-- THE THAW -->\n\n[]{.pb n=45}\n\nNobody",
                      "came.\n\n[]{.pb n=46}\n\n<!-- THE FLOOD -->\n\nIn April"});
  const std::string contents = "THE THAW        45\n\nTHE FLOOD        46\n\nTHE END        47\n";
  EXPECT_FALSE(has(markdown_of(contents), ".pb")) << markdown_of(contents);
}

TEST(ScanPages, WhatRecursBetweenSentencesIsText) {
  std::string play = "THE THAW\n\nThe river, by night. Nobody is there, and nothing moves.\n\n";
  for (int i = 0; i < 4; ++i)
    play += "HAMLET\n\nWhat hour now? I think it lacks of twelve.\n\nLetter " +
            std::to_string(12 + i) + "\n\nNo, it is struck, and struck again.\n\n";
  EXPECT_FALSE(has(markdown_of(play), "<!--")) << markdown_of(play);
  EXPECT_FALSE(has(markdown_of(play), ".pb"));
  EXPECT_EQ(lost(play), "");
}

TEST(ScanPages, TheHeadingThatPagesRepeatStays) {
  const std::string text = "THE THAW\n\n" + with_heads("THE THAW", "THE THAW");
  expect_parts(text, {"# THE THAW\n\nThe delegates", "and <!-- THE THAW -->\nnobody"});
}

TEST(ScanPages, FormFeeds) {
  expect_parts(
      "THE THAW\n\nThe river froze\nin November and\n45\n\fTHE THAW\nnobody came.\n\nThe "
      "boats were lost and\n46\n\fTHE THAW\nnobody cared.\n",
      {"# THE THAW\n\n[]{.pb n=45}\n", "November and\n[]{.pb n=46} <!-- THE THAW -->\nnobody came.",
       "lost and\n[]{.pb n=47} <!-- THE THAW -->\nnobody cared."});
  expect_parts("It snowed.[1]\n___________\n1. Müller.\n\fIn April it\nthawed.[1]\n\n1. Kovač.\n",
               {"snowed.[^1]\n", "\n[^1]: Müller.\n\nIn April it\nthawed.[^2]\n\n[^2]: Kovač."});
  EXPECT_EQ(markdown_of("The river\nfroze\n\fin November.\n"), "The river\nfroze\nin November.\n");
}

}  // namespace
}  // namespace ibid::import
