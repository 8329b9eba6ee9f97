// Ways between a citation and what it means: definition, declaration, type, references, highlights.
#include <gtest/gtest.h>

#include "features/answers/answers.h"
#include "support/check.h"
#include "support/fixture.h"

namespace ibid::support::source_navigation_test {
namespace {

using features::Location;

constexpr std::string_view bib = R"(
//- sources.bib
@book{serge1963, author = {Serge, Victor}, title = {Memoirs of a Revolutionary}, date = {1963}}
//- chapter.md
)";

// Where a way leads: the words in a chapter, or a bibliography's path.
using Way = std::optional<features::Definition> (*)(const model::Edition&, std::size_t,
                                                    text::Offset);
std::string lead(Way way, std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const auto found = way(fixture.edition, fixture.cursor_chapter, *fixture.cursor);
  if (!found) return "nowhere";
  EXPECT_EQ(found->targets.size(), 1u);
  const Location& target = found->targets.front();
  EXPECT_TRUE(target.span.contains(target.name));
  if (!target.file.empty()) return target.file;
  return fixture.edition[target.chapter].text().slice(target.span);
}

TEST(SourceDefinition, FromIbidToTheCitationBefore) {
  constexpr std::string_view fixture = R"(
Раз.[^1] Два.[^2] Три.[^3]

[^1]: V. Serge, *Мемуары 𝔄*, London 1963, p. 3.
//    ^^^^^^^^^^^^^^^^^^^^^ target

[^2]: See ibid$0., p. 4.
//        ^^^^^^^^^^^ origin

[^3]: Ibid.
)";
  const Fixture read = read_fixture(fixture);
  const auto found = features::definition(read.edition, 0, *read.cursor);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->targets.size(), 1u);
  EXPECT_EQ(read.edition[0].text().slice(found->targets[0].span),
            "V. Serge, *Мемуары 𝔄*, London 1963, p. 3");
  EXPECT_EQ(read.edition[0].text().slice(found->origin), "ibid., p. 4");
}

constexpr std::string_view chain =
    "One.[^1] Two.[^2] Three.[^3]\n\n[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. "
    "3."
    "\n\n[^2]: Ibid., p. 4.\n\n[^3]: Ibid$0.\n";

TEST(SourceDefinition, DeclarationIsWhereTheChainEnds) {
  EXPECT_EQ(lead(features::definition, chain), "Ibid., p. 4");
  EXPECT_EQ(lead(features::declaration, chain),
            "V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 3");
  EXPECT_EQ(lead(features::type_definition, chain), "nowhere");
  EXPECT_EQ(lead(features::type_definition, std::string(bib) + std::string(chain)), "sources.bib");
}

TEST(SourceDefinition, ToTheBibliography) {
  const std::string one = std::string(bib);
  EXPECT_EQ(lead(features::definition, one + "As @serge$01963 says.\n"), "sources.bib");
  EXPECT_EQ(lead(features::definition, one + "As [he]{.cite key=serge$01963} says.\n"),
            "sources.bib");
  EXPECT_EQ(lead(features::definition, one + "One.[^1]\n\n[^1]: Serge, *Memo$0irs*, p. 3.\n"),
            "sources.bib");
  EXPECT_EQ(lead(features::definition, one + "As @nob$0ody says.\n"), "nowhere");
}

TEST(SourceDefinition, ACitationThatIntroducesItsWork) {
  EXPECT_EQ(
      lead(features::definition, "One.[^1]\n\n[^1]: V. Se$0rge, *Memoirs*, London 1963, p. 3.\n"),
      "nowhere");
}

TEST(SourceReferences, EveryFormThroughEveryIbid) {
  constexpr std::string_view fixture = R"(
//- 1.md
One.[^1] Two.[^2] Three.[^3]

[^1]: V. Serge, *Memoirs 𝔄*, London 1963, p. 3; ibid., p. 5.
//    ^^^^^^^^^^^^^^^^^^^^^ reference
//                                              ^^^^^ reference

[^2]: G. Zinoviev, *Leninizm*, Leningrad 1925, p. 281.

[^3]: Ser$0ge, p. 9.
//    ^^^^^ reference
//- 2.md
One.[^1] Two.[^2]

[^1]: V. Serge, *Memoirs 𝔄*, London 1963, p. 77.
//    ^^^^^^^^^^^^^^^^^^^^^ reference

[^2]: Ibid., p. 78.
//    ^^^^^ reference
)";
  check_references(fixture);
  check_references(crlf(fixture));
}

TEST(SourceReferences, TheEntryIsTheDefinition) {
  const Fixture fixture =
      read_fixture(std::string(bib) + "As @serge1963 says.[^1]\n\n[^1]: Serge, p.$0 3.\n");
  const auto places = features::references(fixture.edition, 0, *fixture.cursor, true);
  ASSERT_EQ(places.size(), 3u);
  EXPECT_EQ(places[0].file, "sources.bib");
  EXPECT_EQ(fixture.edition[0].text().slice(places[1].span), "@serge1963");
  EXPECT_EQ(fixture.edition[0].text().slice(places[2].span), "Serge, p. 3");
}

std::string highlighted(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  std::string out;
  for (const auto& one :
       features::highlights(fixture.edition, fixture.cursor_chapter, *fixture.cursor)) {
    out += fixture.edition[fixture.cursor_chapter].text().slice(one.span);
    out += one.definition ? "! " : " ";
  }
  return out;
}

TEST(Highlights, AWorkANoteAndAHeading) {
  EXPECT_EQ(highlighted(chain), "V. Serge, *Memoirs of a Revolutionary* Ibid. Ibid. ");
  EXPECT_EQ(highlighted("a[^$0я] b[^я]\n\n[^я]: x\n"), "я я я! ");
  EXPECT_EQ(highlighted("//- 1.md\n# O$0ne\n\n[x](#one)\n//- 2.md\n[y](1.md#one)\n"), "One! #one ");
  EXPECT_EQ(highlighted("//- 1.md\n# One\n//- 2.md\n[y](1.md#o$0ne)\n"), "1.md#one ");
  EXPECT_EQ(highlighted("pro$0se\n"), "");
}

}  // namespace
}  // namespace ibid::support::source_navigation_test
