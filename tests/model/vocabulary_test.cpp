// Words: which they are, what stands around them, where they stand; how an edition counts them.
#include "model/vocabulary.h"

#include <gtest/gtest.h>

#include "model/chapter_of.h"
#include "model/edition.h"
#include "support/random_edits.h"
#include "support/rounds.h"

namespace ibid::model {
namespace {

/// `form` with what is said of it, one word each.
std::string told(std::string_view text) {
  const Chapter chapter = chapter_of(text);
  std::string out;
  for (const WordAt& word : chapter.vocabulary().words) {
    out += chapter.vocabulary().form_of(word).form;
    if (word.begun) out += "^";
    if (!word.own) out += "~";
    if (word.follows) out += "<";
    if (word.bare) out += "!";
    out += " ";
  }
  return out;
}

TEST(Vocabulary, Words) {
  EXPECT_EQ(told("The party’s co-operation, Zinov'ev and Łódź.\n"),
            "The^ party<! co-operation Zinov’ev and< Łódź< ");
  EXPECT_EQ(told("See README.md, a_b, x2, `code` @key and 𝔐.\n"), "See^ and^ 𝔐< ");
  EXPECT_EQ(told(""), "");
}

TEST(Vocabulary, WordsOfOthers) {
  EXPECT_EQ(told("He said ‘the workers’ party is ours’ and “no” *so*.\n"),
            "He^ said< the^~ workers~< party^~ is~< ours~< and^ no^~ so^~ ");
  EXPECT_EQ(told("He read ‘... the Party’ aloud.\n"), "He^ read< the^~ Party~< aloud^ ");
  EXPECT_EQ(told("> quoted\n\n[mot]{lang=fr} word\n"), "quoted^~ mot^~ word< ");
  EXPECT_EQ(told("x[^1]\n\n[^1]: E.H. Carr, *Lenin*, London 1950, p. 5.\n"),
            "x^ Carr^~ Lenin~ London~ p~ ");
}

TEST(Vocabulary, AWordStandsWhereItsLettersAre) {
  const Chapter chapter = chapter_of("Да, Zinov’ev’s\n> hour\n");
  EXPECT_EQ(chapter.text().slice(word_at(chapter, 6, false)), "Zinov’ev");
  EXPECT_EQ(chapter.text().slice(word_at(chapter, 0, true)), "Да");
  EXPECT_TRUE(word_at(chapter, 5, false).empty());
  EXPECT_TRUE(word_at(chapter, 4000, true).empty());
}

TEST(Vocabulary, EveryWordOfAnyTextStandsWhereItIsSaidTo) {
  support::RandomEdits random(23);
  for (std::size_t round = 0; round < support::rounds(200); ++round) {
    const Chapter chapter = chapter_of(random.text(40));
    text::Offset before = 0;
    for (const WordAt& word : chapter.vocabulary().words) {
      EXPECT_LE(before, word.begin);
      before = word.begin;
      const text::Span span = chapter.span({Thing::word, word.begin});
      EXPECT_FALSE(span.empty());
      EXPECT_LE(span.end, chapter.text().size());
    }
  }
}

TEST(Lexicon, CountsTheWordsOfAllChapters) {
  auto conventions = std::make_shared<Conventions>();
  std::vector<std::shared_ptr<const Chapter>> chapters;
  for (const char* text : {"So it was the Party.\n", "The party, the Party; ‘Party’.\n"})
    chapters.push_back(std::make_shared<const Chapter>(chapter_of(text)));
  const Edition edition(conventions, chapters);
  const WordCounts counts = edition.lexicon().counts("Party");
  EXPECT_EQ(counts.own, 2U);
  EXPECT_EQ(counts.bare, 2U);
  EXPECT_EQ(counts.others, 1U);
  EXPECT_EQ(edition.lexicon().alike("party").size(), 2U);
  EXPECT_EQ(edition.lexicon().find("none"), nullptr);
  const Edition next = edition.with(0, std::make_shared<const Chapter>(chapter_of("No\n")));
  EXPECT_EQ(next.lexicon().counts("Party").own, 1U);
  EXPECT_EQ(edition.lexicon().counts("Party").own, 2U);
}

}  // namespace
}  // namespace ibid::model
