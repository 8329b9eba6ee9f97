// Works by the words that name them: titles, volumes, abbreviations.
#include <gtest/gtest.h>

#include "model/world.h"

namespace ibid::model {
namespace {

TEST(Naming, VolumesListedOneByOne) {
  World world;
  world.bib =
      "@book{c1, author={E. H. Carr}, title={A History 𝔄}, volume={1}}"
      "@book{c2, author={E. H. Carr}, title={A History 𝔄}, volume={2}}";
  world.chapters = {with_notes({"Carr, *A History 𝔄*, Vol. I, p. 5.", "Ibid., Vol. 2, p. 6.",
                                "Ibid.", "Carr, op. cit., Vol. 1, p. 7."})};
  EXPECT_EQ(written(world),
            "1: short c1 v1 5\n2: ibid c2 v2 6 <1\n3: ibid c2 v2 6 same <2 <1\n"
            "4: opcit c1 v1 7 <1\n");
}

TEST(Naming, AnotherVolumeHasTheTitleOfTheOneInFull) {
  World world;
  world.chapters = {with_notes({"K. Müller, *Die Geschichte der Außenpolitik*, Bd. 1, Berlin 1962.",
                                "Müller, *Geschichte*, Bd. 2, S. 4.", "Ibid., Bd. 1, S. 3.",
                                "Müller, Bd. 2, S. 5."})};
  const Edition edition = world.edition();
  EXPECT_EQ(written(edition, 0),
            "1: full note:1#1 v1\n2: short note:2#1 v2 4\n3: ibid note:1#1 v1 3 <2\n"
            "4: short note:2#1 v2 5 <2\n");
  EXPECT_EQ(edition.sources(0).notes()[1].sources[0].work->is.title,
            "Die Geschichte der Außenpolitik");
}

TEST(Naming, ASiglumOfAPeriodicalNamesIssues) {
  World world;
  world.chapters = {
      with_notes({"*International Press Correspondence*, 13 May 1926, p. 580 (henceforth *IPC*).",
                  "*IPC*, 21 October 1926, p. 7.", "*IPC*, 13 May 1926, p. 581.", "*IPC*, p. 9."}),
      with_notes({"*IPC*, 8 April 1926, p. 2.", "*IPC*, 21 October 1926, p. 8."})};
  const Edition edition = world.edition();
  const auto work = [&](std::size_t chapter, std::size_t note) {
    return edition.sources(chapter).notes()[note].sources[0].work;
  };
  EXPECT_EQ(written(edition, 0),
            "1: full note:1#1 580\n2: full note:2#1 7\n"
            "3: full note:1#1 581 <1\n4: short note:1#1 9 <1\n");
  EXPECT_EQ(written(edition, 1), "1: full note:1#1 2\n2: full note:2#1 8 <2\n");
  EXPECT_EQ(work(0, 1)->is.title, "International Press Correspondence");
  EXPECT_EQ(work(1, 0)->is.title, "International Press Correspondence");
  EXPECT_EQ(work(1, 0)->is.date, "8 April 1926");
  EXPECT_EQ(work(1, 1), work(0, 1));
}

TEST(Naming, ATitleWithItsSiglumIsAWork) {
  World world;
  world.chapters = {
      with_notes({"*Письма 𝔄* (henceforth IL).", "IL, p. 5.", "*Other* (1920 henceforth)."})};
  EXPECT_EQ(written(world), "1: short note:1#1\n2: short note:1#1 5 <1\n3:\n");
}

TEST(Naming, ASiglumIsKnownInLaterChapters) {
  World world;
  world.bib = "@book{t, author={Leon Trotsky}, title={Challenge of the Left Opposition}}";
  world.chapters = {with_notes({"Trotsky, *Challenge of the Left Opposition* (henceforth CLO)."}),
                    with_notes({"CLO, p. 4."})};
  EXPECT_EQ(written(world, 1), "1: short t 4\n");
}

TEST(Naming, DatesInTitlesTellWorksApart) {
  EXPECT_EQ(
      of_notes({"Trotsky, Challenge (1928-29), pp. 62-3.", "Trotsky, Challenge (1923-25), p. 395.",
                "Trotsky, Challenge (1928-29), p. 7."}),
      "1: short note:1#1 62-63\n2: short note:2#1 395\n3: short note:1#1 7 <1\n");
}

TEST(Naming, SeveralWorksOfAnAuthor) {
  EXPECT_EQ(with_bibliography({"Deutscher, p. 3.", "Deutscher, *The Prophet Unarmed*, p. 249.",
                               "Deutscher, p. 5."}),
            "1: short ambiguous - 3 ?deutscher1949 ?deutscher1959\n2: short deutscher1959 249\n"
            "3: short deutscher1959 5\n");
}

TEST(Naming, TheBibliographyComesFirst) {
  EXPECT_EQ(with_bibliography({"Carr, *Socialism in One Country*, Vol. 1, pp. 190-1.",
                               "Ibid., vol. 2, p. 5.", "Ibid.", "Serge, p. 177."}),
            "1: short carr1958 v1 190-191\n2: ibid carr1958 v2 5 <1\n"
            "3: ibid carr1958 v2 5 same <2 <1\n4: short serge1963 177\n");
}

// `Smith 1990` and `Mann: Zauberberg` may be titles, `Gould, Prudence` two authors.
TEST(Naming, WordsAreTakenOtherwiseWhereAKnownWorkFits) {
  World world;
  world.bib =
      "@book{s90, author={John Smith}, title={One}, year={1990}}"
      "@book{s91, author={John Smith}, title={Other}, year={1991}}"
      "@book{mann, author={Thomas Mann}, title={Der Zauberberg}, year={1924}}"
      "@book{gould, author={Prudence Gould}, title={The Schools}, year={1975}}"
      "@book{mew, title={MEW}, volume={23}}"
      "@book{russia, author={A. Carr}, title={Russia 1917}, year={1950}}";
  world.chapters = {with_notes({"Smith 1991, p. 5.", "Smith 1990: 6.", "Mann: Zauberberg, S. 7.",
                                "Gould, Prudence, *The Schools*, p. 8.", "Russia 1917, p. 9.",
                                "Smith 1992, p. 1.", "MEW 23, S. 2."})};
  EXPECT_EQ(written(world),
            "1: short s91 5\n2: short s90 6\n3: short mann 7\n4: short gould 8\n"
            "5: short russia 9\n6: short unresolved - 1\n7: short mew v23 2\n");
}

TEST(Naming, ManuscriptsAreKnownWithoutTheirLibrary) {
  World world;
  world.chapters = {with_notes({"Oxford, Bodleian Library, MS Rawl. D. 399, f. 5.", "Ibid., f. 6.",
                                "MS Rawl. D. 399, f. 7.", "MS Rawl. D. 400, f. 8.", "Ibid., f. 9.",
                                "AN, F7 4432.", "AN, F⁷ 4432, f. 2.", "Ibid., f. 3."})};
  EXPECT_EQ(written(world),
            "1: archival note:1#1 5\n2: ibid note:1#1 6 <1\n3: archival note:1#1 7 <1\n"
            "4: archival note:4#1 8\n5: ibid note:4#1 9 <4\n6: archival note:6#1\n"
            "7: archival note:6#1 2 <6\n8: ibid note:6#1 3 <7 <6\n");
}

// The author of what is printed once more, and he whom a letter's note names.
TEST(Naming, TheSameAuthorWithinANote) {
  World world;
  world.chapters = {
      with_notes({"Noll, „Aufsatz“, Berlin 1910, wieder in: ders., *Titel*, Berlin "
                  "1920, S. 5.",
                  "Brief an Lund, in: ders., *Briefe*, Berlin 1921, S. 6."})};
  const Edition edition = world.edition();
  const auto& notes = edition.sources(0).notes();
  ASSERT_EQ(notes[0].sources.size(), 2U);
  EXPECT_EQ(notes[0].sources[1].work->is.authors[0].family, "Noll");
  ASSERT_EQ(notes[1].sources.size(), 1U);
  EXPECT_TRUE(notes[1].sources[0].work->is.authors.empty());
}

}  // namespace
}  // namespace ibid::model
