// What the citations of a chapter are resolved to, note by note, from printed notes.
#include <random>

#include <gtest/gtest.h>

#include "model/world.h"
#include "support/random_edits.h"
#include "support/rounds.h"

namespace ibid::model {
namespace {

TEST(Sources, ANoteIntroducesItsWork) {
  EXPECT_EQ(of_notes({"G. Zinoviev, *Leninizm*, Leningrad 1925, p. 281.", "Ibid., p. 302."}),
            "1: full note:1#1 281\n2: ibid note:1#1 302 <1\n");
}

TEST(Sources, AShortFormLeansOnTheFullOne) {
  EXPECT_EQ(of_notes({"J. Bryden, *Fighting to Lose* (Toronto, 2014), p. 4.",
                      "Piłsudski, *Pisma*, Warszawa 1937, p. 9.", "Bryden, p. 7.", "Ibid."}),
            "1: full note:1#1 4\n2: full note:2#1 9\n3: short note:1#1 7 <1\n"
            "4: ibid note:1#1 7 same <3 <1\n");
}

TEST(Sources, SeveralSourcesBeforeAreAmbiguous) {
  EXPECT_EQ(with_bibliography({"Serge, p. 1; Carr, *Socialism in One Country*, Vol. 1, p. 2.",
                               "Ibid., p. 3.", "Ibid., p. 4."}),
            "1: short serge1963 1; short carr1958 v1 2\n"
            "2: ibid ambiguous - 3 <1 ?serge1963 ?carr1958\n"
            "3: ibid ambiguous - 4 <2 <1 ?serge1963 ?carr1958\n");
}

TEST(Sources, TheBookInHandOfARelay) {
  EXPECT_EQ(with_bibliography({"*Bolshevik*, 30 April 1925, quoted in Carr, *Socialism in One "
                               "Country*, Vol. 1, p. 260.",
                               "Ibid., p. 262.", "Ibid., p. 263."}),
            "1: full note:1#1; short carr1958 v1 260\n"
            "2: ibid uncertain carr1958 v1 262 <1 ?carr1958 ?note:1#1\n"
            "3: ibid uncertain carr1958 v1 263 <2 <1 ?carr1958 ?note:1#1\n");
}

TEST(Sources, WithinANote) {
  EXPECT_EQ(with_bibliography({"Serge, p. 126; ibid., p. 131."}),
            "1: short serge1963 126; ibid serge1963 131 <1\n");
}

TEST(Sources, NothingBefore) {
  EXPECT_EQ(of_notes({"Ibid., p. 3."}), "1: ibid unresolved - 3\n");
}

TEST(Sources, ReachingBackOverProse) {
  const std::vector<std::string> notes{"Serge, p. 1.", "He was wrong about this.", "Ibid., p. 2."};
  World world{{}, bibliography, {with_notes(notes)}};
  EXPECT_EQ(written(world),
            "1: short serge1963 1\n2:\n3: ibid uncertain serge1963 2 <1 ?serge1963\n");
  world.conventions.ibid.empty_notes = IbidUse::EmptyNotes::allow;
  EXPECT_EQ(written(world), "1: short serge1963 1\n2:\n3: ibid serge1963 2 <1\n");
  world.conventions.ibid.empty_notes = IbidUse::EmptyNotes::breaks;
  EXPECT_EQ(written(world), "1: short serge1963 1\n2:\n3: ibid unresolved - 2\n");
}

TEST(Sources, StarredNotesDoNotInterrupt) {
  EXPECT_EQ(written(World{{},
                          bibliography,
                          {"A[^1] b[^1*] c[^2].\n\n[^1]: Serge, p. 1.\n\n[^1*]: Carr was a "
                           "diplomat.\n\n[^2]: Ibid., p. 2.\n"}}),
            "1: short serge1963 1\n1*:\n2: ibid serge1963 2 <1\n");
}

TEST(Sources, ANoteCalledFromANoteStandsThere) {
  EXPECT_EQ(written(World{{},
                          bibliography,
                          {"A[^1] b[^1*] c[^3].\n\n[^1]: Serge, p. 1.\n\n[^2]: Ibid., p. "
                           "2.\n\n[^3]: Ibid., p. 3.\n\n[^1*]: So it is said.[^2]\n"}}),
            "1: short serge1963 1\n1*:\n2: ibid serge1963 2 <1\n3: ibid serge1963 3 <2 <1\n");
}

TEST(Sources, OpCit) {
  EXPECT_EQ(
      with_bibliography({"Deutscher, *Stalin*, p. 1.", "Deutscher, *The Prophet Unarmed*, p. 2.",
                         "Serge, p. 3.", "Deutscher, op. cit., p. 4.", "Serge, loc. cit."}),
      "1: short deutscher1949 1\n2: short deutscher1959 2\n3: short serge1963 3\n"
      "4: opcit uncertain deutscher1959 4 <2 ?deutscher1959 ?deutscher1949\n"
      "5: loccit serge1963 3 same <3\n");
}

TEST(Sources, IdemTakesTheAuthor) {
  EXPECT_EQ(with_bibliography({"Deutscher, *Stalin*, p. 1.", "Idem, *The Prophet Unarmed*, p. 2."}),
            "1: short deutscher1949 1\n2: idem deutscher1959 2 <1\n");
}

TEST(Sources, WhatCouldNotBeReadEndsTheChain) {
  EXPECT_EQ(
      with_bibliography({"Serge, p. 1.", "Vol. 4, pp. 22-30.", "Ibid., p. 3."}),
      "1: short serge1963 1\n2: unread unresolved - v4 22-30\n3: ibid unresolved - v4 3 <2\n");
}

TEST(Sources, EarlierChaptersAreKnown) {
  const World world{{},
                    {},
                    {with_notes({"V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 1."}),
                     with_notes({"Serge, p. 2.", "Ibid."})}};
  EXPECT_EQ(written(world, 1), "1: short note:1#1 2 <1\n2: ibid note:1#1 2 same <1 <1\n");
}

TEST(Sources, ChainsThroughTheBookWhereTheEditionWantsThem) {
  World world{{}, bibliography, {with_notes({"Serge, p. 1."}), with_notes({"Ibid., p. 2."})}};
  EXPECT_EQ(written(world, 1), "1: ibid unresolved - 2\n");
  world.conventions.ibid.reset_at = IbidUse::Reset::never;
  EXPECT_EQ(written(world, 1), "1: ibid serge1963 2 <1\n");
}

TEST(Sources, KeysAndPinsSayIt) {
  EXPECT_EQ(with_bibliography(
                {"@serge1963, p. 4.", "[Ibid.]{.cite key=carr1958}, p. 7.", "@nobody1900, p. 3."}),
            "1: key serge1963 4\n2: pinned carr1958 7\n3: key unresolved - 3\n");
}

TEST(Sources, APinnedIbidAloneIsTheSamePlace) {
  World world;
  world.bib =
      "@book{c, author={E. H. Carr}, title={A History 𝔄}}"
      "@book{s, author={Victor Serge}, title={Memoirs}}";
  world.chapters = {with_notes({"Carr, *A History 𝔄*, Vol. 2, p. 5.", "[Ibid.]{.cite key=c}.",
                                "[Ibid.]{.cite key=c}, p. 7.", "Serge, *Memoirs*, p. 9.",
                                "[Carr, loc. cit.]{.cite key=c}.", "[Ibid.]{.cite key=s}."})};
  EXPECT_EQ(written(world),
            "1: short c v2 5\n2: pinned c v2 5 same <1\n3: pinned c v2 7 <2 <1\n4: short s 9\n"
            "5: pinned c v2 7 same <3 <2 <1\n6: pinned s\n");
}

// Edits of chapters of an edition leave what a fresh edition has.
class Edited : public testing::TestWithParam<std::uint32_t> {};

TEST_P(Edited, EqualsReadAnew) {
  support::RandomEdits random(GetParam());
  std::mt19937 dice(GetParam());
  const std::vector<std::string> notes{
      "Serge, p. 1.",
      "Ibid., p. 2; Carr, *Socialism in One Country*, Vol. 1, p. 3.",
      "Ibid.",
      "Nisonger, *The Left*, Paris 1931, p. 4.",
      "Nisonger, p. 5, quoted in Serge, p. 9.",
      "Idem.",
      "Nisonger, op. cit., p. 8.",
      "A remark.",
      "Ibid."};
  World world{
      {}, bibliography, {with_notes(notes), with_notes(notes, 3), with_notes({"Nisonger, p. 3."})}};
  world.conventions.ibid.reset_at = IbidUse::Reset::never;
  Edition edition = world.edition();
  for (std::size_t round = 0; round < support::rounds(60); ++round) {
    const std::size_t place = dice() % 3;
    const text::Edit edit = random.next(edition[place].text());
    edition = edition.with(
        place, std::make_shared<const Chapter>(edition[place].with(std::span(&edit, 1))));
    world.chapters[place] = edition[place].text().str();
    const Edition fresh = world.edition();
    // Not every edition is asked, as in life.
    if (dice() % 2 == 0) continue;
    for (std::size_t i = 0; i < 3; ++i) {
      ASSERT_EQ(written(edition, i), written(fresh, i)) << "seed " << GetParam() << ", " << round;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Edited, testing::Range(0U, 20U));

}  // namespace
}  // namespace ibid::model
