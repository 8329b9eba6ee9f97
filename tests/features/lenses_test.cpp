// What is said over headings and over notes that cite a work in full.
#include "features/answers/lenses.h"

#include <gtest/gtest.h>

#include "support/editions.h"
#include "support/fixture.h"

namespace ibid::support::lenses_test {
namespace {

using features::Lens;

std::string lensed(const model::Edition& edition, std::size_t chapter, bool headings = true) {
  std::string out;
  for (const Lens& lens : features::lenses(edition, chapter, headings)) {
    const auto text = features::lens_text(edition, chapter, lens);
    EXPECT_TRUE(text);
    if (!text) continue;
    EXPECT_EQ(text->title, lens.title);
    out += edition[chapter].text().slice(lens.span) + " | " + text->title + " |";
    for (const auto& place : text->places) {
      EXPECT_TRUE(place.span.contains(place.name));
      out += " " + std::to_string(place.chapter) + ":" +
             edition[place.chapter].text().slice(place.name);
    }
    out += "\n";
  }
  return out;
}

constexpr std::string_view book = R"(
//- 1.md
Before.[^1]

# Глава 𝔄

a[^2] b[^3] again[^2]

## Within [un

c[^4] d^[Ibid.]

## Empty

> ### Quoted[^2]

[^1]: V. Serge, *Memoirs*, London 1963, p. 3.

[^2]: Ibid., p. 4.

[^3]: E.H. Carr, *Socialism*, London 1958, p. 1, and so on.[^5]

[^4]: Nobody, p. 4.

[^5]: Ibid., p. 9.

[^6]: Never called.
//- 2.md
# Two

a[^1] b[^2]

[^1]: Carr, *Socialism*, p. 5.

[^2]: R. Medvedev, *Let History Judge*, London 1971, p. 1.
)";

TEST(Lenses, SectionsAndWorks) {
  for (const std::string& text : {std::string(book), crlf(book)}) {
    const Fixture fixture = read_fixture(text);
    EXPECT_EQ(lensed(fixture.edition, 0),
              "Глава 𝔄 | 5 notes, 2 unresolved | 0:Nobody 0:Ibid.\n"
              "Within [un | 2 notes, 2 unresolved | 0:Nobody 0:Ibid.\n"
              "Empty | 1 note | 0:2\n"
              "1 | cited twice | 0:V. Serge, *Memoirs* 0:Ibid.\n"
              "3 | cited twice here, 3 times in the edition | "
              "0:E.H. Carr, *Socialism* 0:Ibid. 1:Carr, *Socialism*\n");
    EXPECT_EQ(lensed(fixture.edition, 1), "Two | 2 notes | 1:1 1:2\n");
  }
}

TEST(Lenses, NoneOverHeadingsWhereTheyAreLeftToOthers) {
  const Fixture fixture = read_fixture(book);
  for (const Lens& lens : features::lenses(fixture.edition, 0, false)) EXPECT_TRUE(lens.citation);
  EXPECT_EQ(features::lenses(fixture.edition, 1, false).size(), 0U);
}

TEST(Lenses, OfWhatIsGone) {
  const Fixture fixture = read_fixture(book);
  Lens lens;
  lens.heading = 99;
  EXPECT_FALSE(features::lens_text(fixture.edition, 0, lens));
  lens.citation = {{0, {model::Thing::note, 0}}, 9};
  EXPECT_FALSE(features::lens_text(fixture.edition, 0, lens));
}

TEST(Lenses, SayTheSameAtOnceAndLater) {
  const model::Edition sample = sample_edition();
  std::size_t works = 0;
  for (std::size_t i = 0; i < sample.chapters().size(); ++i) {
    EXPECT_FALSE(lensed(sample, i).empty());
    works += features::lenses(sample, i, false).size();
  }
  EXPECT_GT(works, 10U);
}

}  // namespace
}  // namespace ibid::support::lenses_test
