// What can be folded: whole constructs, from the line they begin in to the last that is theirs.
#include "features/answers/folding.h"

#include <set>

#include <gtest/gtest.h>

#include "support/editions.h"
#include "support/fixture.h"
#include "support/random_edits.h"

namespace ibid::support::folding_test {
namespace {

using features::Fold;

constexpr std::string_view names[]{"notes",   "front matter", "section", "division", "quotation",
                                   "comment", "note",         "code",    "list item"};

// One a line: `first-last kind: what is shown`, lines counted from 0.
std::string written(std::string_view chapter,
                    features::FoldOptions options = {.whole_lines = true, .shown = true}) {
  const Fixture fixture = read_fixture(chapter);
  std::string out = "\n";
  for (const Fold& fold : features::folds(fixture.edition, 0, options)) {
    out += std::to_string(fold.first_line) + "-" + std::to_string(fold.last_line) + " " +
           std::string(names[static_cast<std::size_t>(fold.kind)]);
    if (!fold.shown.empty()) out += ": " + fold.shown;
    out += '\n';
  }
  return out;
}

constexpr std::string_view chapter = R"(//- 1.md
---
title: Ѣ
---

# Раскол 𝔄

> Цитата, и ещё
> строка.[^1]

::: {.verse}
a

::: {.inner}
b
:::
:::

## Second

Text.[^2]


[^1]: V. Serge, *Memoirs*, London 1963, p. 3.

    More.

[^2]: Ibid.
)";

TEST(Folding, SectionsQuotationsDivisionsNotes) {
  constexpr std::string_view expected = R"(
0-2 front matter
4-19 section
6-7 quotation: > Цитата, и ещё строка. — Serge, Memoirs, p. 3
9-15 division
12-14 division
17-19 section
22-26 notes: Notes 1–2
22-24 note
)";
  EXPECT_EQ(written(chapter), expected);
  EXPECT_EQ(written(crlf(chapter)), expected);
}

TEST(Folding, AHeadingOverTheNotesFoldsThem) {
  EXPECT_EQ(written("//- 1.md\n# A\n\na[^1] b[^2]\n\n## Notes\n\n[^1]: x\n[^2]: y\n"), R"(
0-7 section
4-7 section
6-7 notes: Notes 1–2
)");
}

TEST(Folding, NotesOfSeveralSeries) {
  EXPECT_EQ(written("//- 1.md\na[^1] b[^*]\n\n[^1]: x\n\n[^*]: y\n\n[^2]: z\n"),
            "\n2-6 notes: Notes 1–2, *\n");
  EXPECT_EQ(written("//- 1.md\n[^1]: x\n\n[^*]: y\n\n[^a]: z\n\n[^long]: z\n"),
            "\n0-6 notes: 4 notes\n");
}

TEST(Folding, CommentsCodeAndLists) {
  constexpr std::string_view text = R"(//- 1.md
<!-- one
two -->

a <!-- three
four --> b
c <!-- five
six
seven --> d

```
code

code
```

- item
  more
- short
)";
  EXPECT_EQ(written(text), R"(
0-1 comment
5-6 comment
9-13 code
15-16 list item
)");
  EXPECT_EQ(written(text, {}), R"(
0-1 comment
3-4 comment
5-7 comment
9-13 code
15-16 list item
)");
}

TEST(Folding, AnUnclosedDivisionFoldsNothing) {
  EXPECT_EQ(written("//- 1.md\n::: {.verse}\n\na\n\nb\n"), "\n");
  EXPECT_EQ(written("//- 1.md\n> ::: {.verse}\n> a\n\nb\n\n:::\n"), "\n0-1 quotation: > a\n");
}

TEST(Folding, TheMostImportantWhereThereAreTooMany) {
  EXPECT_EQ(written(chapter, {.whole_lines = true, .limit = 3}), R"(
0-2 front matter
4-19 section
22-26 notes
)");
  EXPECT_EQ(written(chapter, {.whole_lines = true, .limit = 0}), "\n");
}

void check_valid(const model::Edition& edition, std::size_t index) {
  const text::Text& text = edition[index].text();
  for (const bool whole_lines : {false, true}) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const Fold& fold : features::folds(edition, index, {whole_lines, true})) {
      EXPECT_LT(fold.first_line, fold.last_line) << text.str();
      EXPECT_LT(fold.last_line, text.lines()) << text.str();
      EXPECT_TRUE(seen.emplace(fold.first_line, fold.last_line).second) << text.str();
      EXPECT_TRUE(text::is_valid_utf8(fold.shown)) << text.str();
      EXPECT_FALSE(fold.exact && (whole_lines || fold.exact->empty())) << text.str();
    }
  }
}

TEST(FoldingProperty, ValidWhateverTheText) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    RandomEdits random(seed);
    const auto series = std::make_shared<const model::SeriesTable>();
    auto one = std::make_shared<const model::Chapter>(
        model::Chapter::read("1.md", text::Text(random.text(60)), series));
    check_valid(model::Edition(std::make_shared<const model::Conventions>(), {one}), 0);
  }
}

TEST(FoldingProperty, ValidInABook) {
  const model::Edition edition = sample_edition();
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) check_valid(edition, i);
}

}  // namespace
}  // namespace ibid::support::folding_test
