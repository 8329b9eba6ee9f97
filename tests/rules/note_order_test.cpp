// The order of markers and the gaps in their numbers, per series.
#include <sstream>

#include <gtest/gtest.h>

#include "rules/rules.h"
#include "support/check.h"
#include "support/fixture.h"

namespace ibid::support {
namespace {

/// The findings of note-order and note-series-gap in a chapter that calls these labels, all of
/// which have notes but those in brackets.
std::string found(const std::string& labels) {
  std::istringstream words(labels);
  std::string body;
  std::string notes;
  for (std::string word; words >> word;) {
    const bool missing = word.front() == '(';
    if (missing) word = word.substr(1, word.size() - 2);
    body += "w[^" + word + "] ";
    const bool known = notes.find("[^" + word + "]:") != notes.npos;
    if (!missing && !known) notes += "\n[^" + word + "]: x\n";
  }
  const Fixture fixture = read_fixture(body + "\n" + notes);
  std::string out;
  for (const auto& finding : rules::check({fixture.edition, 0, fixture.file_exists()})) {
    if (finding.rule->id != "note-order" && finding.rule->id != "note-series-gap") continue;
    out += (out.empty() ? "" : "; ") + finding.message;
  }
  return out;
}

TEST(NoteOrder, OneFindingAtEachStepDown) {
  EXPECT_EQ(found("1 2 3 4"), "");
  EXPECT_EQ(found("5 7 6 8"), "Marker 6 comes after 7");
  EXPECT_EQ(found("1 2 50 3 4"), "Marker 3 comes after 50");
  EXPECT_EQ(found("4 3 2 1"),
            "Marker 3 comes after 4; Marker 2 comes after 3; Marker 1 comes after 2");
  EXPECT_EQ(found("2 1 4 3"), "Marker 1 comes after 2; Marker 3 comes after 4");
}

TEST(NoteOrder, SecondCallsAndMissingNotesSayNothing) {
  EXPECT_EQ(found("1 2 3 1 4 2"), "");
  EXPECT_EQ(found("1 2 (50) 3"), "");
  EXPECT_EQ(found("1 (3) 2"), "");
}

TEST(NoteOrder, EachSeriesByItself) {
  EXPECT_EQ(found("1 1* 2 2* 3"), "");
  EXPECT_EQ(found("1 2* 2 1* 3"), "Marker 1* comes after 2*");
  EXPECT_EQ(found("b a"), "Marker a comes after b");
  EXPECT_EQ(found("12 12a 13"), "");
  EXPECT_EQ(found("‡ † ed-2 ed-1"), "");
}

TEST(NoteOrder, AMarkerInsideANoteIsReadWithItsCaller) {
  check_rule("note-order", R"(
a[^31] b[^1*] c[^33]

[^1*]: by the author[^32]

[^31]: x

[^32]: y

[^33]: z
)");
}

TEST(NoteOrder, RelatesToTheMarkerBefore) {
  check_rule("note-order", R"(
слово[^1] 𝔐[^3] b[^2]
//         ^^^^ related: Marker 3 stands here
//               ^^^^ note-order: Marker 2 comes after 3

[^1]: x
[^2]: y
[^3]: z
)");
}

TEST(NoteSeriesGap, OneFindingForARun) {
  EXPECT_EQ(found("1 2 4"), "Series number: 3 is missing");
  EXPECT_EQ(found("1 4"), "Series number: 2 and 3 are missing");
  EXPECT_EQ(found("1 9 11"), "Series number: 2 to 8 are missing; Series number: 10 is missing");
  EXPECT_EQ(found("1 999999999"), "Series number: 2 to 999999998 are missing");
}

TEST(NoteSeriesGap, AChapterMayBeginAtAnyNumber) {
  EXPECT_EQ(found("55 56 57"), "");
  EXPECT_EQ(found("3* 4*"), "");
}

TEST(NoteSeriesGap, AnUndefinedMarkerIsNoGapAndMakesNone) {
  EXPECT_EQ(found("1 (2) 3"), "");
  EXPECT_EQ(found("1 2 (300)"), "");
  EXPECT_EQ(found("1 2 (4) 5"), "Series number: 3 is missing");
}

TEST(NoteSeriesGap, WhereTheOrderIsBrokenOrderSpeaks) {
  EXPECT_EQ(found("1 2 7 3"), "Marker 3 comes after 7");
}

TEST(NoteSeriesGap, StandsAtTheFirstThingBehindTheGap) {
  check_rule("note-series-gap", R"(
//- edition
series source: [0-9]+
series author: [0-9]+\*
//- chapter.md
a[^1] b[^1*] c[^4] d[^5] e[^8] f[^4*] g[^4]
//            ^^^^ note-series-gap: Series source: 2 and 3 are missing
//                              ^^^^^ note-series-gap: Series author: 2 and 3 are missing

[^1]: x
[^4]: x
[^5]: x
[^7]: never called
//^ note-series-gap: Series source: 6 is missing
[^8]: x
[^1*]: x
[^4*]: x
)");
}

}  // namespace
}  // namespace ibid::support
