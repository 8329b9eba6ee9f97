// An Ibid. that prints another document, issue, volume or place than the note it leans on.
#include <gtest/gtest.h>

#include "model/world.h"

namespace ibid::model {
namespace {

World with(const std::vector<std::string>& notes) {
  World world;
  world.chapters = {with_notes(notes)};
  return world;
}

TEST(Documents, AnotherFileOfTheArchive) {
  const World world = with({"TNA, HO 42/192, fol. 23.", "Ibid., HO 42/193, fol. 4.", "Ibid.",
                            "РГАСПИ. Ф. 17. Оп. 2. Д. 317. Л. 45.", "Там же. Д. 318. Л. 2.",
                            "РГАСПИ, ф. 17, оп. 2, д. 317, л. 45."});
  const Edition edition = world.edition();
  const auto shelfmark = [&](std::size_t note) {
    return edition.sources(0).notes()[note].sources[0].work->is.shelfmark;
  };
  EXPECT_EQ(shelfmark(1), "HO 42/193");
  EXPECT_EQ(shelfmark(2), "HO 42/193");
  EXPECT_EQ(shelfmark(4), "Ф. 17, Оп. 2, Д. 318");
  EXPECT_EQ(shelfmark(5), "Ф. 17, Оп. 2, Д. 317");
}

TEST(Documents, AFileThatCannotBeReadIsNotTheOneBefore) {
  const World world = with({"TNA, HO 42/192, fol. 23.", "Ibid., doc. 34.", "Ibid."});
  const Edition edition = world.edition();
  for (const std::size_t note : {1U, 2U}) {
    const Source& source = edition.sources(0).notes()[note].sources[0];
    EXPECT_EQ(source.status, Status::unresolved);
    EXPECT_FALSE(source.work);
    ASSERT_EQ(source.locators.size(), 1U);
    EXPECT_EQ(source.locators[0].from, "34");
  }
}

TEST(Documents, OfSeveralThatLeadToTheSame) {
  const World world = with(
      {"RGAE, f. 7446, op. 5, d. 39, l. 7; d. 40, l. 2.", "Ibid., op. 6, d. 1, l. 1.",
       "Ibid., l. 3; see also d. 2, l. 4.", "*Правда 𝔄*, 5 March 1937; *Правда 𝔄*, 6 March 1937.",
       "Ibid., 7 March 1937.", "Carr, *Works*, vol. 1, p. 3; vol. 2, p. 4.", "Ibid., vol. 3, p. 5.",
       "Carr, *Works*, vol. 1, p. 3; Noll, *Works*, vol. 2, p. 4.", "Ibid., vol. 3, p. 5."});
  const Edition edition = world.edition();
  const auto source = [&](std::size_t note, std::size_t item) {
    return edition.sources(0).notes()[note].sources[item];
  };
  EXPECT_EQ(source(1, 0).work->is.shelfmark, "f. 7446, op. 6, d. 1");
  EXPECT_EQ(source(2, 1).work->is.shelfmark, "f. 7446, op. 6, d. 2");
  EXPECT_EQ(source(4, 0).work->is.date, "7 March 1937");
  EXPECT_EQ(source(6, 0).volume, "3");
  EXPECT_EQ(source(8, 0).status, Status::ambiguous);
}

TEST(Documents, AnotherIssueOfTheNewspaper) {
  const World world = with({"*Правда 𝔄*, 5 May 1925, p. 2.", "Ibid., 6 May 1925.", "Ibid.",
                            "*Правда 𝔄*, 5 May 1925, p. 3."});
  const Edition edition = world.edition();
  const auto& notes = edition.sources(0).notes();
  EXPECT_EQ(notes[1].sources[0].work->is.date, "6 May 1925");
  EXPECT_TRUE(notes[1].sources[0].locators.empty());
  EXPECT_EQ(notes[2].sources[0].work, notes[1].sources[0].work);
  EXPECT_EQ(notes[3].sources[0].work, notes[0].sources[0].work);
}

TEST(Documents, AVolumeAloneIsOneOfTheSameWork) {
  EXPECT_EQ(written(with({"В. Ленин, *Works*, Vol. 36, p. 593; Vol. 33, p. 4.",
                          "Carr, *A History*, 2 vols (London, 1950), vol. 1, p. 9.",
                          "Ibid., II, 135.", "Ibid., 1:12.", "Ibid., doc. 34."})),
            "1: short note:1#1 v36 593; short note:1#2 v33 4 <1\n2: full note:2#1 v1 9\n"
            "3: ibid note:3#1 v2 135 <2\n4: ibid note:2#1 v1 12 <3 <2\n"
            "5: ibid note:2#1 v1 34 <4 <3 <2\n");
}

TEST(Documents, OneAuthorOfTwoBooksIsOneAuthor) {
  const World world =
      with({"Ute Frevert, *Ehrenmänner*, München 1991, S. 12; dies., *Vertrauen*, "
            "Göttingen 2003, S. 7.",
            "Dies., *Ehrenmänner*, S. 34."});
  const Edition edition = world.edition();
  const auto& notes = edition.sources(0).notes();
  EXPECT_EQ(notes[1].sources[0].status, Status::resolved);
  EXPECT_EQ(notes[1].sources[0].work, notes[0].sources[0].work);
}

}  // namespace
}  // namespace ibid::model
