// Levels and identifiers of headings.
#include <gtest/gtest.h>

#include "support/check.h"

namespace ibid::support {
namespace {

TEST(HeadLevel, ADeeperStepThanOne) {
  check_rule("head-level", R"(
## Part
// ^^^^ related: The heading before it

#### Глава {#x}
//   ^^^^^ head-level: Heading jumps from level 2 to level 4

# Title

## A

Setext
------

### B
)");
}

TEST(HeadLevel, HeadingsInQuotationsAreOthers) {
  check_rule("head-level", R"(
# Title

> #### Quoted

## Section
)");
}

TEST(HeadDupId, WhereOneIsWrittenByHand) {
  check_rule("head-dup-id", R"(
# Plenum
//^^^^^^ related: Identifier plenum is used here first

## Second {#plenum}
//          ^^^^^^ head-dup-id: Identifier plenum is used twice in this chapter

[word]{#third} and [слово]{.x #third}
//      ^^^^^ related: Identifier third is used here first
//                             ^^^^^ head-dup-id: Identifier third is used twice in this chapter
)");
}

TEST(HeadDupId, TitlesThatAreAlikeAreNoFault) {
  check_rule("head-dup-id", "# A\n\n# A\n\n# A {.unnumbered}\n");
}

}  // namespace
}  // namespace ibid::support
