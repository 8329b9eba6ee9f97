// What is read from each construct, and where it stands.
#include <gtest/gtest.h>

#include "model/chapter_of.h"

namespace ibid::model {
namespace {

/// The bytes of every thing of a kind, or of its name, one in each pair of brackets.
std::string all(const Chapter& chapter, Thing thing, Part part = Part::whole) {
  std::string out;
  for (Number i = 0; i < chapter.count(thing); ++i) {
    out += "⟨" + chapter.text().slice(chapter.span({thing, i}, part)) + "⟩";
  }
  return out;
}
std::string names(const Chapter& chapter, Thing thing) {
  return all(chapter, thing, Part::name);
}

TEST(Extract, Headings) {
  const Chapter chapter = chapter_of(
      "# Раскол *в тройке* {#ch6 n=6}\n\nSetext\n======\n\n## 2. The [plenum]{#p} met\n\n> ### "
      "Quoted\n");
  EXPECT_EQ(
      all(chapter, Thing::heading),
      "⟨# Раскол *в тройке* {#ch6 n=6}⟩⟨Setext\n======⟩⟨## 2. The [plenum]{#p} met⟩⟨### Quoted⟩");
  EXPECT_EQ(names(chapter, Thing::heading),
            "⟨Раскол *в тройке*⟩⟨Setext⟩⟨2. The [plenum]{#p} met⟩⟨Quoted⟩");
  const auto first = chapter.heading(0);
  EXPECT_EQ(first->title, "Раскол в тройке");
  EXPECT_EQ(first->explicit_id, "ch6");
  EXPECT_EQ(chapter.text().slice(first(first->id_span)), "ch6");
  EXPECT_EQ(first->number, "6");
  EXPECT_EQ(first->level, 1);
  EXPECT_FALSE(first->nested);
  EXPECT_EQ(chapter.heading(1)->level, 1);
  EXPECT_EQ(chapter.heading(2)->level, 2);
  EXPECT_EQ(chapter.heading(2)->auto_id, "the-plenum-met");
  EXPECT_EQ(chapter.heading(2)->explicit_id, std::nullopt);
  EXPECT_TRUE(chapter.heading(3)->nested);
  EXPECT_EQ(names(chapter, Thing::anchor), "⟨p⟩");
}

TEST(Extract, AttributesAtAHeadingsEndAreOfWhatTheyTouch) {
  const Chapter chapter = chapter_of(
      "## Пленум [июля]{#p}\n\n## [x]{#y} {#z}\n\n## a [b](c){#d}\n\n## `e`{#f}\n\n"
      "## [g]: {#h}\n\n## i[^1]{#j}\n\n[k]{#l}\n===\n");
  std::string ids;
  for (Number i = 0; i < chapter.count(Thing::heading); ++i) {
    const auto heading = chapter.heading(i);
    ids += heading->explicit_id.value_or("(" + heading->auto_id + ")") + ' ';
  }
  EXPECT_EQ(ids, "(пленум-июля) z (a-b) (e) h j (k) ");
  EXPECT_EQ(names(chapter, Thing::anchor), "⟨p⟩⟨y⟩⟨d⟩⟨f⟩⟨l⟩");
  EXPECT_EQ(chapter.heading(0)->title, "Пленум июля");
}

TEST(Extract, MarkersWhereTextIs) {
  const Chapter chapter = chapter_of(
      "A[^1] *b[^2]* [c[^3]](x) “d”[^†]\n\n- e[^4]\n\n> f[^5]\n> > g[^6]\n\n"
      "| a | b[^7] |\n|---|---|\n| c[^8] | d |\n\n# H[^9]\n\n𝔐[^ed-3]\r\n");
  EXPECT_EQ(names(chapter, Thing::marker), "⟨1⟩⟨2⟩⟨3⟩⟨†⟩⟨4⟩⟨5⟩⟨6⟩⟨7⟩⟨8⟩⟨9⟩⟨ed-3⟩");
}

TEST(Extract, NoMarkersWhereNoneAre) {
  const Chapter chapter = chapter_of(
      "`[^1]` $[^2]$ <!-- [^3] --> \\[^4] [^ 5] [^] [^a b] <b title=\"[^6]\">\n\n"
      "```\n[^7]\n```\n\n    [^8]\n\n<!--\n[^9]\n-->\n\n$$\n[^10]\n$$\n\n[^11\n");
  EXPECT_EQ(all(chapter, Thing::marker), "");
}

TEST(Extract, Notes) {
  const Chapter chapter = chapter_of(
      "[^1]: One *note*.\n\n    Its second paragraph.[^2]\n\n[^2]:\n\n[^†]: ?\n[^x]: TK\n[^y]: "
      "@carr1958\n");
  EXPECT_EQ(names(chapter, Thing::note), "⟨1⟩⟨2⟩⟨†⟩⟨x⟩⟨y⟩");
  const auto note = chapter.note(0);
  EXPECT_EQ(chapter.text().slice(note(note->span)),
            "[^1]: One *note*.\n\n    Its second paragraph.[^2]");
  std::string empty;
  for (Number i = 0; i < 5; ++i) empty += chapter.note(i)->empty ? '1' : '0';
  EXPECT_EQ(empty, "01110");
  EXPECT_EQ(chapter.marker(0)->owner, 0U);
}

TEST(Extract, TheNoteThatHoldsAMarker) {
  const Chapter chapter =
      chapter_of("a[^1]\n\n> b[^2]\n>\n> [^1]: in a quotation[^3]\n>\n> c[^4]\n");
  std::string owners;
  for (Number i = 0; i < chapter.count(Thing::marker); ++i) {
    owners += chapter.apparatus().markers()[i].owner ? 'n' : '-';
  }
  EXPECT_EQ(names(chapter, Thing::marker), "⟨1⟩⟨2⟩⟨3⟩⟨4⟩");
  EXPECT_EQ(owners, "--n-");
}

TEST(Extract, QuotationsAndInlineNotes) {
  const Chapter chapter = chapter_of(
      "> one\n>\n> > two\n\nand\n\n> three\n\n^[inline *x*] a\n\n[^1]: x\n\n    > four\n");
  ASSERT_EQ(chapter.count(Thing::quotation), 4U);
  std::string depths;
  for (Number i = 0; i < 4; ++i) {
    depths += std::to_string(chapter.quotation(i)->depth);
    depths += chapter.quotation(i)->owner ? "n" : "";
  }
  EXPECT_EQ(depths, "0100n");
  EXPECT_EQ(names(chapter, Thing::inline_note), "⟨inline *x*⟩");
}

TEST(Extract, Links) {
  const Chapter chapter = chapter_of(
      "[a](x.md#y \"t\") ![i](map.png) <https://example.org> <e@example.org> [t][ref] [ref][] "
      "[Title]\n\n"
      "[ref]: other.md#z 'title'\n\n# Title\n");
  std::string out;
  for (const LinkRow& link : chapter.apparatus().links()) out += link.target.value_or("-") + " ";
  EXPECT_EQ(
      out, "x.md#y map.png https://example.org mailto:e@example.org other.md#z other.md#z #title ");
  EXPECT_EQ(names(chapter, Thing::link).substr(0, std::string("⟨x.md#y⟩").size()), "⟨x.md#y⟩");
  EXPECT_EQ(names(chapter, Thing::reference), "⟨ref⟩");
}

TEST(Extract, AnchorsAndKeys) {
  const Chapter chapter = chapter_of(
      "[Carr]{.person #carr} and @carr1958; [see @serge, p. 3; -@rakovsky]\n\n::: {.epigraph "
      "#e1}\nText\n:::\n");
  EXPECT_EQ(names(chapter, Thing::anchor), "⟨carr⟩⟨e1⟩");
  EXPECT_EQ(names(chapter, Thing::key), "⟨carr1958⟩⟨serge⟩⟨rakovsky⟩");
}

TEST(Extract, ProseReferencesWhereTheyAreTheAuthors) {
  const Chapter chapter = chapter_of(
      "He knew (see note 2).\n\n> He wrote: see note 3.\n\n`see note 4` [see note 5](#x)\n\n"
      "[^1]: See note 6.\n");
  EXPECT_EQ(names(chapter, Thing::prose_reference), "⟨2⟩⟨6⟩");
}

TEST(Extract, HalfTypedText) {
  for (const std::string_view text :
       {"[^",           "[^1",       "[^1]:", "# ",    "#",    "> ",
        "[a](",         "[a](b",     "^[",    "::: {", "{#",   "[x]{",
        "\\",           "---\n",     "`",     "![",    "<!--", "[^1]: \n\n    ",
        "\xff[^1]\xc3", "[^\xff]: x"}) {
    const Chapter chapter = chapter_of(text);
    EXPECT_EQ(chapter.text().str(), text);
    for (text::Offset at = 0; at <= chapter.text().size(); ++at) {
      for (const Subject subject : chapter.all_at(at)) {
        EXPECT_TRUE(chapter.span(subject).touches(at));
      }
    }
  }
}

TEST(At, TheInnermostFirst) {
  const Chapter chapter = chapter_of("> [a[^1]](x)\n");
  const auto all = chapter.all_at(5);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].thing, Thing::marker);
  EXPECT_EQ(all[1].thing, Thing::link);
  EXPECT_EQ(all[2].thing, Thing::quotation);
  EXPECT_EQ(chapter.at(5), (Subject{Thing::marker, 0}));
  EXPECT_EQ(chapter.at(5, Thing::link), (Subject{Thing::link, 0}));
  EXPECT_EQ(chapter.at(5, Thing::note), std::nullopt);
}

TEST(At, BehindATouchingPairTheSecondCounts) {
  const Chapter chapter = chapter_of("a[^1][^2]");
  EXPECT_EQ(chapter.at(5), (Subject{Thing::marker, 1}));
  EXPECT_EQ(chapter.at(9), (Subject{Thing::marker, 1})) << "at the end of the text";
  EXPECT_EQ(chapter.at(0), std::nullopt);
  EXPECT_EQ(chapter_of("").at(0), std::nullopt);
}

TEST(Extract, NamesAndPagesInSpans) {
  const Chapter chapter = chapter_of(
      "[Нисонгер *A*.]{.person key=nisonger} of [[𝔄]{.x}]{.place} [un[closed]{.term}\n\n"
      "[]{.pb n=\"iv\"}[a]{.sic corr=b} []{.pb} `[x]{.person}` [Carr]{.work .person key='a b'}\n\n"
      "> [^1]: [Ebert]{key=e .person}[]{n=139 .pb #p}\n");
  EXPECT_EQ(names(chapter, Thing::named), "⟨Нисонгер *A*.⟩⟨[𝔄]{.x}⟩⟨closed⟩⟨Carr⟩⟨Ebert⟩");
  EXPECT_EQ(all(chapter, Thing::named, Part::id), "⟨nisonger⟩⟨[𝔄]{.x}⟩⟨closed⟩⟨a b⟩⟨e⟩");
  EXPECT_EQ(chapter.named(0)->words, "Нисонгер A.");
  EXPECT_EQ(chapter.named(1)->words, "𝔄");
  EXPECT_EQ(chapter.named(1)->key, "");
  EXPECT_EQ(chapter.named(2)->as, Named::As::term);
  EXPECT_EQ(chapter.named(3)->as, Named::As::person);
  EXPECT_EQ(names(chapter, Thing::page_break), "⟨iv⟩⟨139⟩");
  EXPECT_EQ(all(chapter, Thing::page_break), "⟨[]{.pb n=\"iv\"}⟩⟨[]{n=139 .pb #p}⟩");
}

}  // namespace
}  // namespace ibid::model
