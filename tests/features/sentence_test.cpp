// Where sentences begin and end.
#include "features/wording/sentence.h"

#include <gtest/gtest.h>

namespace ibid::features::sentence_test {
namespace {

/// The sentence at `|`, which is taken out.
std::string cut(std::string text) {
  const std::size_t at = text.find('|');
  text.erase(at, 1);
  return std::string(sentence_at(text, at));
}

TEST(Sentence, AtAndBehindItsStop) {
  EXPECT_EQ(cut("One. Two|. Three."), "Two.");
  EXPECT_EQ(cut("One. Two.| Three."), "Two.");
  EXPECT_EQ(cut("One. |Two. Three."), "Two.");
  EXPECT_EQ(cut("One.| Two."), "One.");
  EXPECT_EQ(cut("One! Two?| Three"), "Two?");
  EXPECT_EQ(cut("no stop| at all"), "no stop at all");
  EXPECT_EQ(cut("|"), "");
}

TEST(Sentence, AbbreviationsAndInitialsDoNotEndIt) {
  EXPECT_EQ(cut("As E.H. Carr says in Vol. 1, cf. p. 9, i.e. here.| Then."),
            "As E.H. Carr says in Vol. 1, cf. p. 9, i.e. here.");
  EXPECT_EQ(cut("Л. Д. Троцкий молчал.| Потом."), "Л. Д. Троцкий молчал.");
  EXPECT_EQ(cut("It fell in 1923.| Then it rose."), "It fell in 1923.");
}

TEST(Sentence, ALetterThatIsAWordEndsIt) {
  EXPECT_EQ(cut("One x. Two.|"), "Two.");
  EXPECT_EQ(cut("One x.| Two."), "One x.");
  EXPECT_EQ(cut("See p. Two| and e.g. Three."), "See p. Two and e.g. Three.");
}

TEST(Sentence, QuotesBehindTheStopBelongToIt) {
  EXPECT_EQ(cut("He said: ‘No.’| She left."), "He said: ‘No.’");
  EXPECT_EQ(cut("‘Yes.’ ‘No.’| ‘Why?’"), "‘No.’");
}

TEST(Sentence, DotsThatStandForWords) {
  EXPECT_EQ(cut("They waited ... and waited.| Then."), "They waited ... and waited.");
  EXPECT_EQ(cut("Before. They waited… and|"), "They waited… and");
}

TEST(Clipped, AtAWord) {
  EXPECT_EQ(clipped("one two three", 13), "one two three");
  EXPECT_EQ(clipped("one two three", 9), "one two…");
  EXPECT_EQ(clipped("слово и дело", 7), "слово и…");
  EXPECT_EQ(clipped("𝔐𝔐𝔐𝔐", 2), "𝔐𝔐…");
  EXPECT_EQ(clipped("", 5), "");
}

TEST(Clipped, AroundAPlace) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "слово ";
  for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size()}) {
    const std::string out = clipped_around(text, at, 50);
    EXPECT_LE(out.size(), 50 * 2 + 6);
    EXPECT_EQ(out.starts_with("…"), at != 0);
    EXPECT_EQ(out.ends_with("…"), at != text.size());
  }
  EXPECT_EQ(clipped_around("short", 2, 50), "short");
}

}  // namespace
}  // namespace ibid::features::sentence_test
