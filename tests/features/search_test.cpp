// Finding headings, notes and works by a few letters.
#include <gtest/gtest.h>

#include "features/answers/answers.h"
#include "features/places/fuzzy.h"
#include "support/fixture.h"

namespace ibid::support::search_test {
namespace {

using features::Query;

bool fits(std::string_view query, std::string_view name) {
  return Query(query).score(name).has_value();
}

TEST(Fuzzy, LettersInTheirOrder) {
  constexpr std::string_view name = "Socialism in One Country";
  EXPECT_TRUE(fits("", name));
  EXPECT_TRUE(fits("social", name));
  EXPECT_TRUE(fits("SOC ONE", name));
  EXPECT_TRUE(fits("soc", name));
  EXPECT_TRUE(fits("sioc", name));
  EXPECT_TRUE(fits("sclsm", name));
  EXPECT_FALSE(fits("country socialism", name));
  EXPECT_FALSE(fits("sntry", name)) << "strewn over several words";
  EXPECT_FALSE(fits("socialismus", name));
  EXPECT_FALSE(fits("a", ""));
}

TEST(Fuzzy, CaseAndAccentsDoNotCount) {
  EXPECT_TRUE(fits("pilsudski", "Józef Piłsudski"));
  EXPECT_TRUE(fits("ПРАВДА", "Правда, 7 ноября"));
}

TEST(Fuzzy, RunsAndBeginningsCountForMore) {
  const auto better = [](std::string_view query, std::string_view a, std::string_view b) {
    return *Query(query).score(a) > *Query(query).score(b);
  };
  EXPECT_TRUE(
      better("isaacs", "Harold Isaacs", "Boris Souvarine, Stalin: A Critical Survey, iasaacs"));
  EXPECT_TRUE(better("carr", "Carr", "Oscarr"));
  EXPECT_TRUE(better("one", "In One Country", "Phone"));
}

std::string found(std::string_view edition, std::string_view query) {
  const Fixture fixture = read_fixture(edition);
  std::string out;
  for (const auto& hit : features::search(fixture.edition, query, 10)) {
    const auto& place = hit.location;
    out += hit.name + " | " + hit.container + " | ";
    out += place.file.empty() ? fixture.edition[place.chapter].path() : place.file;
    out += "\n";
  }
  return out;
}

constexpr std::string_view serge_edition = R"(
//- sources.bib
@book{serge1963, author = {Serge, Victor}, title = {Memoirs of a Revolutionary}, date = {1963}}
//- 1.md
# Memoirs 𝔄

## Раскол

a[^1]

[^1]: G. Zinoviev, *Leninizm*, Leningrad 1925, p. 281.
//- 2.md
b[^1] c[^2]

[^1]: G. Zinoviev, *Leninizm*, Leningrad 1925, p. 281.

[^2]: Serge, *Memoirs*, p. 3.
)";

TEST(Search, HeadingsWorksThenNotes) {
  EXPECT_EQ(found(serge_edition, "memoirs"),
            "Memoirs 𝔄 |  | 1.md\n"
            "Victor Serge, Memoirs of a Revolutionary | sources.bib | sources.bib\n"
            "2 Serge, Memoirs, p. 3. | 2.md | 2.md\n");
  EXPECT_EQ(found(serge_edition, "раск"), "Раскол | Memoirs 𝔄 | 1.md\n");
}

TEST(Search, AWorkThatTwoChaptersIntroduceIsFoundOnce) {
  EXPECT_EQ(found(serge_edition, "leninizm"),
            "G. Zinoviev, Leninizm | Memoirs 𝔄 | 1.md\n"
            "1 G. Zinoviev, Leninizm, Leningrad 1925, p. 281. | Memoirs 𝔄 | 1.md\n"
            "1 G. Zinoviev, Leninizm, Leningrad 1925, p. 281. | 2.md | 2.md\n");
}

TEST(Search, NoMoreThanAsked) {
  EXPECT_EQ(features::search(read_fixture(serge_edition).edition, "", 2).size(), 2u);
  EXPECT_EQ(found(serge_edition, "xyzzy"), "");
}

}  // namespace
}  // namespace ibid::support::search_test
