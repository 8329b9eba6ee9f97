// Renaming: what is offered, what it makes of the edition, and what it refuses.
#include "features/rename/rename.h"

#include <gtest/gtest.h>

#include "features/answers/linked_labels.h"
#include "support/changes.h"
#include "support/fixture.h"

namespace ibid::support::rename_test {
namespace {

using features::Change;
using features::Refusal;
using features::RenameScope;

/// What every citation means, without the labels of their notes, which a rename may change.
std::string all_meanings(const model::Edition& edition) {
  std::string out;
  for (const auto& citation : citations(edition)) out += meaning(edition, citation) + "\n";
  return out;
}

std::string offered(std::string_view text, const RenameScope& scope = {}) {
  const Fixture fixture = read_fixture(text);
  const auto found =
      features::renamable(fixture.edition, fixture.cursor_chapter, *fixture.cursor, scope);
  if (!found) return "nothing";
  return found->name + " at " + fixture.edition[fixture.cursor_chapter].text().slice(found->span);
}

features::Proposal proposed(const Fixture& fixture, std::string_view to,
                            const RenameScope& scope = {}) {
  return features::rename(fixture.edition, fixture.cursor_chapter, *fixture.cursor, to, scope);
}

/// All chapters after the rename, or the reason why there is none.
std::string renamed(std::string_view text, std::string_view to, const RenameScope& scope = {}) {
  const Fixture fixture = read_fixture(text);
  const auto proposal = proposed(fixture, to, scope);
  if (const auto* refusal = std::get_if<Refusal>(&proposal)) return "refused: " + refusal->reason;
  const auto after = applied(fixture.edition, std::get<Change>(proposal));
  EXPECT_EQ(all_meanings(after), all_meanings(fixture.edition));
  std::string out;
  for (const auto& chapter : after.chapters()) out += chapter->text().str();
  return out;
}

TEST(RenameLabel, FromTheMarkerTheNoteAndTheMention) {
  for (const std::string_view text :
       {"слово𝔄[^1$02] b[^3], see note 12.\n\n[^12]: ѣ[^3]\n\n[^3]: z\n",
        "слово𝔄[^12] b[^3], see note 12.\n\n[^1$02]: ѣ[^3]\n\n[^3]: z\n",
        "слово𝔄[^12] b[^3], see note 1$02.\n\n[^12]: ѣ[^3]\n\n[^3]: z\n"}) {
    EXPECT_EQ(offered(text), "12 at 12");
    EXPECT_EQ(renamed(text, "14"), "слово𝔄[^14] b[^3], see note 14.\n\n[^14]: ѣ[^3]\n\n[^3]: z\n");
    EXPECT_EQ(renamed(crlf(text), "14"),
              crlf("слово𝔄[^14] b[^3], see note 14.\n\n[^14]: ѣ[^3]\n\n[^3]: z\n"));
  }
}

TEST(RenameLabel, ALetterBehindTheNumberKeepsTheMention) {
  EXPECT_EQ(renamed("a[^1$02], see note 12\n\n[^12]: x\n", "12a"),
            "a[^12a], see note 12\n\n[^12a]: x\n");
}

TEST(RenameLabel, EveryDefinitionAndOtherChaptersNot) {
  EXPECT_EQ(renamed("//- 1.md\na[^$01]\n\n[^1]: x\n\n[^1]: y\n//- 2.md\nb[^1]\n\n[^1]: z\n", "9"),
            "a[^9]\n\n[^9]: x\n\n[^9]: y\nb[^1]\n\n[^1]: z\n");
}

TEST(RenameLabel, AMarkerThatCallsNothing) {
  EXPECT_EQ(renamed("a[^$01] and [^unclosed\n", "†"), "a[^†] and [^unclosed\n");
}

TEST(RenameLabel, IsRefusedWithTheReason) {
  const std::string_view text = "a[^$01] b[^2], see note 1\n\n[^1]: x\n\n[^2]: y\n";
  EXPECT_EQ(renamed(text, "2"), "refused: there is a note “2” in this chapter already");
  EXPECT_EQ(renamed(text, ""), "refused: the new name is empty");
  EXPECT_EQ(renamed(text, "1 a"), "refused: a note’s label has no spaces");
  EXPECT_EQ(renamed(text, "1\u00A0a"), "refused: a note’s label has no spaces");
  EXPECT_EQ(renamed(text, "[1"), "refused: a note’s label has none of the signs [ ] ^");
  EXPECT_EQ(renamed(text, "carr"),
            "refused: the text mentions it as “note 1”, which would no longer lead to it");
}

// The star opens another series: what follows it leans on other notes.
TEST(RenameLabel, IntoAnotherSeriesKeepsWhatEveryIbidMeans) {
  const std::string before =
      "a[^1] b[^2] c[^3]\n\n"
      "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\n\n"
      "[^2]: E. H. Carr, *Socialism in One Country*, London 1958, p. 7.\n\n"
      "[^$03]: Ibid., p. 9.\n";
  const std::string after = renamed(before, "3*");
  EXPECT_NE(after.find("[^3*]: Carr, *Socialism in One Country*, p. 9."), after.npos) << after;
}

TEST(RenameId, OfAHeadingThatHasOne) {
  for (const std::string_view text : {
           "//- a/1.md\n# Сек𝔄ц$0ия {#sec n=1}\n\n[a](#sec) [b](../b/2.md#sec)\n"
           "//- b/2.md\n# Two {#sec}\n\n[x](../a/1.md#sec \"T\") [y][r] ![i](../a/1.md)\n\n[r]: "
           "<../a/1.md#sec> 'T'\n",
           "//- a/1.md\n# Сек𝔄ция {#s$0ec n=1}\n\n[a](#sec) [b](../b/2.md#sec)\n"
           "//- b/2.md\n# Two {#sec}\n\n[x](../a/1.md#sec \"T\") [y][r] ![i](../a/1.md)\n\n[r]: "
           "<../a/1.md#sec> 'T'\n",
           "//- a/1.md\n# Сек𝔄ция {#sec n=1}\n\n[a](#sec) [b](../b/2.md#sec)\n"
           "//- b/2.md\n# Two {#sec}\n\n[x](../a/1.md#se$0c \"T\") [y][r] ![i](../a/1.md)\n\n[r]: "
           "<../a/1.md#sec> 'T'\n",
       }) {
    EXPECT_EQ(offered(text).substr(0, 7), "sec at ") << offered(text);
    const std::string after =
        "# Сек𝔄ция {#новый n=1}\n\n[a](#новый) [b](../b/2.md#sec)\n"
        "# Two {#sec}\n\n[x](../a/1.md#новый \"T\") [y][r] ![i](../a/1.md)\n\n[r]: "
        "<../a/1.md#новый> 'T'\n";
    EXPECT_EQ(renamed(text, "новый"), after);
    EXPECT_EQ(renamed(crlf(text), "новый"), crlf(after));
  }
}

TEST(RenameId, AnAutomaticOneBecomesExplicitAndTheTitleStays) {
  EXPECT_EQ(offered("# The N$0ew *Course*\n"), "the-new-course at The New *Course*");
  EXPECT_EQ(renamed("# The N$0ew *Course*\n\n[a](#the-new-course) [The New Course]\n", "nc"),
            "# The New *Course* {#nc}\n\n[a](#nc) [The New Course]\n");
  EXPECT_EQ(renamed("## N$0ew {n=1}\n\n[a](#new)\n", "nc"), "## New {#nc n=1}\n\n[a](#nc)\n");
  EXPECT_EQ(renamed("## N$0ew ##  \n\n[a](#new)\n", "nc"), "## New ## {#nc}  \n\n[a](#nc)\n");
  EXPECT_EQ(renamed("N$0ew\n---\n\n[a](#new)\n", "nc"), "New {#nc}\n---\n\n[a](#nc)\n");
  EXPECT_EQ(renamed(crlf("N$0ew\n---\n\n[a](#new)\n"), "nc"), crlf("New {#nc}\n---\n\n[a](#nc)\n"));
}

TEST(RenameId, ALaterHeadingThatInheritsTheIdentifierKeepsItsLinks) {
  EXPECT_EQ(renamed("# No$0tes\n\n# Notes\n\n[a](#notes) [b](#notes-1)\n", "first"),
            "# Notes {#first}\n\n# Notes\n\n[a](#first) [b](#notes)\n");
}

TEST(RenameId, OfSpansAndDivisions) {
  EXPECT_EQ(renamed("::: {.epigraph #e$01}\nx\n:::\n\n[a](#e1) [b]{#e2}\n", "мотто"),
            "::: {.epigraph #мотто}\nx\n:::\n\n[a](#мотто) [b]{#e2}\n");
  EXPECT_EQ(renamed("[b]{#e2} [a](#e$02)\n", "x.y:z"), "[b]{#x.y:z} [a](#x.y:z)\n");
}

TEST(RenameId, IsRefusedWithTheReason) {
  const std::string_view text = "# O$0ne {#a}\n\n# Two\n\n[x]{#b}\n";
  EXPECT_EQ(renamed(text, "two"),
            "refused: something in chapter.md has the identifier “two” already");
  EXPECT_EQ(renamed(text, "b"), "refused: something in chapter.md has the identifier “b” already");
  EXPECT_EQ(renamed(text, "b c"),
            "refused: “b c” can hold only letters, digits and the signs - _ : .");
  EXPECT_EQ(renamed(text, "a}"),
            "refused: “a}” can hold only letters, digits and the signs - _ : .");
  EXPECT_EQ(renamed(text, "c", {.unread = {"chapters/2.md"}}),
            "refused: chapters/2.md has not been read yet");
}

TEST(RenameId, IsLeftToOthersWhereTheyDoIt) {
  EXPECT_EQ(offered("# O$0ne\n", {.headings = false}), "nothing");
  EXPECT_EQ(offered("# One\n\n[a](#on$0e)\n", {.links = false}), "nothing");
  EXPECT_EQ(offered("# One\n\n[a](#on$0e)\n"), "one at one");
}

TEST(RenameReference, WhatALinkShowsStays) {
  EXPECT_EQ(
      renamed("[текст][o$0ld] [old] [Old][] [x](old)\n\n[OLD]: https://example.org/𝔄\n", "new"),
      "[текст][new] [old][new] [Old][new] [x](old)\n\n[new]: https://example.org/𝔄\n");
  EXPECT_EQ(renamed("[a]\n\n[a$0]: 2.md \"t\"\n\n[b]: 3.md\n", "B"),
            "refused: “B” is defined in this chapter already");
  EXPECT_EQ(renamed("# Title\n\n[a] [Title]\n\n[a$0]: 2.md\n", "title"),
            "refused: a link would lead elsewhere");
}

TEST(RenameName, OfAPersonAcrossTheEdition) {
  EXPECT_EQ(renamed("//- 1.md\n[N]{.person key=niso$0n} [P]{.place key=nison}\n"
                    "//- 2.md\n[Ѣ]{.person key=\"nison\"} [N]{.person}\n",
                    "nisonger"),
            "[N]{.person key=nisonger} [P]{.place key=nison}\n"
            "[Ѣ]{.person key=\"nisonger\"} [N]{.person}\n");
  EXPECT_EQ(renamed("//- 1.md\n[N]{.person key=a$0}\n//- 2.md\n[M]{.person key=b}\n", "b"),
            "refused: another person in 2.md has the key “b”");
}

TEST(RenameKey, InEveryChapterAndInTheBibliography) {
  const std::string bib =
      "@book{carr1958, title = {A}, ids = {c58}}\n"
      "@inbook{part, crossref = \"carr1958\", related={x, carr1958 ,y}, title = {B 𝔄}}\n"
      "@xdata{data, title = {carr1958}}\n@book{other, xdata = {data}}\n"
      "@book{carr1958, title = {Again}}\n";
  const std::string text =
      "//- sources.bib\n" + bib +
      "//- 1.md\n---\nnocite: |\n  @carr1958, @other\n---\n\nѣ @carr$01958, p. 3; @carr1958x.\n"
      "//- 2.md\n[Ibid.]{.cite key=\"carr1958\"} [@carr1958] [A]{.work key=carr1958}\n\n"
      "[^1]: @carr1958, p. 4.\n";
  const Fixture fixture = read_fixture(text);
  const auto proposal = proposed(fixture, "серж/1");
  ASSERT_TRUE(std::holds_alternative<Change>(proposal)) << std::get<Refusal>(proposal).reason;
  const Change& change = std::get<Change>(proposal);
  const auto after = applied(fixture.edition, change);
  EXPECT_EQ(after[0].text().str(),
            "---\nnocite: |\n  @серж/1, @other\n---\n\nѣ @серж/1, p. 3; @carr1958x.\n");
  EXPECT_EQ(after[1].text().str(),
            "[Ibid.]{.cite key=\"серж/1\"} [@серж/1] [A]{.work key=серж/1}\n\n"
            "[^1]: @серж/1, p. 4.\n");
  ASSERT_EQ(change.documents.back().file, "sources.bib");
  EXPECT_EQ(applied(text::Text(bib), change.documents.back().edits),
            "@book{серж/1, title = {A}, ids = {c58}}\n"
            "@inbook{part, crossref = \"серж/1\", related={x, серж/1 ,y}, title = {B 𝔄}}\n"
            "@xdata{data, title = {carr1958}}\n@book{other, xdata = {data}}\n"
            "@book{серж/1, title = {Again}}\n");
  EXPECT_EQ(renamed(text, "data"), "refused: “data” is in sources.bib already");
  EXPECT_EQ(renamed(text, "c58"), "refused: “c58” is in sources.bib already");
  EXPECT_EQ(renamed(text, "carr1958x"), "refused: “carr1958x” is cited in 1.md already");
  EXPECT_EQ(renamed(text, "a b"),
            "refused: a key is made of letters, digits and _, with single signs - : . + / between "
            "them");
  EXPECT_EQ(renamed(text, "a."), "refused: a key ends in a letter, a digit or _");
  const auto there = features::renamable_in(fixture.edition, "sources.bib", 7, {});
  ASSERT_TRUE(there.has_value());
  EXPECT_EQ(there->name, "carr1958");
}

TEST(RenameKey, InLinksToEntriesAndInBraces) {
  const std::string text =
      "//- sources.bib\n@book{noll, title={Der Weg}, author={Noll, И.}, date={1954}}\n"
      "//- 1.md\n---\nnocite: |\n  @{noll}, @noll, @nollx\n---\n\nA[^1] @n$0oll 𝔄 [N][r].\n\n"
      "[^1]: [Ноль](#ref-noll), p. 9; [N](<#ref-noll>); [N](sources.bib#noll \"T\"); "
      "[N](#ref-nollx).\n\n"
      "[r]: #ref-noll 'T'\n";
  const std::string after =
      "---\nnocite: |\n  @{noll1954}, @noll1954, @nollx\n---\n\nA[^1] @noll1954 𝔄 [N][r].\n\n"
      "[^1]: [Ноль](#ref-noll1954), p. 9; [N](<#ref-noll1954>); [N](sources.bib#noll1954 \"T\"); "
      "[N](#ref-nollx).\n\n[r]: #ref-noll1954 'T'\n";
  for (const bool windows : {false, true}) {
    const Fixture fixture = read_fixture(windows ? crlf(text) : text);
    const auto proposal = proposed(fixture, "noll1954");
    ASSERT_TRUE(std::holds_alternative<Change>(proposal)) << std::get<Refusal>(proposal).reason;
    EXPECT_EQ(applied(fixture.edition, std::get<Change>(proposal))[0].text().str(),
              windows ? crlf(after) : after);
  }
  EXPECT_EQ(renamed(text, "nollx"), "refused: “nollx” is cited in 1.md already");
  EXPECT_EQ(offered("//- sources.bib\n@book{noll, title={T}}\n//- 1.md\n[^1]: [N](#ref-no$0ll).\n"),
            "noll at noll");
}

TEST(RenameKey, OfNoBibliographyIsRefused) {
  EXPECT_EQ(renamed("x @carr$01958\n", "y"),
            "refused: no bibliography of the edition has “carr1958”");
  EXPECT_EQ(renamed("//- sources.bib\n@string{k = {a}}\n@book{a1, title={T}}\n"
                    "@inbook{b, crossref = k # 1, title={U}}\n//- 1.md\n@a$01\n",
                    "y"),
            "refused: sources.bib puts “a1” together from pieces");
}

TEST(Rename, WhereThereIsNothingToRename) {
  for (const std::string_view text :
       {"pro$0se\n", "[a$0](https://example.org)\n", "[^1]: te$0xt\n", "`[^1$0]`\n",
        "[te$0xt](#nowhere)\n", "[N$0]{.person}\n", "see Chapter $03\n", "$0"}) {
    EXPECT_EQ(offered(text), "nothing") << text;
  }
}

std::string linked(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  std::string out;
  const auto spans =
      features::linked_labels(fixture.edition, fixture.cursor_chapter, *fixture.cursor);
  for (const text::Span span : spans) out += std::to_string(span.begin) + " ";
  return out;
}

TEST(LinkedLabels, MarkersNotesAndMentionsOfOneLabel) {
  EXPECT_EQ(linked("ѣ[^$01] [^2] [^1], see note 1\n\n[^1]: x\n"), "4 14 27 32 ");
  EXPECT_EQ(linked("a[^1] b\n\n[^1$0]: x\n"), "3 11 ");
}

TEST(LinkedLabels, OnlyWhereTheTextIsTheSameEverywhere) {
  EXPECT_EQ(linked("a[^1$0] b[^2]\n"), "");
  EXPECT_EQ(linked("a[^1$0a], see note 1\n\n[^1a]: x\n"), "");
  EXPECT_EQ(linked("a[^1] b\n\n[^1]: x$0\n"), "");
}

}  // namespace
}  // namespace ibid::support::rename_test
