#include <gtest/gtest.h>

#include "import/words.h"

namespace ibid::import {
namespace {

// A text with four notes, so that its markers are markers.
std::string chapter(std::string_view body) {
  return "The river froze early that year, and the town was cut off. [1]\n\n" + std::string(body) +
         "\n\nSpring came late. [4]\n\n1. A.\n\n2. B.\n\n3. C.\n\n4. D.\n";
}

using Quotations = std::vector<std::vector<std::string>>;

Quotations found(std::string_view body) {
  EXPECT_EQ(lost(chapter(body)), "");
  return quotations(markdown_of(chapter(body)));
}

std::size_t doubts(std::string_view body) {
  return guesses_with(import_plain_text(chapter(body)), "might be a block quotation").size();
}

TEST(Quotations, ColonToMarker) {
  EXPECT_EQ(found("As Müller writes:\n\nThe ice was a foot thick. [2]\n\nSo it was."),
            (Quotations{{"The ice was a foot thick.[^2]"}}));
  EXPECT_EQ(found("Мюллер писала:\n\n«Лёд был толстый». [2]\n\nТак и было."),
            (Quotations{{"«Лёд был толстый».[^2]"}}));
  const Imported imported =
      import_plain_text(chapter("As Müller writes:\n\nThe ice was a foot thick. [2]"));
  const std::vector<Guess> guesses = guesses_with(imported, "block quotation");
  ASSERT_EQ(guesses.size(), 1U);
  EXPECT_EQ(guesses[0].line, 5U);
  EXPECT_EQ(guesses[0].certainty, Certainty::sure);
  EXPECT_EQ(guesses[0].what, "read as a block quotation, from “The ice was a …” to marker [2]");
}

TEST(Quotations, SeveralParagraphs) {
  EXPECT_EQ(
      found("Müller writes:\n\nThe ice was thick ...\n\n... and we walked. [2]\n\nSo it was."),
      (Quotations{{"The ice was thick ...", "... and we walked.[^2]"}}));
  EXPECT_EQ(found("Müller writes:\n\nThe ice was thick.\n\nWe walked over it. [2]"),
            (Quotations{{"The ice was thick.", "We walked over it.[^2]"}}));
  const std::string markdown =
      markdown_of(chapter("Müller writes:\n\nThe ice ...\n\n... broke. [2]"));
  EXPECT_NE(markdown.find("> The ice ...\n>\n> ... broke.[^2]\n"), std::string::npos) << markdown;
}

TEST(Quotations, NarrativeReturns) {
  EXPECT_EQ(found("Müller writes:\n\nThe ice was thick.\n\nThe town did not agree. [2]"),
            (Quotations{{"The ice was thick."}}));
  EXPECT_EQ(found("Müller said:\n\n‘It is thick.’ Then she left the house and went home."),
            Quotations{});
}

TEST(Quotations, CommaAndTornSentence) {
  EXPECT_EQ(found("The ice, says she,\n\nwas a foot thick and more. [2]"),
            (Quotations{{"was a foot thick and more.[^2]"}}));
  EXPECT_EQ(found("It fell to Müller to see that the\n\nice was a foot thick and more. [2]"),
            (Quotations{{"ice was a foot thick and more.[^2]"}}));
}

TEST(Quotations, TornByPagesOfAScan) {
  EXPECT_EQ(found("The snow fell on the\n\ntown by night.\n\nIt fell on the\n\nriver.\n\nAnd on "
                  "the\n\nbridge and the ice was thick. [2]"),
            Quotations{});
}

TEST(Quotations, ListsAndLettersAreNone) {
  EXPECT_EQ(found("Three things were said:\n\n1) snow\n\n2) ice\n\n3) thaw"), Quotations{});
  EXPECT_EQ(found("The report said:\n\n– that it snowed;\n\n– that it thawed. [2]"), Quotations{});
  EXPECT_EQ(found("Dear Müller,\n\nThe ice is thick. [2]"), Quotations{});
  EXPECT_EQ(found("Roses are red,\n\nViolets are blue,\n\nSo are you."), Quotations{});
}

TEST(Quotations, WithoutLeadIn) {
  EXPECT_EQ(
      found("She was asked about the ice.\n\n‘It is thick. I have seen it.’ [2]\n\nSo it was."),
      (Quotations{{"‘It is thick. I have seen it.’[^2]"}}));
  EXPECT_EQ(found("She saw the ice on the river. It held.\n\nIt is thick.\n\n... It bears us. [2]"),
            (Quotations{{"It is thick.", "... It bears us.[^2]"}}));
}

TEST(Quotations, DoubtfulOnesStay) {
  const std::string_view short_introduction =
      "Müller looked at the ice.\n\nThe ice is a foot thick and bears a horse. [2]";
  EXPECT_EQ(found(short_introduction), Quotations{});
  EXPECT_EQ(doubts(short_introduction), 1U);
  const std::string_view colon =
      "The winter had one cause:\n\nThe wind came from the east. It was cold.";
  EXPECT_EQ(found(colon), Quotations{});
  EXPECT_EQ(doubts(colon), 1U);
}

TEST(Quotations, SetIn) {
  EXPECT_EQ(
      found("She looked at the ice.\n\n    It is thick and\n    it bears.\n\nSo it was. Yes."),
      (Quotations{{"It is thick and", "it bears."}}));
}

TEST(Quotations, CanBeLeftOut) {
  Options options;
  options.quotations = false;
  options.headings = false;
  const std::string text = chapter("Müller writes:\n\nThe ice was a foot thick. [2]");
  EXPECT_TRUE(quotations(import_plain_text(text, options).markdown).empty());
}

}  // namespace
}  // namespace ibid::import
