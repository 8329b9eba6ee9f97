// Jumping from mentions to things, and from notes back to their markers.
#include <gtest/gtest.h>

#include "features/answers/answers.h"
#include "support/check.h"
#include "support/fixture.h"
#include "support/random_edits.h"

namespace ibid::support::definition_test {
namespace {

TEST(Definition, FromAMarkerToItsNote) {
  constexpr std::string_view fixture = R"(
𝔐 слово[^1$02] и ещё[^2]
//     ^^^^^ origin

[^12]: Carr.
//^^ target

[^2]: Other.
)";
  check_definition(fixture);
  check_definition(crlf(fixture));
}

TEST(Definition, FromALabelToItsMarkers) {
  check_definition(R"(
a[^1] b[^2] c[^1]
// ^ target
//             ^ target

[^1$0]: Carr.
//<^^^^ origin

[^2]: Note[^1]
//          ^ target
)");
}

TEST(Definition, ToEveryDefinition) {
  check_definition(R"(
a[^1]$0

[^1]: x
//^ target

[^1]: y
//^ target
)");
}

TEST(Definition, BetweenTwoMarkersTheOneBehind) {
  check_definition(R"(
a[^1]$0[^2]
//   ^^^^ origin

[^1]: x

[^2]: y
//^ target
)");
}

TEST(Definition, OfALinkAcrossChapters) {
  check_definition(R"(
//- book/1.md
[ви$0ж](2.md#раскол)
//- book/2.md
# Начало

## Раскол
// ^^^^^^ target
)");
}

TEST(Definition, OfAChapterItsTitle) {
  check_definition(R"(
//- 1.md
[two](2.$0md)
//- 2.md
---
title: T
---

# Two {#two}
//^^^ target
)");
}

TEST(Definition, OfAnAnchor) {
  check_definition(R"(
[see](#sp$0ot)

[word]{.x #spot}
//         ^^^^ target
)");
}

TEST(Definition, ThroughAReferenceDefinition) {
  check_definition("# Title\n//^^^^^ target\n\n[te$0xt][ref]\n\n[ref]: #title\n");
  check_definition("# Title\n//^^^^^ target\n\n[ref$0]: #title\n");
  check_definition("# Title\n//^^^^^ target\n\n[tit$0le]\n");
  check_definition("[te$0xt][ref]\n\n[ref]: https://example.org\n//< ^^^ target\n");
}

TEST(Definition, OfProse) {
  check_definition(R"(
A (see note 1$02).
//     ^^^^^^^ origin

[^12]: Carr.
//^^ target
)");
  check_definition(R"(
//- edition
chapters: listed
//- 1.md
# One {n=5}
See Chap$0ter 6.
//- 2.md
# Two {n=6}
//^^^ target
)");
}

TEST(Definition, WhereThereIsNone) {
  check_no_definition("pro$0se[^1]\n\n[^1]: x\n");
  check_no_definition("a[^2$0]\n\n[^1]: x\n");
  check_no_definition("a[^1]\n\n[^1]: in the te$0xt\n");
  check_no_definition("[^1$0]: never called\n");
  check_no_definition("![ma$0p](#title)\n\n# Title\n");
  check_no_definition("# Ti$0tle\n");
  check_no_definition("`[^1$0]`\n\n[^1]: x\n");
  check_no_definition("[App$0lause]\n");
  check_no_definition("$0\n");
}

TEST(Features, AnyPlaceOfAnyTextIsAnswered) {
  RandomEdits random(3);
  for (int round = 0; round < 60; ++round) {
    const Fixture fixture = read_fixture(random.text(30));
    if (fixture.edition.chapters().empty()) continue;
    const text::Offset size = fixture.edition[0].text().size();
    for (text::Offset at = 0; at <= size; at += 3) {
      const auto definition = features::definition(fixture.edition, 0, at);
      EXPECT_TRUE(!definition || definition->origin.touches(at));
      const auto hover = features::hover(fixture.edition, 0, at);
      EXPECT_TRUE(!hover || hover->span.touches(at));
      features::references(fixture.edition, 0, at, true);
    }
    features::outline(fixture.edition, 0);
  }
}

}  // namespace
}  // namespace ibid::support::definition_test
