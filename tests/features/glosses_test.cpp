// What the editor's marks say: corrections, pages, names, terms and sigla.
#include <gtest/gtest.h>

#include "features/answers/answers.h"
#include "support/check.h"
#include "support/fixture.h"

namespace ibid::support::glosses_test {
namespace {

TEST(Glosses, Corrections) {
  check_hover(R"(
After [tbe$0 𝔄]{.sic corr="the “𝔄”"} came [Kuo Min Tang]{.sic .deliberate}.
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover
)",
              "Printed so: “tbe 𝔄”\n\nTo be read: “the “𝔄””");
  check_hover("> He saw [Kuo Min$0 Tang]{.sic .deliberate}.[^1]\n\n[^1]: Carr, p. 1.\n",
              "Printed so: “Kuo Min Tang”\n\n(Deliberate; not a misprint)");
  check_hover("[the [old$0]{.supplied} war]{.sic corr=x}\n", "Supplied by the editor: “old”");
  check_hover("a […$0]{.gap} b\n", "Something is left out here");
}

TEST(Glosses, PrintedPages) {
  constexpr std::string_view text = R"(
Как []{.pb$0 n="iv"} так [unclosed
//  ^^^^^^^^^^^^^^ hover
)";
  check_hover(text, "Page iv of the printed source begins here");
  check_hover(crlf(text), "Page iv of the printed source begins here");
}

TEST(Glosses, PersonsAndPlaces) {
  constexpr std::string_view book = R"(
//- 1.md
[Tro$0tsky]{.person key=trotsky} and [Троцкий]{.person key=Trotsky} in [Alma-Ata]{.place}.
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover
//- 2.md
[the Commissar]{.person key=trotsky} [Trotsky]{.term}
)";
  check_hover(book, "Trotsky\n\n(Person trotsky; named 3 times in the edition, 2 in this chapter)");
  check_hover("[Alma$0-Ata]{.place}\n", "Alma-Ata\n\n(Place; named once in the edition)");
}

TEST(Glosses, Terms) {
  constexpr std::string_view settings =
      "//- edition\nterm desyatin: about 1.1 hectares\n//- 1.md\n";
  check_hover(std::string(settings) + "ten [desyatins$0]{.term key=desyatin}\n",
              "desyatins\n\nabout 1.1 hectares\n\n(Term desyatin; named once in the edition)");
  check_hover(std::string(settings) + "A Desyatin$0, 𝔄\n", "desyatin\n\nabout 1.1 hectares");
  check_no_hover(std::string(settings) + "two desyatins$0\n");
  check_no_hover(std::string(settings) + "`desyatin$0`\n");
}

TEST(Glosses, Sigla) {
  constexpr std::string_view settings =
      "//- edition\nsiglum VKP(b): the party\nsiglum VKP: a party\nsiglum ЦК: комитет\n//- 1.md\n";
  constexpr std::string_view text = R"(
the VKP$0(b) of
//  ^^^^^^ hover
)";
  check_hover(std::string(settings) + std::string(text.substr(1)), "VKP(b)\n\nthe party");
  check_hover(std::string(settings) + "Из ЦК$0.\n", "ЦК\n\nкомитет");
  check_no_hover(std::string(settings) + "Из ЦКК$0, vkp$0\n");
  check_hover("a[^1] NARA$0 b\n\n[^1]: National Archives, RG 59/861, letter (henceforth NARA).\n",
              "NARA\n\nNational Archives, RG 59/861, letter");
  check_hover("a[^1] BArch$0 b\n\n[^1]: Bundesarchiv, Berlin (BArch), R 1501, Bl. 3.\n",
              "BArch\n\nBundesarchiv");
}

TEST(Glosses, WorksByTheirKey) {
  constexpr std::string_view text = R"(
//- s.bib
@book{carr1958, author = {E. H. Carr}, title = {Socialism}, date = 1958}
//- 1.md
in [So$0cialism]{.work key=carr1958}
)";
  check_hover(text,
              "Socialism\n\nE. H. Carr, Socialism\n\n1958 · carr1958 in s.bib\n\n(Work carr1958; "
              "named once in the edition)");
  const Fixture fixture = read_fixture(text);
  const auto found = features::definition(fixture.edition, 0, *fixture.cursor);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->targets.at(0).file, "s.bib");
}

TEST(NamedReferences, OfAPersonInTheOrderOfTheBook) {
  check_references(R"(
//- 1.md
On [Tro$0tsky]{.person key=trotsky} [Лев *Д.*]{.person key=trotsky} [Trotsky]{.place}
//  ^^^^^^^ reference
//                                 ^^^^^^^^ reference
//- 2.md
a[^1]

[^1]: [Trotsky]{.person}, p. 3.
//     ^^^^^^^ reference
)");
}

TEST(NamedReferences, AreHighlighted) {
  const Fixture fixture = read_fixture("[𝔄$0]{.term} x [𝔄]{.term} [𝔄]{.place}\n");
  const auto found = features::highlights(fixture.edition, 0, *fixture.cursor);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].span, (text::Span{17, 21}));
  EXPECT_FALSE(found[1].definition);
}

TEST(NamedSymbols, AreFoundOnce) {
  const Fixture fixture = read_fixture(R"(
//- 1.md
[the Commissar]{.person key=trotsky} [Trotsky]{.person} [Lunghua]{.place} [Carr]{.work}
)");
  const auto found = features::search(fixture.edition, "trotsky", 9);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].name, "the Commissar (trotsky)");
  EXPECT_EQ(found[0].container, "person");
  EXPECT_EQ(features::search(fixture.edition, "lungh", 9).at(0).container, "place");
  EXPECT_TRUE(features::search(fixture.edition, "carr", 9).empty());
}

}  // namespace
}  // namespace ibid::support::glosses_test
