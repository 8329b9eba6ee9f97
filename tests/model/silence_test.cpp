// Comments that silence a rule: what they say, and what they reach within their block.
#include <gtest/gtest.h>

#include "model/chapter_of.h"

namespace ibid::model {
namespace {

std::string_view name(Silence::Reach reach) {
  if (reach == Silence::Reach::file) return "file";
  return reach == Silence::Reach::next ? "next" : "nothing";
}

/// `reach rule (reason) ⟨what it reaches in its block⟩`, a line each.
std::string silences(std::string_view text) {
  const Chapter chapter = chapter_of(text);
  std::string out;
  for (Number i = 0; i < chapter.count(Thing::silence); ++i) {
    const auto one = chapter.silence(i);
    EXPECT_EQ(chapter.text().slice(one(one->rule_span)), one->rule);
    out += name(one->reach);
    out += " " + one->rule;
    if (!one->reason.empty()) out += " (" + one->reason + ")";
    if (!one->scope.empty()) out += " ⟨" + chapter.text().slice(one(one->scope)) + "⟩";
    out += "\n";
  }
  return out;
}

TEST(Silence, SaysWhichRuleAndWhy) {
  EXPECT_EQ(silences("<!-- ibid-ignore-next dup-word: так в тексте 𝔄 -->\nA\n"),
            "next dup-word (так в тексте 𝔄)\n");
  EXPECT_EQ(silences("<!--ibid-ignore-file a,b , c:  why: because-->\n"),
            "file a (why: because)\nfile b (why: because)\nfile c (why: because)\n");
  EXPECT_EQ(silences("<!--\r\n  ibid-ignore-next\r\n  a: one\r\n  two\r\n-->\r\n\r\nA\r\n"),
            "next a (one\r\n  two)\n");
  EXPECT_EQ(silences("<!-- ibid-ignore-next a, : b -->\n"), "next a (b)\n");
  EXPECT_EQ(silences("<!-- ibid-ignore-next -->\n\n<!-- ibid-ignore-file : b -->\n"),
            "next \nfile  (b)\n");
}

TEST(Silence, OtherWordsAreKept) {
  EXPECT_EQ(silences("<!-- ibid-ignore-nxt a -->\n"), "nothing \n");
  EXPECT_EQ(silences("<!-- ibid-ignore-nexta -->\n"), "nothing \n");
  EXPECT_EQ(silences("<!-- Ibid. is right here -->\n\n<!-- ignore a -->\n\n<!---->\n"), "");
  EXPECT_EQ(silences("`<!-- ibid-ignore-next a -->`\n\n    <!-- ibid-ignore-next a -->\n"), "");
  EXPECT_EQ(silences("<!-- ibid-ignore-next a\n"), "");
}

TEST(Silence, ReachesWhatFollowsInItsBlock) {
  EXPECT_EQ(silences("> <!-- ibid-ignore-next a -->\n> One\n> more.\n>\n> Two.\n"),
            "next a ⟨One\n> more.⟩\n");
  EXPECT_EQ(silences("> <!-- ibid-ignore-next a -->\n>\n> <!-- ibid-ignore-next b: c\n> d -->\n>\n"
                     "> One\n"),
            "next a ⟨One⟩\nnext b (c\n> d) ⟨One⟩\n");
  EXPECT_EQ(silences("[^1]: One.\n\n    <!-- ibid-ignore-next a -->\n    Two.\n\n    Three.\n"),
            "next a ⟨Two.⟩\n");
  EXPECT_EQ(silences("Один <!-- ibid-ignore-next a --> *два* три\nчетыре\n\nfive\n"),
            "next a ⟨ *два* три\nчетыре⟩\n");
}

TEST(Silence, ReachesAListAndADivisionAsAWhole) {
  EXPECT_EQ(silences("> <!-- ibid-ignore-next a -->\n>\n> - one\n> - two\n>\n> three\n"),
            "next a ⟨- one\n> - two\n>⟩\n");
  EXPECT_EQ(silences("> <!-- ibid-ignore-next a -->\n>\n> ::: {.epigraph}\n> one\n>\n> two\n> :::\n"
                     ">\n> three\n"),
            "next a ⟨::: {.epigraph}\n> one\n>\n> two\n> :::⟩\n");
}

TEST(Silence, AHundredThousandCostWhatTheyWeigh) {
  std::string names = "<!-- ibid-ignore-next ";
  std::string quoted;
  for (int i = 0; i < 100000; ++i) {
    names += "a,";
    quoted += "> <!-- ibid-ignore-next a -->\n";
  }
  EXPECT_EQ(chapter_of(names + ": why -->\n").count(Thing::silence), 64U);
  EXPECT_EQ(chapter_of(quoted + "> end\n").count(Thing::silence), 100000U);
}

}  // namespace
}  // namespace ibid::model
