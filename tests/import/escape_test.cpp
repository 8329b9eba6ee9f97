#include "import/escape.h"

#include <gtest/gtest.h>

namespace ibid::import {
namespace {

std::string plain(std::string_view text) {
  return escaped(text, {});
}

TEST(Escape, LeavesProseAlone) {
  for (const std::string_view text :
       {"The deputies [leader] rose [Applause].", "a lone * star", "R & D at 10% of $5",
        "snake_case_name", "a < b > c", "mail@house.example", "VKP(b), № 7 – «Искра»", "𝔄𝔟 # 5",
        "E.H. Carr", "B. Russell came", "1917 was", "Why? No!", "-5 degrees", "+7 more", "#1"})
    EXPECT_EQ(plain(text), text);
}

TEST(Escape, MarkupInProse) {
  EXPECT_EQ(plain("a *b* c"), "a \\*b\\* c");
  EXPECT_EQ(plain("2 * 3 * 4"), "2 \\* 3 \\* 4");
  EXPECT_EQ(plain("_Искра_"), "\\_Искра\\_");
  EXPECT_EQ(plain("`a` and `"), "\\`a\\` and \\`");
  EXPECT_EQ(plain("from $a to b$"), "from \\$a to b\\$");
  EXPECT_EQ(plain("H~2~O x^2^"), "H\\~2\\~O x\\^2\\^");
  EXPECT_EQ(plain("a\\b"), "a\\\\b");
  EXPECT_EQ(plain("<b> </b> <!-- x"), "\\<b> \\</b> \\<!-- x");
  EXPECT_EQ(plain("&amp; &#12; & x"), "\\&amp; \\&#12; & x");
  EXPECT_EQ(plain("see @carr"), "see \\@carr");
  EXPECT_EQ(plain("a ^[b] c"), "a \\^[b] c");
}

TEST(Escape, BracketsThatWouldBeLinks) {
  EXPECT_EQ(plain("[a](b) [c][d] [e]{f}"), "\\[a\\](b) \\[c\\][d] \\[e\\]\\{f}");
  EXPECT_EQ(plain("[a [b] c](d)"), "\\[a [b] c\\](d)");
  EXPECT_EQ(plain("[a]: b, then [c]: d"), "\\[a\\]: b, then [c]: d");
  EXPECT_EQ(plain("![a](b)"), "!\\[a\\](b)");
  EXPECT_EQ(plain("so [^5] was"), "so \\[^5\\] was");
  EXPECT_EQ(plain("[He left. [Applause]"), "\\[He left. [Applause]");
  EXPECT_EQ(plain("And so on.]"), "And so on.\\]");
  EXPECT_EQ(plain("Stop![Applause]"), "Stop\\![Applause]");
}

TEST(Escape, TextWithinMarkup) {
  const auto within = [](std::string open, std::string_view text, std::string close) {
    return escaped_with(text, {{0, std::move(open), Insertion::Kind::opens},
                               {text.size(), std::move(close), Insertion::Kind::closes}});
  };
  EXPECT_EQ(within("^", "[c]", "^"), "^\\[c\\]^");
  EXPECT_EQ(within("[", "[c] d", "](y)"), "[[c] d](y)");
  EXPECT_EQ(within("^", "_a *b", "^"), "^\\_a \\*b^");
  EXPECT_EQ(within("[", "_a", "](y)"), "[_a](y)");
}

TEST(Escape, LineStarts) {
  EXPECT_EQ(plain("1923. It was"), "1923\\. It was");
  EXPECT_EQ(plain("iv) so"), "iv\\) so");
  EXPECT_EQ(plain("(2) so"), "\\(2) so");
  EXPECT_EQ(plain("c. 1923"), "c\\. 1923");
  EXPECT_EQ(plain("B.  two"), "B\\.  two");
  EXPECT_EQ(plain("# 5\n> 6\n- 7\n+ 8\n* 9\n| 10"), "\\# 5\n\\> 6\n\\- 7\n\\+ 8\n\\* 9\n\\| 10");
  EXPECT_EQ(plain("a\n---\nb\n==="), "a\n\\---\nb\n\\===");
  EXPECT_EQ(plain(": a\n~ b\n::: c\n% d"), "\\: a\n\\~ b\n\\::: c\n\\% d");
}

TEST(Escape, Markers) {
  const Labels labels = {"1", "1*", "†"};
  EXPECT_EQ(escaped("was. [1] Then [1*], [†] [2]", labels), "was.[^1] Then[^1*],[^†] [2]");
  EXPECT_EQ(escaped("V.I. [Lenin] [1]", labels), "V.I. [Lenin] [^1]");
  EXPECT_EQ(escaped("x [1](see) [1]{a}", labels), "x[^1]\\(see)[^1]\\{a}");
  EXPECT_EQ(escaped("x\n[1]: y", labels), "x\n[^1]\\: y");
}

}  // namespace
}  // namespace ibid::import
