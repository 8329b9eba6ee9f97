// Which words refer to a note or a chapter, and which only look so.
#include "model/prose.h"

#include <gtest/gtest.h>

namespace ibid::model {
namespace {

/// Every reference found, as `note 12` or `Chapter 5`, with what its spans cover checked.
std::string found(std::string_view text) {
  std::string out;
  for (const ProseReference& one : prose_references(text)) {
    if (!out.empty()) out += ", ";
    const bool note = one.to == ProseReference::To::note;
    out += (note ? "note " : "Chapter ") + std::to_string(one.number);
    EXPECT_EQ(text.substr(one.number_span.begin, one.number_span.size()),
              std::to_string(one.number));
    EXPECT_TRUE(one.span.contains(one.number_span));
    EXPECT_EQ(one.span.end, one.number_span.end);
  }
  return out;
}

TEST(Prose, Refers) {
  EXPECT_EQ(found("(see note 12)"), "note 12");
  EXPECT_EQ(found("See also note 3."), "note 3");
  EXPECT_EQ(found("Троцкий; cf. note 7."), "note 7");
  EXPECT_EQ(found("as note 4 above says"), "note 4");
  EXPECT_EQ(found("see above, note 9"), "note 9");
  EXPECT_EQ(found("see Chapter 5"), "Chapter 5");
  EXPECT_EQ(found("compare Chapter 5 and see note 2"), "Chapter 5, note 2");
  EXPECT_EQ(found("see\nnote\n12"), "note 12");
  EXPECT_EQ(found("the reader is referred to Chapter 9."), "Chapter 9");
  EXPECT_EQ(found("see\r\nnote 12 below"), "note 12");
}

TEST(Prose, IsSilent) {
  for (const std::string_view text :
       {"p. 189, n. 109", "Carr, vol. 1, note 3", "note 12", "see note 5 in Carr",
        "see note 5 of his book", "see Chapter 5 of The Prophet Armed", "see chapter and verse",
        "the see note", "oversee note 5", "see note 5a", "see note 1234567", "Chapter 5",
        "see p. 5", "see footnote 5", "He referred to Chapter 9.", "take note 5 times",
        "see noted 5"}) {
    EXPECT_EQ(found(text), "") << text;
  }
}

TEST(Prose, RefersToEachOfSeveralNotes) {
  EXPECT_EQ(found("See notes 2 and 3."), "note 2, note 3");
  EXPECT_EQ(found("Срав. 𝔄, see notes 2, 3, and 14 below"), "note 2, note 3, note 14");
  EXPECT_EQ(found("see\r\nnotes 2\r\n& 3"), "note 2, note 3");
  EXPECT_EQ(found("as notes 4–6 or 9 above say"), "note 4, note 6, note 9");
  EXPECT_EQ(found("See note 2–3."), "note 2, note 3");
  EXPECT_EQ(found("(see note 2-3 on this)"), "note 2, note 3");
  EXPECT_EQ(found("See note 2, 3 and 4."), "note 2, note 3, note 4");
  EXPECT_EQ(found("see note 2 and 3"), "note 2, note 3");
  EXPECT_EQ(found("See note 2 and 3* é."), "note 2");
  EXPECT_EQ(found("see notes 2 and 3*"), "note 2");
  EXPECT_EQ(found("see Chapter 5 and 6"), "Chapter 5");
  EXPECT_EQ(found("see notes 2 and 3 in Carr, see note 5 and 6 of Суханов"), "");
}

TEST(Prose, KnowsWhatCountsSomethingElse) {
  EXPECT_EQ(found("See note 2 and 3 men."), "note 2");
  EXPECT_EQ(found("See note 2, 12 May 1927."), "note 2");
  EXPECT_EQ(found("See note 2–4, 12 мая"), "note 2, note 4");
  // A note's number, or a year.
  EXPECT_EQ(found("(see note 2, 1917)"), "");
}

TEST(Prose, ARangeMayBeShortened) {
  const auto read = prose_references("see notes 102–3");
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[1].number, 103U);
  EXPECT_EQ(read[1].span.size(), 1U);
}

TEST(Prose, NoBreakSpacesAreBlanks) {
  EXPECT_EQ(found("See note\u00a012."), "note 12");
  EXPECT_EQ(found("see\u202fnotes\u00a02\u00a0and\u00a03"), "note 2, note 3");
}

TEST(Prose, AStarredNoteIsAnotherThanTheOneWithoutAStar) {
  for (const std::string_view text : {"see note 3*", "see note 3* and on", "*Слово* — see note 3*.",
                                      "see note 3\\*", "see note 3**", "\\* see note 3*"}) {
    EXPECT_EQ(found(text), "") << text;
  }
  EXPECT_EQ(found("*see note 3*"), "note 3");
  EXPECT_EQ(found("*a* **see note 3** on"), "note 3");
  EXPECT_EQ(found("see note 3 * and note 4"), "note 3");
}

}  // namespace
}  // namespace ibid::model
