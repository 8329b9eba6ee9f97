#include "syntax/plain.h"

#include <gtest/gtest.h>

#include "syntax/document.h"

namespace ibid::syntax {
namespace {

std::string plain_of(std::string_view text, PlainOptions options = {}) {
  const Document document = Document::parse(text::Text(text));
  return plain_text(*document.blocks()[0], text, 0, options);
}

TEST(Plain, DropsMarksAndKeepsText) {
  EXPECT_EQ(plain_of("The *Тройка* **fell** [apart]{.sic corr=x} \\[so\\] `a*b` $x$ <b>bold</b>\n"),
            "The Тройка fell apart [so] a*b x bold");
  EXPECT_EQ(plain_of("[Link](a.md \"t\"){.k} ![alt](x.png) <https://a.b> [ref][r]"),
            "Link alt https://a.b ref");
  EXPECT_EQ(plain_of("Plain [Applause] and [see @carr1958, p. 3] @serge ~~out~~"),
            "Plain [Applause] and [see @carr1958, p. 3] @serge out");
}

TEST(Plain, RaisedAndLoweredLettersStandInTheLine) {
  EXPECT_EQ(plain_of("M^me^ 𝔄, *XIX^e^* s., H~2~O, F^𝔄^ 12"), "Mme 𝔄, XIXe s., H2O, F𝔄 12");
  EXPECT_EQ(plain_of("2^10 and 3^4 x^^y ^ ~ a~b c~ ~~~"), "2^10 and 3^4 x^^y ^ ~ a~b c~ ~~~");
  EXPECT_EQ(plain_of("x.org/~serge/a~b and /~a~b `m^e^`"), "x.org/~serge/a~b and /~a~b m^e^");
}

TEST(Plain, FoldsWhiteSpace) {
  EXPECT_EQ(plain_of("  one\ttwo  \r\nthree\\\nfour   \n\n"), "one two three four");
  EXPECT_EQ(plain_of("> quoted\n> *over\n> lines*\n>\n> more 😀\n"), "quoted over lines more 😀");
}

TEST(Plain, NotesOnRequest) {
  EXPECT_EQ(plain_of("Said[^1] so^[an *aside*]."), "Said so.");
  EXPECT_EQ(plain_of("Said[^1] so^[an *aside*].", {.notes = true}), "Said[^1] soan aside.");
  EXPECT_EQ(plain_of("[^1]: The *note*.\n\n    > quoted\n\n    More.\n"), "The note. quoted More.");
}

TEST(Plain, LeavesUnclosedThingsAsTheyAre) {
  EXPECT_EQ(plain_of("an *open [bracket ^[and `more"), "an *open [bracket ^[and `more");
}

TEST(Plain, TypographyOnRequest) {
  EXPECT_EQ(plain_of("a--b---c... `--`", {.typographic = true}), "a–b—c… --");
}

TEST(Plain, OfAnyNode) {
  const std::string text = "a *b **c** d* e";
  const Document document = Document::parse(text::Text(text));
  EXPECT_EQ(plain_text(*document.blocks()[0], text, 1), "b c d");
  EXPECT_EQ(plain_text(*document.blocks()[0], text, 2), "c");
}

}  // namespace
}  // namespace ibid::syntax
