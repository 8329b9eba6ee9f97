// What pairs with what, by construct. Expected trees follow `pandoc -f markdown-smart`.

#include <gtest/gtest.h>

#include "syntax/dump.h"

namespace ibid::syntax {
namespace {

// The nodes below the paragraph of `text`, without it.
std::string inlines(std::string_view text) {
  std::string out;
  const std::string all = dump(text);
  for (std::size_t at = all.find('\n') + 1; at < all.size();) {
    const std::size_t end = all.find('\n', at);
    out += all.substr(at + 2, end - at - 1);
    at = end + 1;
  }
  return out;
}

TEST(Emphasis, Pairs) {
  EXPECT_EQ(inlines("*a* _ж_ **b** __😀__"),
            "emphasis \"a\"\nemphasis \"ж\"\nstrong \"b\"\nstrong \"😀\"\n");
  EXPECT_EQ(inlines("*a **b** c*"), "emphasis \"a **b** c\"\n  strong \"b\"\n");
  EXPECT_EQ(inlines("*over\r\na line*"), "emphasis \"over\\r\\na line\"\n");
  EXPECT_EQ(inlines("*foo *bar*"), "emphasis \"foo \"\n");
}

TEST(Emphasis, Three) {
  EXPECT_EQ(inlines("***a***"), "strong \"*a*\"\n  emphasis \"a\"\n");
  EXPECT_EQ(inlines("***a** b*"), "emphasis \"**a** b\"\n  strong \"a\"\n");
  EXPECT_EQ(inlines("***a* b**"), "strong \"*a* b\"\n  emphasis \"a\"\n");
  EXPECT_EQ(inlines("***a* b"), "emphasis \"a\"\n");
}

TEST(Emphasis, UnclosedIsText) {
  for (const char* text : {"*a", "**a*", "*a**", "* a*", "*a ** b*", "****a****", "**a *b** c*",
                           "_a", "snake_case_name", "ж_ж_", "***a"})
    EXPECT_EQ(inlines(text).find("emphasis"), std::string::npos) << text << "\n" << inlines(text);
}

TEST(Emphasis, UnderscoresInsideWordsAreText) {
  EXPECT_EQ(inlines("_a_b_ c"), "emphasis \"a_b\"\n");
  EXPECT_EQ(inlines("_а_б_ c"), "emphasis \"а_б\"\n");
  EXPECT_EQ(inlines("a__b_ c"), "emphasis \"b\"\n");
  EXPECT_EQ(inlines("*a*_b_"), "emphasis \"a\"\n");
  EXPECT_EQ(inlines("5*6*7"), "emphasis \"6\"\n");
}

TEST(Emphasis, DoesNotReachIntoBrackets) {
  EXPECT_EQ(inlines("*a [b* c]"), "bracket \"b* c\"\n");
  EXPECT_EQ(inlines("*a [b* c] d*"), "emphasis \"a [b* c] d\"\n  bracket \"b* c\"\n");
  EXPECT_EQ(inlines("*a `b*` c*"), "emphasis \"a `b*` c\"\n  code \"b*\"\n");
}

TEST(Strikeout, Pairs) {
  EXPECT_EQ(inlines("~~a *b*~~"), "strikeout \"a *b*\"\n  emphasis \"b\"\n");
  EXPECT_EQ(inlines("*a ~~b* c"), "emphasis \"a ~~b\"\n");
  EXPECT_EQ(inlines("*a ~~b* c~~ d"), "strikeout \"b* c\"\n");
  EXPECT_EQ(inlines("~~ a~~"), "");
  EXPECT_EQ(inlines("~~a ~~ b~~"), "");
}

TEST(Span, HasAttributes) {
  EXPECT_EQ(inlines("[]{.pb n=139}"), "span \"\"\n  attributes \".pb n=139\"\n");
  EXPECT_EQ(inlines("[tbe *wår*]{.sic corr=\"the war\"}!"),
            "span \"tbe *wår*\"\n  emphasis \"wår\"\n  attributes \".sic corr=\"the war\"\"\n");
  EXPECT_EQ(inlines("[a [b]{.x} c]{.y}"),
            "span \"a [b]{.x} c\"\n  span \"b\"\n    attributes \".x\"\n  attributes \".y\"\n");
  EXPECT_EQ(inlines("[a]{}"), "span \"a\"\n  attributes \"\"\n");
}

TEST(Span, NeedsTheAttributesAtOnce) {
  EXPECT_EQ(inlines("[a] {.b}"), "bracket \"a\"\n");
  EXPECT_EQ(inlines("[a]{sic}"), "bracket \"a\"\n");
  EXPECT_EQ(inlines("[a]{.b"), "bracket \"a\"\n");
  EXPECT_EQ(inlines("[a{.b}"), "");
}

TEST(Bracket, IsPlain) {
  EXPECT_EQ(inlines("[Аплодисменты] VKP(b) [i.e., *the* x]"),
            "bracket \"Аплодисменты\"\nbracket \"i.e., *the* x\"\n  emphasis \"the\"\n");
  EXPECT_EQ(inlines("a ] b [ c"), "");
  EXPECT_EQ(inlines("[a [b] c"), "bracket \"b\"\n");
  EXPECT_EQ(inlines("\\[a] [b\\]"), "escape \"[\"\nescape \"]\"\n");
}

TEST(Link, Inline) {
  EXPECT_EQ(inlines("[*т*](other.md#id)"), "link \"*т*\" @other.md#id\n  emphasis \"т\"\n");
  EXPECT_EQ(inlines("[a](b \"t\" ){.k}"), "link \"a\" @b\n  attributes \".k\"\n");
  EXPECT_EQ(inlines("[a](<b c> 't')"), "link \"a\" @b c\n");
  EXPECT_EQ(inlines("[a]( b c )"), "link \"a\" @b c\n");
  EXPECT_EQ(inlines("[a](b(c)d)"), "link \"a\" @b(c)d\n");
  EXPECT_EQ(inlines("[a](b\n\"t\")"), "link \"a\" @b\n");
  EXPECT_EQ(inlines("[]()"), "link \"\"\n");
}

TEST(Link, SwallowsWhatItsTargetHolds) {
  EXPECT_EQ(inlines("[a](b_c_[^1]*d*) *e*"), "link \"a\" @b_c_[^1]*d*\nemphasis \"e\"\n");
}

TEST(Link, UnclosedIsABracket) {
  EXPECT_EQ(inlines("[a](b(cd)"), "bracket \"a\"\n");
  EXPECT_EQ(inlines("[a](b \"t)"), "bracket \"a\"\n");
  EXPECT_EQ(inlines("[a] (b)"), "bracket \"a\"\n");
}

TEST(Link, HoldsNoLink) {
  EXPECT_EQ(inlines("[a [b](c) d](e)"), "link \"a [b](c) d\" @e\n");
  EXPECT_EQ(inlines("[a [b] [^1] d](e)"), "link \"a [b] [^1] d\" @e\n  marker \"1\" @1\n");
  EXPECT_EQ(inlines("[a [b](c) d]"), "bracket \"a [b](c) d\"\n  link \"b\" @c\n");
  EXPECT_EQ(inlines("[![i](j)](k)"), "link \"![i](j)\" @k\n  image \"i\" @j\n");
}

TEST(Link, ByReference) {
  EXPECT_EQ(inlines("[a][ж]"), "link \"a\" @ж\n");
  EXPECT_EQ(inlines("[a][]"), "link \"a\" @a\n");
  EXPECT_EQ(inlines("[a] [b]"), "bracket \"a\"\nbracket \"b\"\n");
  EXPECT_EQ(inlines("[a][@b]"), "bracket \"a\"\ncitation \"@b\"\n  key \"b\" @b\n");
  EXPECT_EQ(inlines("[a][^1]"), "bracket \"a\"\nmarker \"1\" @1\n");
}

TEST(Link, ByAReferenceWhoseTargetHoldsABlank) {
  EXPECT_EQ(dump("[r]: <глава b.md> \"t\"\n"), "reference \"<глава b.md> \"t\"\" @r\n");
  EXPECT_EQ(dump("[r]: <глава b.md \"t\"\n").substr(0, 9), "paragraph");
}

TEST(Image, HasATarget) {
  EXPECT_EQ(inlines("![Карта](map.png \"t\"){width=3}"),
            "image \"Карта\" @map.png\n  attributes \"width=3\"\n");
  EXPECT_EQ(inlines("![a][b]"), "image \"a\" @b\n");
  EXPECT_EQ(inlines("![a]"), "bracket \"a\"\n");
}

TEST(Citation, HoldsKeys) {
  EXPECT_EQ(inlines("[see @carr1958, vol. 1, pp. 190-1; -@serge]"),
            "citation \"see @carr1958, vol. 1, pp. 190-1; -@serge\"\n  key \"carr1958\" @carr1958\n"
            "  key \"serge\" @serge\n");
  EXPECT_EQ(inlines("[*см.* @жданов]"),
            "citation \"*см.* @жданов\"\n  emphasis \"см.\"\n  key \"жданов\" @жданов\n");
  EXPECT_EQ(inlines("@key [p. 3]"), "key \"key\" @key\nbracket \"p. 3\"\n");
}

TEST(Citation, NeedsAKeyInEachPart) {
  EXPECT_EQ(inlines("[see @a; also b]"), "bracket \"see @a; also b\"\n  key \"a\" @a\n");
  EXPECT_EQ(inlines("[a; see @b]"), "bracket \"a; see @b\"\n  key \"b\" @b\n");
  EXPECT_EQ(inlines("[*x @c* y]"), "bracket \"*x @c* y\"\n  emphasis \"x @c\"\n    key \"c\" @c\n");
  EXPECT_EQ(inlines("[see [x @c] y]"),
            "bracket \"see [x @c] y\"\n  citation \"x @c\"\n    key \"c\" @c\n");
}

TEST(Citation, GivesWayToLinksAndSpans) {
  EXPECT_EQ(inlines("[@a]{.c}"), "span \"@a\"\n  key \"a\" @a\n  attributes \".c\"\n");
  EXPECT_EQ(inlines("[@a](x)"), "link \"@a\" @x\n  key \"a\" @a\n");
}

TEST(InlineNote, Pairs) {
  EXPECT_EQ(inlines("x^[See *Правда* [1924].]"),
            "inline_note \"See *Правда* [1924].\"\n  emphasis \"Правда\"\n  bracket \"1924\"\n");
  EXPECT_EQ(inlines("^[a *b] c*"), "inline_note \"a *b\"\n");
  EXPECT_EQ(inlines("x^[open *b*"), "emphasis \"b\"\n");
}

TEST(Marker, StandsAnywhere) {
  EXPECT_EQ(inlines("a[^12] *b[^†]* [c[^1*]]"),
            "marker \"12\" @12\nemphasis \"b[^†]\"\n  marker \"†\" @†\nbracket \"c[^1*]\"\n"
            "  marker \"1*\" @1*\n");
}

// As Pandoc reads them: no image begins with `^`, and a raised letter is closed before its note.
TEST(Marker, StandsBehindAnExclamationMarkAndARaisedLetter) {
  EXPECT_EQ(inlines("война![^2] !![^ж]"), "marker \"2\" @2\nmarker \"ж\" @ж\n");
  EXPECT_EQ(inlines("au XIX^e^[^2] siècle, m^2^[^3]"), "marker \"2\" @2\nmarker \"3\" @3\n");
  EXPECT_EQ(inlines("q^a^^b^[^4] ^𝔄^^[note]"), "marker \"4\" @4\ninline_note \"note\"\n");
  EXPECT_EQ(inlines("a^b c^[note] !^[a] ![b](c)"),
            "inline_note \"note\"\ninline_note \"a\"\nimage \"b\" @c\n");
}

TEST(Code, IsOpaque) {
  EXPECT_EQ(inlines("`a [^1] *b*` ``c`d``{.hs}"),
            "code \"a [^1] *b*\"\ncode \"c`d\"\n  attributes \".hs\"\n");
  EXPECT_EQ(inlines("[a `b]` c]"), "bracket \"a `b]` c\"\n  code \"b]\"\n");
}

TEST(Code, CrossesAFenceThatDoesNotClose) {
  EXPECT_EQ(dump("> a `b\n~~~~ {.hs}\nв `😀\n"),
            "block_quote\n  prefix \"> \"\n  paragraph \"a `b\\n~~~~ {.hs}\\nв `😀\"\n"
            "    code \"b\\n~~~~ {.hs}\\nв \"\n");
  EXPECT_EQ(dump("- $b\n```\nc$ $d\n"),
            "list_item @-\n  paragraph \"$b\\n```\\nc$ $d\"\n    math \"b\\n```\\nc\"\n");
}

TEST(Code, EndsWithTheRowOfALineBlock) {
  EXPECT_EQ(dump("| a ` b\n| `c` d\n"),
            "line_block \"| a ` b\\n| `c` d\"\n  prefix \"| \"\n  prefix \"| \"\n  code \"c\"\n");
}

TEST(Autolink, IsALinkByItself) {
  EXPECT_EQ(inlines("<https://a.b/c_d_e> <me@x.org> <b>"),
            "autolink \"https://a.b/c_d_e\" @https://a.b/c_d_e\nautolink \"me@x.org\" @me@x.org\n"
            "raw \"<b>\"\n");
}

TEST(LineBreak, IsHard) {
  EXPECT_EQ(inlines("a  \nb\\\r\nc\nd"), "line_break \"  \\n\"\nline_break \"\\\\r\\n\"\n");
  EXPECT_EQ(inlines("> a\n> b"), "prefix \"> \"\nparagraph \"a\\n> b\"\n  prefix \"> \"\n");
}

TEST(Nesting, IsBounded) {
  const int depth = 3000;
  std::string text = "x ";
  for (int i = 0; i < depth; ++i) text += "[*";
  for (int i = 0; i < depth; ++i) text += "*]";
  const Document document = Document::parse(text::Text(text));
  EXPECT_LE(document.blocks()[0]->nodes.size(), 200u);
  EXPECT_GE(document.blocks()[0]->nodes.size(), 50u);
}

}  // namespace
}  // namespace ibid::syntax
