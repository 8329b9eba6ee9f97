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
