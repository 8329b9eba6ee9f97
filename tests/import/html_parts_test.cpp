// The parts of a page one by one: encodings, elements, notes that are not as they should be.
#include <gtest/gtest.h>

#include "import/html/charset.h"
#include "import/html/tame.h"
#include "import/pages.h"

using namespace std::string_literals;

namespace ibid::import {
namespace {

std::string body(std::string_view html) {
  return html_markdown("<html><body>" + std::string(html) + "</body></html>");
}

TEST(Charset, WhatThePageSays) {
  const std::string head = "<meta charset=\"ISO-8859-1\"><p>";
  EXPECT_TRUE(has(html::decoded(head + "caf\xE9 \x93").text, "café “"));
  EXPECT_TRUE(has(html::decoded("<?xml version='1.0' encoding='koi8-r'?><p>\xC1\xC2").text, "аб"));
  EXPECT_TRUE(has(
      html::decoded("<meta http-equiv=content-type content='text/html; charset=windows-1251'>\xE0")
          .text,
      "а"));
  EXPECT_EQ(html::decoded("\xFF\xFE"
                          "a\0\x30\x04"s)
                .text,
            "aа");
  EXPECT_EQ(html::decoded("\xEF\xBB\xBFж").text, "ж");
}

TEST(Charset, WhatTheBytesSayAgainstIt) {
  const html::Decoded wrong = html::decoded("<meta charset=latin1>Ж and é");
  EXPECT_TRUE(has(wrong.text, "Ж and é"));
  EXPECT_EQ(wrong.certainty, Certainty::likely);
  EXPECT_EQ(html::decoded("caf\xE9").text, "café");
  EXPECT_EQ(html::decoded("<meta charset=utf-8>Жук \xFF").text,
            "<meta charset=utf-8>Жук \xEF\xBF\xBD");
  EXPECT_EQ(html::decoded("<meta charset=klingon>\xE9").certainty, Certainty::doubtful);
  EXPECT_EQ(html::decoded("a\x81z").text, "a\xC2\x81z");
}

TEST(Tame, KeepsTextAndLines) {
  EXPECT_EQ(html::tamed("a < b <Искра> </ x\r\ny\rz"), "a &lt; b &lt;Искра> &lt;/ x\ny\nz");
  EXPECT_EQ(html::tamed("<script>x</script>a<style>y</style>"), "a");
  EXPECT_EQ(html::tamed("a<script>\nif (a<b)\n</script>b"), "a\n\nb");
  EXPECT_EQ(html::tamed("<!doctype html>a<!-- <b> -->c<!-- open"), "a<!-- <b> -->c&lt;!-- open");
  EXPECT_EQ(html::tamed("a <b"), "a &lt;b");
}

TEST(Html, IsRecognised) {
  for (const std::string_view page :
       {"<!DOCTYPE html>", "\xEF\xBB\xBF\n <HTML>", "<?xml version='1.0'?>", "<h1>A</h1>\n<p>B</p>",
        "<div class=x><p>a</p></div>"})
    EXPECT_TRUE(is_html(page)) << page;
  EXPECT_TRUE(is_html("Words only", "CHAPTER.HTM"));
  for (const std::string_view text :
       {"", "The Thaw\n\n<p> is a tag", "<Искра> was a paper", "< p >"})
    EXPECT_FALSE(is_html(text, "scan.txt")) << text;
}

TEST(Html, Emphasis) {
  EXPECT_EQ(body("<p><i>a</i> <b>b</b><i> c </i>d"), "*a* **b** *c* d\n");
  EXPECT_EQ(body("<p><b>a <i>b</b> c</i> d"), "**a *b*** c d\n");
  EXPECT_EQ(body("<p><i><b>a</b> b</i><em> c</em>"), "***a** b c*\n");
  EXPECT_EQ(body("<p>a<i></i> <i> </i>b 2 * 3 * 4"), "a b 2 \\* 3 \\* 4\n");
  EXPECT_EQ(body("<p>*a* <i>b</i> snake_case [x] <u>under</u>"),
            "\\*a\\* *b* snake_case [x] [under]{.underline}\n");
  EXPECT_EQ(body("<p>a<sub>b<s>c</s></sub> <s><sub>d</sub></s>"), "a~bc~ ~~<!-- -->~d~~~\n");
  EXPECT_EQ(body("<p><u><sup>a</sup></u>"), "[<!-- -->^a^]{.underline}\n");
  EXPECT_EQ(body("<p>x<sup>2 a</sup> <s>no</s>"), "x^2^ ^a^ ~~no~~\n");
  EXPECT_EQ(body("<p><q>So <q>he</q></q>"), "“So ‘he’”\n");
}

TEST(Html, LinksAndSpans) {
  EXPECT_EQ(body("<p>a <a href='b (c).html'>[d] <i>e</i></a>!<a href=x>f</a>"),
            "a [[d] *e*](b%20%28c%29.html)\\![f](x)\n");
  EXPECT_EQ(body("<p>so (<a href='javascript:x()'>here</a>)"), "so (here)\n");
  EXPECT_EQ(
      body("<p><span class=sic data-corr='the \"war\"'>tbe war</span> <span class=x>y</span>"),
      "[tbe war]{.sic corr=\"the \\\"war\\\"\"} y\n");
  EXPECT_EQ(body("<p>see <a href='#s1'>there</a><p>a<p><a name=s1></a>b"),
            "see [there](#s1)\n\na\n\n[]{#s1}b\n");
  EXPECT_EQ(body("<p>a<img src='x.png' alt='A [map]'>b"), "a![A \\[map\\]](x.png)b\n");
}

TEST(Html, Blocks) {
  EXPECT_EQ(body("a<br>b<br><br>c<hr>d"), "a\\\nb\n\nc\n\n* * *\n\nd\n");
  EXPECT_EQ(body("<blockquote><p>a<p>b<blockquote>c</blockquote></blockquote>d"),
            "> a\n>\n> b\n>\n> > c\n\nd\n");
  EXPECT_EQ(body("<ol start=3 type=a><li><p>x<p>y<li><blockquote>z</blockquote></ol>"),
            "c. x\n\n   y\n\nd. > z\n");
  EXPECT_EQ(body("<p>1. no list<p># no heading<p>- no item<p>Table: no caption"),
            "1\\. no list\n\n\\# no heading\n\n\\- no item\n\nTable\\: no caption\n");
  EXPECT_EQ(body("<pre>a\n  b *c*\n\nd</pre>"), "| a\n|   b \\*c\\*\n|\n| d\n");
  EXPECT_EQ(body("<pre><code>a ```\n  b</code></pre>"), "````\na ```\n  b\n````\n");
  EXPECT_EQ(body("<p>a<!-- ours --> b<!-- theirs: a -- b -->"),
            "a<!-- ours --> b<!-- theirs: a - - b -->\n");
}

TEST(Html, LinesOfPoems) {
  EXPECT_EQ(body("<div class=poetry><div class=verse>a</div> <div class=verse>b<br></div>\n<div "
                 "class=line>c</div></div>d"),
            "::: {.poem}\na\\\nb\\\nc\n:::\n\nd\n");
  EXPECT_EQ(body("<div class=poem><div class=verse><p>a<br>b</p><p>c</p></div></div>"),
            "::: {.poem}\na\\\nb\n\nc\n:::\n");
  EXPECT_EQ(body("<div class=verse>a</div><div class=line>b</div>"), "::: {.verse}\na\n:::\n\nb\n");
}

TEST(Html, TablesThatLayOutAreText) {
  EXPECT_EQ(body("<table><tr><td><h1>A</h1><p>b<td><p>c<p>d</table>"), "# A\n\nb\n\nc\n\nd\n");
  EXPECT_EQ(body("<table><tr><td>a<table><tr><td>b<td>c<tr><td>d<td>e</table></table>"),
            "a\n\n|  |  |\n|----|----|\n| b | c |\n| d | e |\n");
}

TEST(Html, HeadAndLevels) {
  const std::string rest = "<p>Long prose follows.<h4>Section</h4><p>x<h5>Sub</h5><p>y";
  EXPECT_EQ(
      body("<h2>Ada Müller</h2><h1>A Winter</h1><h3>IV. Thaw</h3>" + rest),
      "---\nauthor: \"Ada Müller\"\nbook: \"A Winter\"\n---\n\n# Thaw {#chiv n=IV}\n\nLong prose "
      "follows.\n\n## Section\n\nx\n\n### Sub\n\ny\n");
  EXPECT_EQ(
      body("<h2>Ada Müller</h2><h1>A Winter</h1><h4>Snow</h4>" + rest),
      "---\nauthor: \"Ada Müller\"\n---\n\n# A Winter\n\n## Snow\n\nLong prose follows.\n\n## "
      "Section\n\nx\n\n### Sub\n\ny\n");
  EXPECT_EQ(body("<h1>New Course</h1><h2>The Letter</h2>" + rest)
                .rfind("# New Course\n\n## The Letter\n", 0),
            0U);
  EXPECT_EQ(body("<h1 id=new-course data-n=1>New Course</h1><h2 id=x>The Letter</h2><p>a"),
            "# New Course {n=1}\n\n## The Letter {#x}\n\na\n");
}

TEST(Html, NotesThatAreFaulty) {
  const std::string text =
      "<p>A.<sup><a href='#n1' id=f1>1</a></sup> B.<sup><a href='#n2'>2</a></sup> C.<sup><a "
      "href='#n9'>9</a></sup><p><a name=n1 href='#f1'>1</a>. One.<p><a name=n2 href='#f2'>3</a>. "
      "Three.";
  const Imported imported = import_html("<body>" + text);
  EXPECT_EQ(imported.markdown, "A.[^1] B.[^2] C.[^9]\n\n[^1]: One.\n\n[^3]: Three.\n");
  EXPECT_EQ(guesses_with(imported, "marker 2 links to note 3").at(0).certainty,
            Certainty::doubtful);
  EXPECT_EQ(guesses_with(imported, "read 9 as the marker of a note that is not there").size(), 1U);
}

TEST(Html, LabelsThatAreNoNotes) {
  EXPECT_EQ(body("<p>A.<sup>a</sup> B.<p><sup>a</sup><p><sup>b</sup>"), "A.^a^ B.\n\n^a^\n\n^b^\n");
  EXPECT_EQ(body("<p>A.<sup>a b!</sup><p>[a] One."), "A.^a^ ^b!^\n\n[a] One.\n");
  EXPECT_EQ(body("<p>A.<sup>a</sup><p><sup>a</sup> One."), "A.[^a]\n\n[^a]: One.\n");
  EXPECT_EQ(body("<p>A.[1]<p><code>[1]</code><br>One."), "A.[^1]\n\n[^1]: One.\n");
}

TEST(Html, LettersOfMarkersStay) {
  const std::string text =
      "<p>A.<a href='#n1' id=f1>[1]</a> B.<a href='#n2' id=f2>[x]</a><p><a id=n1 href='#f1'>1</a> "
      "One.<p><a id=n2 href='#f2'>1</a> Two.";
  const Imported imported = import_html("<body>" + text);
  EXPECT_EQ(imported.markdown, "A.[^1] B.[^x]\n\n[^1]: One.\n\n[^2]: Two.\n");
  EXPECT_EQ(guesses_with(imported, "marker x links to note 2").size(), 1U);
}

TEST(Html, NotesThatBeginAnew) {
  const std::string text =
      "<p>A.<a href='#n1' id=f1>[*]</a><p><a id=n1 href='#f1'>*</a> One.<p>B.<a href='#n2' "
      "id=f2>[*]</a><p><a id=n2 href='#f2'>*</a> Two.";
  const Imported imported = import_html("<body>" + text);
  EXPECT_EQ(imported.markdown, "A.[^1*]\n\n[^1*]: One.\n\nB.[^2*]\n\n[^2*]: Two.\n");
  EXPECT_EQ(guesses_with(imported, "numbered the notes through").size(), 1U);
}

TEST(Html, NotesOfEachPageWithoutLinks) {
  const Imported imported = import_html(
      "<body><p>It snowed.<sup>1</sup> It thawed.<sup>2</sup><p>1. Müller.<p>2. Ibid.<p>It "
      "rained.<sup>1</sup> Шёл снег.[2]<p>1. Kovač.<p>2. Ibid., see [1].");
  EXPECT_EQ(imported.markdown,
            "It snowed.[^1] It thawed.[^2]\n\n[^1]: Müller.\n\n[^2]: Ibid.\n\nIt rained.[^3] Шёл "
            "снег.[^4]\n\n[^3]: Kovač.\n\n[^4]: Ibid., see[^3].\n");
  EXPECT_EQ(guesses_with(imported, "notes 1 to 2 are 3 to 4 in the chapter").size(), 1U);
}

TEST(Html, AnchorsAsAddressesSayThem) {
  EXPECT_EQ(body("<p>A.<sup><a href='#n%2a%20'>1</a></sup><p id='n* '><a name=x>1</a>. One."),
            "A.[^1]\n\n[^1]: One.\n");
  EXPECT_EQ(body("<p>A.<sup><a href='#%D1%81'>1</a></sup><p id='с'>1. One."),
            "A.[^1]\n\n[^1]: One.\n");
  EXPECT_EQ(body("<p>A <a href='#n%2'>[Book 3]</a> B<p id='n%2'>C"), "A [[Book 3]](#n%2) B\n\nC\n");
}

TEST(Html, MentionsAreNoMarkers) {
  const std::string text =
      "<p>A.<a href='#n1' id=f1>[1]</a> See note <a href='#n1'>1</a> and <a href='#n1'>1</a>.<p><a "
      "id=n1 href='#f1'>1</a> One.";
  EXPECT_EQ(body(text), "A.[^1] See note 1 and 1.\n\n[^1]: One.\n");
}

TEST(Html, NumbersOfPages) {
  EXPECT_EQ(body("<p>a <span class=pagenum>[Seite]</span><span class=pageno>[p. 12]</span> b"),
            "a \\[Seite\\][]{.pb n=12} b\n");
  EXPECT_EQ(body("<p>a<a name=p12></a> b<p>c <a name=p13></a>d<p>e"),
            "a[]{.pb n=12} b\n\nc []{.pb n=13}d\n\ne\n");
  EXPECT_EQ(body("<p><a name=p1></a>a<p><a name=p2></a>b<p><a name=p3></a>c"), "a\n\nb\n\nc\n");
}

}  // namespace
}  // namespace ibid::import
