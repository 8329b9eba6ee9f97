// A chapter after any edits equals the chapter read from the edited text.
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "model/equal.h"
#include "support/random_edits.h"
#include "support/rounds.h"

namespace ibid::model {
namespace {

const auto series = std::make_shared<const SeriesTable>();

Chapter chapter_of(std::string_view text) {
  return Chapter::read("chapter.md", text::Text(text), series);
}

Chapter edited(const Chapter& chapter, text::Edit edit) {
  return chapter.with(std::span(&edit, 1));
}

/// True where the edit of the first `old` to `fresh` kept the chapter's tables.
bool keeps_apparatus(std::string_view text, std::string_view old, std::string_view fresh) {
  const Chapter before = chapter_of(text);
  const auto at = static_cast<text::Offset>(text.find(old));
  const Chapter after =
      edited(before, {{at, at + static_cast<text::Offset>(old.size())}, std::string(fresh)});
  EXPECT_TRUE(equal(after, chapter_of(after.text().str())));
  return before.shared_apparatus() == after.shared_apparatus();
}

class RandomlyEdited : public testing::TestWithParam<std::uint32_t> {};

TEST_P(RandomlyEdited, EqualsReadAnew) {
  support::RandomEdits edits(GetParam());
  Chapter chapter = chapter_of(edits.text(60));
  for (std::size_t round = 0; round < support::rounds(120); ++round) {
    const text::Edit edit = edits.next(chapter.text());
    const Chapter next = edited(chapter, edit);
    ASSERT_TRUE(equal(next, chapter_of(next.text().str())))
        << "seed " << GetParam() << ", round " << round << ": [" << edit.span.begin << ","
        << edit.span.end << ") becomes '" << edit.text << "' in:\n"
        << chapter.text().str();
    chapter = next;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomlyEdited, testing::Range(0U, 40U));

TEST(Incremental, SeveralEditsInOneStep) {
  support::RandomEdits random(7);
  for (std::size_t round = 0; round < support::rounds(200); ++round) {
    const Chapter before = chapter_of(random.text(20));
    text::Text text = before.text();
    std::vector<text::Edit> edits;
    for (int i = 0; i < 3; ++i) {
      edits.push_back(random.next(text));
      text = text.with(edits.back());
    }
    ASSERT_TRUE(equal(before.with(edits), chapter_of(text.str()))) << before.text().str();
  }
}

TEST(Incremental, ProseKeepsTheApparatus) {
  constexpr std::string_view text =
      "# Троцкий\r\n\r\nThe first paragraph.[^1] More of it.\r\n\r\n> quoted\r\n\r\n[^1]: Carr, p. "
      "3.\r\n";
  EXPECT_TRUE(keeps_apparatus(text, "first", "second"));
  EXPECT_TRUE(keeps_apparatus(text, "More of", "Less *of*"));
  EXPECT_TRUE(keeps_apparatus(text, "paragraph.", "paragraph.\r\n\r\nAnd a new one."));
}

TEST(Incremental, WhatTheTablesHoldMakesThemAnew) {
  constexpr std::string_view text =
      "# Title\n\nWord.[^1] [x](#title) and see note 1.\n\n[^1]: Carr.\n";
  EXPECT_FALSE(keeps_apparatus(text, "[^1] ", "[^2] "));
  EXPECT_FALSE(keeps_apparatus(text, "Title", "Titles"));
  EXPECT_FALSE(keeps_apparatus(text, "(#title)", "(#titles)"));
  EXPECT_FALSE(keeps_apparatus(text, "note 1.", "note 2."));
  EXPECT_FALSE(keeps_apparatus(text, "Carr.", "?"));
  EXPECT_FALSE(keeps_apparatus(text, "# ", "## "));
  EXPECT_FALSE(keeps_apparatus(text, "Word.", "> "));
}

TEST(Incremental, CitationsKeepTheTablesAndHaveTheirOwnMark) {
  const Chapter before = chapter_of("Word.[^1]\n\n[^1]: Carr, p. 4. More of it.\n");
  const auto changed = [&](std::string_view old, std::string_view fresh) {
    const auto at = static_cast<text::Offset>(before.text().str().find(old));
    return edited(before, {{at, at + static_cast<text::Offset>(old.size())}, std::string(fresh)});
  };
  for (const auto& [old, fresh] : std::vector<std::pair<std::string, std::string>>{
           {"More", "Less"}, {"4", "5"}, {"Carr", "Serge"}, {", p. 4", ""}}) {
    EXPECT_EQ(before.shared_apparatus(), changed(old, fresh).shared_apparatus()) << old;
  }
  EXPECT_EQ(before.wording(), changed("More", "Less").wording());
  for (const auto& [old, fresh] : std::vector<std::pair<std::string, std::string>>{
           {"4", "5"}, {"Carr", "Serge"}, {", p. 4", ""}}) {
    const auto wording = changed(old, fresh).wording();
    EXPECT_EQ(wording->before.lock(), before.wording()) << old;
    EXPECT_EQ(wording->notes, (std::vector<Subject>{{Thing::note, 0}})) << old;
    EXPECT_EQ(wording->in_places, old == "4");
  }
}

TEST(Incremental, OtherSeriesMakeTheTablesAnew) {
  const Chapter chapter = chapter_of("A[^1] b[^1*]\n\n[^1]: x\n\n[^1*]: y\n");
  const auto other = std::make_shared<const SeriesTable>(
      std::vector<Series>{{"author", "[0-9]+\\*"}, {"source", "[0-9]+"}});
  const Chapter next = chapter.with(other);
  EXPECT_EQ(next.apparatus().label("1*")->rank.series, "author");
  EXPECT_TRUE(equal(next, Chapter::read("chapter.md", chapter.text(), other)));
}

// The text that everything here is measured by, where it lies beside the sources.
TEST(Incremental, RandomEditsOnARealChapter) {
  std::ifstream file(std::string(IBID_SOURCE_DIR) + "/../shared/seed/chapter-06.txt");
  if (!file) GTEST_SKIP() << "../shared/seed/chapter-06.txt is not there; nothing was checked";
  std::ostringstream bytes;
  bytes << file.rdbuf();
  support::RandomEdits edits(6);
  Chapter chapter = chapter_of(bytes.str());
  for (std::size_t round = 0; round < support::rounds(400); ++round) {
    chapter = edited(chapter, edits.next(chapter.text()));
    if (round % 4 != 0) continue;
    ASSERT_TRUE(equal(chapter, chapter_of(chapter.text().str()))) << "round " << round;
  }
}

}  // namespace
}  // namespace ibid::model
