// Links and references in prose that lead nowhere.
#include <gtest/gtest.h>

#include "support/check.h"

namespace ibid::support {
namespace {

TEST(XrefBroken, InThisChapter) {
  check_rule("xref-broken", R"(
# Раскол в тройке

[a](#раскол-в-тройке) [b](#раскол-в-тройкe) [c](#nothing-like-it) [](#) [d]()
//                        ^^^^^^^^^^^^^^^^ xref-broken: No such place: #раскол-в-тройкe in this chapter; did you mean #раскол-в-тройке?
//                                              ^^^^^^^^^^^^^^^^ xref-broken: No such place: #nothing-like-it in this chapter
)");
}

TEST(XrefBroken, InOtherFiles) {
  check_rule("xref-broken", R"(
//- edition
file: images/map.png
//- book/1.md
[a](2.md) [b](2.md#two) [c](2.md#twoo)
//                          ^^^^^^^^^ xref-broken: No such place: #twoo in 2.md; did you mean #two?

[d](3.md) ![m](../images/map.png) ![n](../images/mop.png) [e](page.html#x)
//  ^^^^ xref-broken: No such place: there is no file 3.md; did you mean 2.md?
//                                     ^^^^^^^^^^^^^^^^^ xref-broken: No such place: there is no file ../images/mop.png
//                                                            ^^^^^^^^^^^ xref-broken: No such place: there is no file page.html
//- book/2.md
# Two
)");
}

TEST(XrefBroken, WhatLeadsOutIsPassedOver) {
  check_rule("xref-broken", R"(
[a](https://example.org/x.md#y) <mailto:e@example.org> <e@example.org> [b](/etc/hosts) [c](../../x)
[d][nothing] [Applause] [e]: `[f](#g)` <!-- [h](#i) -->
)");
}

TEST(XrefBroken, AReferenceDefinitionOnce) {
  check_rule("xref-broken", R"(
[a][ref], [b][ref] and [ref]

[ref]: gone.md "title"
//<^^^^^^^^^^^^^^^^^^^^^^ xref-broken: No such place: there is no file gone.md
)");
}

TEST(XrefBroken, NotesInProse) {
  check_rule("xref-broken", R"(
a[^1] (see note 1; see note 2)
//                     ^^^^^^ xref-broken: No such place: note 2 in this chapter

[^1]: Carr, p. 189, n. 109; cf. note 12.
//                              ^^^^^^^ xref-broken: No such place: note 12 in this chapter
)");
}

TEST(XrefBroken, ChaptersInProseOnlyWhereTheyAreListed) {
  check_rule("xref-broken", R"(
//- edition
chapters: listed
//- 1.md
# One {n=5}

See Chapter 5 and see Chapter 6; see Chapter 2.
//                    ^^^^^^^^^ xref-broken: No such place: Chapter 6 in this edition
//                                   ^^^^^^^^^ xref-broken: No such place: Chapter 2 in this edition
)");
  check_rule("xref-broken", "See Chapter 6.\n");
}

}  // namespace
}  // namespace ibid::support
