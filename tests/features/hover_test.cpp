// What a hover says.
#include <gtest/gtest.h>

#include "support/check.h"
#include "support/fixture.h"

namespace ibid::support::hover_test {
namespace {

TEST(Hover, ANoteAndTheSentenceThatCallsIt) {
  constexpr std::string_view fixture = R"(
First one. As E.H. Carr *says*,[^1] it fell.[^2$0] Then more.
//                                          ^^^^ hover

[^1]: Other.

[^2]: On *Путь* more below.
)";
  constexpr std::string_view plain =
      "Note 2\n\nOn Путь more below.\n\nCalled in: As E.H. Carr says, it fell.";
  check_hover(fixture, plain);
  check_hover(crlf(fixture), plain);
  check_hover_markdown(fixture,
                       "**Note 2**\n\nOn *Путь* more below.\n\n> As E.H. Carr says, it fell.");
}

TEST(Hover, ParagraphsQuotationsAndMarkersOfANote) {
  constexpr std::string_view fixture = R"(
Word.[^1$0]

[^1]: One
    line.[^32]

    > Quoted
    > lines.

    [Last]{.person key=x}.

[^32]: x
)";
  check_hover(fixture, "Note 1\n\nOne line.[32]\n\nQuoted lines.\n\nLast.\n\nCalled in: Word.");
  check_hover_markdown(fixture,
                       "**Note 1**\n\nOne\nline.[32]\n\n> Quoted\n> lines.\n\nLast.\n\n> Word.");
}

TEST(Hover, ANoteInsideAQuotation) {
  check_hover_markdown("> Word.[^1$0]\n>\n> [^1]: One.\n>\n>     Two.\n",
                       "**Note 1**\n\nOne.\n\nTwo.\n\n> Word.");
}

TEST(Hover, ItsSeries) {
  check_hover("Word.[^1*$0] And[^1].\n\n[^1*]: A.\n\n[^1]: B.\n",
              "Note 1* · star\n\nA.\n\nCalled in: Word.");
  check_hover_markdown(R"(
//- edition
series author: [0-9]+\*
//- chapter.md
Word.[^1*$0]

[^1*]: A.
)",
                       "**Note 1\\* · author**\n\nA.\n\n> Word.");
}

TEST(Hover, ALabelShowsItsCallers) {
  check_hover("One.[^1] Two three.[^1]\n\n[^1$0]: x\n//<^^^^ hover\n",
              "Note 1\n\nCalled in: One.\n\nCalled in: Two three.");
  check_hover("[^1$0]: x\n", "Note 1\n\n(Never called)");
}

TEST(Hover, WhereTheNoteIsMissingOrEmptyOrDouble) {
  check_hover("Word.[^55$0]\n", "No note 55 in this chapter");
  check_hover("Word.[^5$0]\n\n[^5]:\n", "Note 5\n\n(The note is empty)\n\nCalled in: Word.");
  check_hover("Word.[^5$0]\n\n[^5]: a\n\n[^5]: b\n",
              "Note 5\n\nb\n\n(Defined 2 times; this is the last)\n\nCalled in: Word.");
}

TEST(Hover, ALinkShowsWhereItLeads) {
  constexpr std::string_view fixture = R"(
//- 1.md
See [the split](2.md#spl$0it).
//  ^^^^^^^^^^^^^^^^^^^^^^^ hover
//- 2.md
# Two

## The *split* {#split}

First line.[^1]

> Second.

- Third.

Fourth.

## Next
)";
  check_hover(fixture, "The split\n\nFirst line.\n\nSecond.\n\nThird.");
  check_hover("# One\n\nText.\n\n## Two\n\n[x](#one$0)\n", "One\n\nText.");
  check_hover("See note 1$0 above.\n\n[^1]: Carr.\n", "Note 1\n\nCarr.");
}

TEST(Hover, LongNotesAreCut) {
  std::string text = "Word.[^1$0]\n\n[^1]: ";
  std::string words;
  for (int i = 0; i < 399; ++i) words += "слов ";
  check_hover(text + words + "конец и ещё немного",
              "Note 1\n\n" + words + "конец…\n\nCalled in: Word.");
}

TEST(Hover, WhereThereIsNothingToSay) {
  check_no_hover("pro$0se\n");
  check_no_hover("# Ti$0tle\n");
  check_no_hover("[x](https://example.org$0)\n");
  check_no_hover("[x](#gone$0)\n");
  check_no_hover("$0");
}

}  // namespace
}  // namespace ibid::support::hover_test
