// What a selection grows to, step by step, from wherever the cursor stands.
#include "features/answers/selection.h"

#include <gtest/gtest.h>

#include "support/editions.h"
#include "support/fixture.h"
#include "support/random_edits.h"

namespace ibid::support::selection_test {
namespace {

// The steps at the cursor, one a line, line ends as ¶; the last, which is all, left out.
std::string steps(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const model::Chapter& chapter = fixture.edition[fixture.cursor_chapter];
  const auto spans =
      features::selection(fixture.edition, fixture.cursor_chapter, fixture.cursor.value());
  EXPECT_EQ(spans.back(), (text::Span{0, chapter.text().size()}));
  std::string out = "\n";
  for (std::size_t i = 0; i + 1 < spans.size(); ++i) {
    for (const char c : chapter.text().slice(spans[i])) {
      if (c == '\n') out += "¶";
      if (c != '\n' && c != '\r') out += c;
    }
    out += '\n';
  }
  return out;
}

TEST(Selection, FromAWordToTheSection) {
  constexpr std::string_view text =
      "//- 1.md\n# Глава\n\nFirst one. The *so-called н$0аи́вный’s 𝔄* view.[^1] Third.\n\nMore.\n";
  constexpr std::string_view expected = R"(
наи́вный’s
so-called наи́вный’s 𝔄
*so-called наи́вный’s 𝔄*
The *so-called наи́вный’s 𝔄* view.[^1]
First one. The *so-called наи́вный’s 𝔄* view.[^1] Third.
# Глава¶¶First one. The *so-called наи́вный’s 𝔄* view.[^1] Third.¶¶More.
)";
  EXPECT_EQ(steps(text), expected);
  EXPECT_EQ(steps(crlf(text)), expected);
}

TEST(Selection, AWordOfACompound) {
  EXPECT_EQ(steps("//- 1.md\nan Anglo-Rus$0sian pact\n\nb\n"), R"(
Russian
Anglo-Russian
an Anglo-Russian pact
)");
}

TEST(Selection, FromAPlaceInANote) {
  EXPECT_EQ(steps("//- 1.md\n# A\n\na[^1] b[^2]\n\n[^1]: See V. Serge, *Memoirs 𝔄*, London 1963, "
                  "pp. 3-$05, 7; E. H. Carr, *Socialism*, London 1958, p. 1.\n\n[^2]: b\n"),
            R"(
5
3-5
pp. 3-5
pp. 3-5, 7
V. Serge, *Memoirs 𝔄*, London 1963, pp. 3-5, 7
See V. Serge, *Memoirs 𝔄*, London 1963, pp. 3-5, 7; E. H. Carr, *Socialism*, London 1958, p. 1.
[^1]: See V. Serge, *Memoirs 𝔄*, London 1963, pp. 3-5, 7; E. H. Carr, *Socialism*, London 1958, p. 1.
[^1]: See V. Serge, *Memoirs 𝔄*, London 1963, pp. 3-5, 7; E. H. Carr, *Socialism*, London 1958, p. 1.¶¶[^2]: b
)");
}

TEST(Selection, FromATitleInANote) {
  EXPECT_EQ(steps("//- 1.md\na[^1]\n\n[^1]: V. Serge, *Mem$0oirs 𝔄*, London 1963.\n"), R"(
Memoirs
Memoirs 𝔄
*Memoirs 𝔄*
V. Serge, *Memoirs 𝔄*
V. Serge, *Memoirs 𝔄*, London 1963
V. Serge, *Memoirs 𝔄*, London 1963.
[^1]: V. Serge, *Memoirs 𝔄*, London 1963.
)");
}

TEST(Selection, InAQuotationWithinADivision) {
  constexpr std::string_view text = R"(//- 1.md
::: {.epigraph}
> He said “no
> mo$0re”. And went.
>
> Away.

[S.]{.attrib}
:::
)";
  EXPECT_EQ(steps(text), R"(
more
no¶> more
“no¶> more”
He said “no¶> more”.
He said “no¶> more”. And went.
He said “no¶> more”. And went.¶>¶> Away.
> He said “no¶> more”. And went.¶>¶> Away.
> He said “no¶> more”. And went.¶>¶> Away.¶¶[S.]{.attrib}
::: {.epigraph}¶> He said “no¶> more”. And went.¶>¶> Away.¶¶[S.]{.attrib}¶:::
)");
}

TEST(Selection, OnMarkersAndBetweenThem) {
  EXPECT_EQ(steps("//- 1.md\nOne [that](#y). Two.[^1$02] Three.\n"), R"(
12
[^12]
Two.[^12]
One [that](#y). Two.[^12] Three.
)");
  EXPECT_EQ(steps("//- 1.md\nOne.[^1]$0[^22] Two.\n"), R"(
[^22]
One.[^1][^22]
One.[^1][^22] Two.
)");
}

TEST(Selection, WhereThereIsNothing) {
  EXPECT_EQ(steps("//- 1.md\n$0"), "\n");
  EXPECT_EQ(steps("//- 1.md\na\n\n\n$0\n"), "\n");
  EXPECT_EQ(steps("//- 1.md\n[^1$0"), "\n1\n");
}

void check_at(const model::Edition& edition, text::Offset at) {
  const text::Text& text = edition[0].text();
  const auto spans = features::selection(edition, 0, at);
  ASSERT_FALSE(spans.empty());
  EXPECT_EQ(spans.back(), (text::Span{0, text.size()}));
  for (std::size_t i = 0; i < spans.size(); ++i) {
    EXPECT_TRUE(spans[i].touches(at)) << at << " in " << text.str();
    EXPECT_TRUE(!spans[i].empty() || text.size() == 0) << at << " in " << text.str();
    if (i == 0) continue;
    EXPECT_TRUE(spans[i].contains(spans[i - 1]) && spans[i] != spans[i - 1])
        << at << " in " << text.str();
  }
}

model::Edition edition_of(std::string_view bytes) {
  auto one = std::make_shared<const model::Chapter>(model::Chapter::read(
      "1.md", text::Text(bytes), std::make_shared<const model::SeriesTable>()));
  return {std::make_shared<const model::Conventions>(), {one}};
}

TEST(SelectionProperty, NestsAndHoldsThePlaceAtEveryByte) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const model::Edition edition = edition_of(RandomEdits(seed).text(40));
    for (text::Offset at = 0; at <= edition[0].text().size(); ++at) check_at(edition, at);
    check_at(edition, edition[0].text().size());
  }
}

TEST(SelectionProperty, DeepTextsGiveFewSteps) {
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "> ";
  deep += "word";
  for (int i = 0; i < 2000; ++i) deep += "*a [";
  const model::Edition edition = edition_of(deep);
  for (const text::Offset at : {0U, 3999U, 4002U, 6000U, 12004U}) {
    check_at(edition, at);
    EXPECT_LE(features::selection(edition, 0, at).size(), 64U);
  }
}

}  // namespace
}  // namespace ibid::support::selection_test
