// The outline of a chapter.
#include <gtest/gtest.h>

#include "support/check.h"
#include "support/fixture.h"

namespace ibid::support::outline_test {
namespace {

TEST(Outline, SectionsQuotationsAndNotes) {
  constexpr std::string_view fixture = R"(
# Раскол {#ch6}

> A *quotation* that has a good many more words than an outline could show.
>
> > Inner 𝔐.

### Deep[^2]

## Section

> ### Quoted heading

Text.[^1][^1*]

##

[^1]: Carr.

    > Not in the outline.

[^2]: Троцкий, *Письма*.

[^3]: Uncalled.

[^1*]: The author.
)";
  constexpr std::string_view expected = R"(
chapter Раскол
  quotation A quotation that has a good many more words than…
    quotation Inner 𝔐.
  heading Deep
  heading Section
    quotation Quoted heading
  heading (untitled)
notes Notes (number)
  note 2 Троцкий, Письма.
  note 1 Carr. Not in the outline.
  note 3 Uncalled.
notes Notes (star)
  note 1* The author.
)";
  check_outline(fixture, expected);
  check_outline(crlf(fixture), expected);
}

TEST(Outline, WithoutHeadings) {
  check_outline("Text.[^1]\n\n> Quoted.\n\n[^1]: x\n",
                "quotation Quoted.\nnotes Notes\n  note 1 x\n");
  check_outline("Text only.\n", "");
  check_outline("\n", "");
}

TEST(Outline, SeriesInTheEditionsOrder) {
  check_outline(R"(
//- edition
series source: [0-9]+
series author: [0-9]+\*
//- chapter.md
a[^1*] b[^1] c[^x]

[^x]: x
[^1*]: y
[^1]: z
)",
                "notes Notes (source)\n  note 1 z\nnotes Notes (author)\n  note 1* y\n"
                "notes Notes (named)\n  note x x\n");
}

TEST(Outline, ASecondTitleIsNoChapter) {
  check_outline("## Below\n\n# One\n\n# Two\n", "heading Below\nheading One\nheading Two\n");
}

}  // namespace
}  // namespace ibid::support::outline_test
