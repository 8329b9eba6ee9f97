// Everything that mentions a thing, from whichever end one asks.
#include <gtest/gtest.h>

#include "support/check.h"
#include "support/fixture.h"

namespace ibid::support::references_test {
namespace {

TEST(References, OfANoteFromItsMarker) {
  constexpr std::string_view fixture = R"(
слово[^$01] b[^2] c[^1], see note 1
//     ^ reference
//                 ^ reference
//                              ^ reference

[^1]: x
//^ definition

[^2]: see also[^1]
//              ^ reference
)";
  check_references(fixture);
  check_references(crlf(fixture));
}

TEST(References, OfANoteFromItsLabel) {
  check_references(R"(
a[^†]
// ^ reference

[^†$0]: x
//^ definition
)");
}

TEST(References, NotesOfOtherChaptersAreOthers) {
  check_references(R"(
//- 1.md
a[^1$0]
// ^ reference

[^1]: x
//^ definition
//- 2.md
a[^1]

[^1]: y
)");
}

TEST(References, OfAHeadingInTheOrderOfTheBook) {
  check_references(R"(
//- 1.md
# One

[a](2.md#second)
//  ^^^^^^^^^^^ reference
//- 2.md
# Two

## Sec$0ond
// ^^^^^^ definition

[b](#second) [c][ref] [Second]
//  ^^^^^^^ reference
//               ^^^ reference
//                     ^^^^^^ reference

[ref]: #second
//< ^^^ reference
)");
}

TEST(References, OfAChapterByItsTitle) {
  check_references(R"(
//- edition
chapters: listed
//- 1.md
See Chapter 2 and [it](2.md) and [it](2.md#two), not [that](2.md#other).
//          ^ reference
//                     ^^^^ reference
//                                    ^^^^^^^^ reference
//- 2.md
# T$0wo
//^^^ definition

## Other
)");
}

TEST(References, WhereThereAreNone) {
  check_references("pro$0se\n");
  check_references("[^1]: te$0xt\n");
}

}  // namespace
}  // namespace ibid::support::references_test
