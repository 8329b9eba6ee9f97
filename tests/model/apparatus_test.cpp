// The tables of a chapter: who calls whom, in what order, under what identifier.
#include "model/apparatus.h"

#include <gtest/gtest.h>

#include "model/chapter_of.h"

namespace ibid::model {
namespace {

std::string read_as(std::string_view text) {
  const Chapter chapter = chapter_of(text);
  std::string out;
  for (const Number marker : chapter.apparatus().reading_order()) {
    out += chapter.apparatus().label_of_marker(marker).text + " ";
  }
  return out;
}

std::string ids(std::string_view text) {
  const Chapter chapter = chapter_of(text);
  std::string out;
  for (const HeadingRow& heading : chapter.apparatus().headings()) out += heading.id + " ";
  return out;
}

TEST(ReadingOrder, AMarkerInsideANoteIsReadWhereItsNoteIsCalled) {
  EXPECT_EQ(read_as("a[^1] b[^2] c[^3]\n\n[^1]: x[^4] y[^5]\n\n[^2]: z\n"), "1 4 5 2 3 ");
  EXPECT_EQ(read_as("a[^1] b[^1]\n\n[^1]: x[^4]\n"), "1 4 1 ");
  EXPECT_EQ(read_as("a[^1]\n\n[^1]: x[^2]\n\n[^2]: y[^3]\n\n[^3]: z\n"), "1 2 3 ");
}

TEST(ReadingOrder, NotesThatCallEachOtherEnd) {
  EXPECT_EQ(read_as("a[^1]\n\n[^1]: x[^2]\n\n[^2]: y[^1]\n"), "1 2 1 ");
  EXPECT_EQ(read_as("a[^1]\n\n[^1]: x[^1]\n"), "1 1 ");
}

TEST(ReadingOrder, NotesThatNobodyCallsAreNotRead) {
  EXPECT_EQ(read_as("a[^1]\n\n[^1]: x\n\n[^2]: y[^3]\n"), "1 ");
}

TEST(Labels, OfSeveralDefinitionsTheLastIsCalled) {
  const Chapter chapter = chapter_of("a[^1]\n\n[^1]: x\n\n[^1]: y\n");
  const Label* label = chapter.apparatus().label("1");
  ASSERT_TRUE(label);
  EXPECT_EQ(label->notes, (std::vector<Number>{0, 1}));
  EXPECT_EQ(chapter.apparatus().note_of(*label), 1U);
  EXPECT_EQ(chapter.apparatus().label("2"), nullptr);
}

TEST(Identifiers, AsPandocMakesThem) {
  EXPECT_EQ(ids("# Раскол в тройке\n\n# 6. Split in the *Troika*!\n\n# 1925\n"),
            "раскол-в-тройке split-in-the-troika section ");
  EXPECT_EQ(ids("# A\n\n# A\n\n# A\n"), "a a-1 a-2 ");
  EXPECT_EQ(ids("# A\n\n# A-1\n\n# A\n"), "a a-1 a-2 ");
  EXPECT_EQ(ids("# A {#b}\n\n# B\n\n# A\n"), "b b-1 a ");
}

TEST(Identifiers, RepeatedOnesPointToTheFirst) {
  const Chapter chapter = chapter_of("# A {#x}\n\n[s]{#x}\n\n# B {#x}\n");
  const auto& again = chapter.apparatus().repeated_ids();
  ASSERT_EQ(again.size(), 2U);
  EXPECT_EQ(again[0].subject, (Subject{Thing::anchor, 0}));
  EXPECT_EQ(again[1].subject, (Subject{Thing::heading, 1}));
  EXPECT_EQ(again[1].first, (Subject{Thing::heading, 0}));
  EXPECT_EQ(chapter.apparatus().find_id("x"), (Subject{Thing::heading, 0}));
  EXPECT_EQ(chapter.apparatus().find_id("y"), std::nullopt);
}

TEST(Links, ReferencesAndTitlesAreFoundWhateverTheirCase) {
  const Chapter chapter = chapter_of(
      "[a][Книга] [новый  курс] [Applause] [1]\n\n[КНИГА]: x.md\n[книга]: y.md\n\n# Новый курс\n");
  const auto& links = chapter.apparatus().links();
  ASSERT_GE(links.size(), 3U);
  EXPECT_EQ(links[0].target, "x.md") << "the first definition counts";
  EXPECT_EQ(links[0].reference, 0U);
  EXPECT_EQ(links[1].target, "#новый-курс");
  EXPECT_EQ(links[2].target, std::nullopt);
}

TEST(NotesByNumber, TheLabelThenTheFirstSeries) {
  const auto series = std::make_shared<const SeriesTable>(
      std::vector<Series>{{"ed", "ed-[0-9]+"}, {"source", "[0-9]+"}});
  const Chapter chapter = Chapter::read(
      "c.md",
      text::Text("See note 3, see note 4, see note 5.\n\n[^ed-3]: x\n\n[^ed-4]: y\n\n[^4]: z\n"),
      series);
  EXPECT_EQ(chapter.apparatus().note_numbered(3), 0U);
  EXPECT_EQ(chapter.apparatus().note_numbered(4), 2U);
  EXPECT_EQ(chapter.apparatus().note_numbered(5), std::nullopt);
}

}  // namespace
}  // namespace ibid::model
