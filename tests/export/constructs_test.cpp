// What becomes of what: the table of docs/export.md.

#include <gtest/gtest.h>

#include "export/made.h"

namespace ibid::tei {
namespace {

void expect_has(const std::string& xml, const std::string& part) {
  EXPECT_NE(xml.find(part), xml.npos) << part << "\nin\n" << xml;
}

TEST(Constructs, TheFirstHeadingIsTheChapters) {
  const std::string xml =
      tei_of("# Split *in* two {#ch6 n=6}\n\nAh.\n\n## Part\n\nBe.\n\n# Other\n");
  expect_has(xml, "<div type=\"chapter\" xml:id=\"chapter-1\">");
  const std::string one =
      tei_of("# Split *in* two {#ch6 n=6}\n\nAh.\n\n## Part\n\nBe.\n\n### C\n\n## D\n");
  expect_has(one, "<div type=\"chapter\" xml:id=\"ch6\" n=\"6\">");
  EXPECT_EQ(chapter_of("# T {#t}\n\nAh.\n\n## P\n\nBe.\n\n#### C\n\n## D\n"),
            "<head>T</head><p>Ah.</p><div type=\"section\" xml:id=\"p\"><head>P</head><p>Be.</p>"
            "<div type=\"section\" xml:id=\"c\"><head>C</head></div></div>"
            "<div type=\"section\" xml:id=\"d\"><head>D</head></div>");
}

TEST(Constructs, Inlines) {
  EXPECT_EQ(chapter_of("*a* **b** ~~c~~ `d < e` $x^2$ \\[f\\] R&amp;D<br>g\\\nh <i>j</i>\n"),
            "<p><hi rend=\"italic\">a</hi> <hi rend=\"bold\">b</hi> "
            "<hi rend=\"strikethrough\">c</hi> <code>d &lt; e</code> "
            "<formula notation=\"TeX\">x^2</formula> [f] R&amp;D<lb/>g<lb/>\nh j</p>");
}

TEST(Constructs, LettersRaisedAndLowered) {
  EXPECT_EQ(chapter_of("M^me^ Ж^𝔄^, *XIX^e^* s.; H~2~O, a^b~c^.\n"),
            "<p>M<hi rend=\"superscript\">me</hi> Ж<hi rend=\"superscript\">𝔄</hi>, "
            "<hi rend=\"italic\">XIX<hi rend=\"superscript\">e</hi></hi> s.; "
            "H<hi rend=\"subscript\">2</hi>O, a<hi rend=\"superscript\">b~c</hi>.</p>");
}

TEST(Constructs, SignsThatRaiseNothing) {
  for (const char* words :
       {"2^10 and 3^4", "a ^ b", "~ 3 km~", "a^^b", "a^b c^d", "~~~", "x^", "~"})
    EXPECT_EQ(chapter_of(std::string(words) + " 𝔄\n"), "<p>" + std::string(words) + " 𝔄</p>");
}

TEST(Constructs, SpansSayWhatWordsAre) {
  const std::string xml = tei_of(
      "[Lev]{.person key=lev} [Baku]{.place key=baku} [aktiv]{.term key=aktiv} "
      "[tbe]{.sic corr=\"the\" resp=ed} [teh]{.sic .deliberate} [Lenin]{.supplied} [two "
      "lines]{.gap} "
      "[]{.pb n=139 ed=1991}[mot]{lang=fr} [Big]{.smallcaps} [odd]{.own #here} []{#there} "
      "[to](#here) [back](#there) [x](#nowhere)\n");
  for (const char* part :
       {"<persName ref=\"#lev\">Lev</persName>", "<placeName ref=\"#baku\">Baku</placeName>",
        "<person xml:id=\"lev\">", "<place xml:id=\"baku\">", "<term key=\"aktiv\">aktiv</term>",
        "<choice><sic>tbe</sic><corr resp=\"#ed\">the</corr></choice>", "<respStmt xml:id=\"ed\">",
        "<sic rend=\"deliberate\">teh</sic>", "<supplied>Lenin</supplied>",
        "<gap><desc>two lines</desc></gap>", "<pb n=\"139\" ed=\"1991\"/>",
        "<foreign xml:lang=\"fr\">mot</foreign>", "<hi rend=\"smallcaps\">Big</hi>",
        "<seg type=\"own\" xml:id=\"here\">odd</seg>", "<anchor xml:id=\"there\"/>",
        "<ref target=\"#here\">to</ref>", "<ref target=\"#there\">back</ref>", "<ref>x</ref>",
        "<language ident=\"fr\">"})
    expect_has(xml, part);
}

TEST(Constructs, NotesThatSpansLeadTo) {
  const std::string xml =
      tei_of("Как[^1*]; cf. [note 1*]{.xnote to=1*}, [note 9]{.xnote to=9}.\n\n[^1*]: 𝔄.\n");
  expect_has(xml, "<note xml:id=\"n1-star\"");
  expect_has(xml,
             "cf. <ref type=\"note\" target=\"#n1-star\">note 1*</ref>, "
             "<ref type=\"note\">note 9</ref>.");
}

TEST(Constructs, QuotationsWithTheirNotesAndSourceLine) {
  EXPECT_EQ(chapter_of("> One.\n>\n> Two.[^1][^2]\n\nText.\n"),
            "<cit><quote rend=\"block\"><p>One.</p><p>Two.</p></quote>"
            "<ref xml:id=\"r1\" type=\"note\" n=\"1\"/><ref xml:id=\"r2\" type=\"note\" n=\"2\"/>"
            "</cit><p>Text.</p>");
  EXPECT_EQ(chapter_of("> One.[^1] Two.\n"),
            "<quote rend=\"block\"><p>One.<ref xml:id=\"r1\" type=\"note\" n=\"1\"/> Two.</p>"
            "</quote>");
  EXPECT_EQ(chapter_of("# T\n\n::: {.epigraph}\n> One.\n\n[Serge]{.attrib}\n:::\n\nText.\n"),
            "<head>T</head><epigraph><cit><quote rend=\"block\"><p>One.</p></quote>"
            "<bibl>Serge</bibl></cit></epigraph><p>Text.</p>");
}

TEST(Constructs, DivisionsElsewhereAreTextsOfTheirOwn) {
  EXPECT_EQ(
      chapter_of("Ah.\n\n::: {.box #b}\n## H\n\nBe.\n:::\n\nSea.\n"),
      "<p>Ah.</p><floatingText type=\"box\" xml:id=\"b\"><body>"
      "<div type=\"section\" xml:id=\"h\"><head>H</head><p>Be.</p></div></body></floatingText>"
      "<p>Sea.</p>");
  EXPECT_EQ(chapter_of("Ah.\n\n::: {.box}\nBe.\n"), "<p>Ah.</p><p>Be.</p>");
  EXPECT_EQ(chapter_of("::: {.box}\n:::\n\nAh.\n"), "<p>Ah.</p>");
}

TEST(Constructs, ListsVerseTablesAndCode) {
  EXPECT_EQ(chapter_of("2. one\n3. two\n\n   more\n\n- x\n  - y\n"),
            "<list rend=\"numbered\"><item n=\"2\">one</item><item n=\"3\"><p>two</p><p>more</p>"
            "</item></list><list rend=\"bulleted\"><item>x<list rend=\"bulleted\"><item>y</item>"
            "</list></item></list>");
  EXPECT_EQ(chapter_of("Term\n\n:   Meaning\n"),
            "<list type=\"gloss\"><label>Term</label><item>Meaning</item></list>");
  EXPECT_EQ(chapter_of("| a *b*\n|   c\n  d\n"),
            "<lg><l>a <hi rend=\"italic\">b</hi></l><l rend=\"indent(2)\">c\nd</l></lg>");
  EXPECT_EQ(chapter_of("| a\n|\n| b\n"), "<lg><lg><l>a</l></lg><lg><l>b</l></lg></lg>");
  EXPECT_EQ(chapter_of("``` {.py}\nx < 1\n```\n\n***\n"),
            "<eg xml:space=\"preserve\">x &lt; 1</eg>"
            "<milestone unit=\"section\" rend=\"rule\"/>");
}

TEST(Constructs, TablesOfBars) {
  const std::string table =
      "<table><row role=\"label\"><cell>a</cell><cell>b</cell></row>"
      "<row><cell><hi rend=\"italic\">c</hi></cell><cell>d | e</cell></row></table>";
  EXPECT_EQ(chapter_of("| a | b |\n|---|:-:|\n| *c* | d \\| e |\n"), table);
  EXPECT_EQ(chapter_of("| a | b |\n| --- | --- |\n| *c* | d \\| e |\n"), table);
  EXPECT_EQ(chapter_of("a | b\n---|---\n*c* | d \\| e\n"), table);
}

TEST(Constructs, LinksAndImages) {
  EXPECT_EQ(chapter_of("[a](http://x.y/a b) <http://z> [b][r] [c][none] ![A *cat*](cat.png)\n\n"
                       "[r]: other.md#x \"title\"\n"),
            "<p><ref target=\"http://x.y/a%20b\">a</ref> <ref target=\"http://z\">http://z</ref> "
            "<ref target=\"other.md#x\">b</ref> [c][none] "
            "<figure><graphic url=\"cat.png\"/><head>A <hi rend=\"italic\">cat</hi></head></figure>"
            "</p>");
}

}  // namespace
}  // namespace ibid::tei
