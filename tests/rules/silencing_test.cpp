// What comments silence: where, which rule, and how what is left is told.
#include "rules/silencing.h"

#include <gtest/gtest.h>

#include "rules/catalogue.h"
#include "rules/options.h"
#include "support/fixture.h"

namespace ibid::rules {
namespace {

using support::Fixture;
using support::read_fixture;

/// `rule line` of what is heard, and `rule line: reason` of what is not.
std::string told(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const Hearing hearing = hear({fixture.edition, 0, fixture.file_exists()});
  const model::Chapter& chapter = fixture.edition[0];
  const auto line = [&](const Finding& one) {
    const auto at = chapter.span(one.subject, one.part, one.citation).begin;
    return std::string(one.rule->id) + " " +
           std::to_string(chapter.text().position(at, text::Encoding::utf8).line + 1);
  };
  std::string out;
  for (const Finding& one : hearing.heard) out += line(one) + "\n";
  for (const Silenced& one : hearing.silenced)
    out += line(one.finding) + ": " + chapter.silence(one.silence)->reason + "\n";
  return out;
}

TEST(Silencing, TheNextBlockAndNoOther) {
  EXPECT_EQ(told("<!-- ibid-ignore-next dup-word: a -->\nThe the one.\n\nThe the other.\n"),
            "dup-word 4\ndup-word 2: a\n");
  EXPECT_EQ(told("The the one.\n\n<!-- ibid-ignore-next dup-word: a -->\n\n<!-- other -->\n\n"
                 "The the other.\n\nThe the last.\n"),
            "dup-word 1\ndup-word 9\ndup-word 7: a\n");
  EXPECT_EQ(told("<!-- ibid-ignore-next double-space: a -->\nThe the  one.\n"),
            "dup-word 2\ndouble-space 2: a\n");
  EXPECT_EQ(told("# A\n\n<!-- ibid-ignore-next head-level: a -->\n### B\n\nThe the one.\n"),
            "dup-word 6\nhead-level 4: a\n");
}

TEST(Silencing, TheWholeChapterFromAnywhere) {
  EXPECT_EQ(told("The the one.\n\n> - <!-- ibid-ignore-file dup-word: a -->\n\nThe the other."),
            "dup-word 1: a\ndup-word 5: a\n");
}

TEST(Silencing, ANoteIsABlock) {
  EXPECT_EQ(
      told("One[^1] two[^2]\n\n<!-- ibid-ignore-next ibid-first: a -->\n[^1]: Ibid.\n\n"
           "<!-- ibid-ignore-next note-unused: b -->\n[^3]: The the note.\n\n[^2]: *A Book*.\n"),
      "dup-word 7\nnote-unused 7: b\nibid-first 4: a\n");
}

TEST(Silencing, ListsAndDivisionsAsAWhole) {
  EXPECT_EQ(told("<!-- ibid-ignore-next dup-word: a -->\n\n1. The the one.\n2. The the other.\n\n"
                 "The the last.\n"),
            "dup-word 6\ndup-word 3: a\ndup-word 4: a\n");
  EXPECT_EQ(told("<!-- ibid-ignore-next dup-word: a -->\n::: {.epigraph}\nThe the one.\n\n"
                 "::: {.verse}\nThe the other.\n:::\n\nThe the third.\n:::\n\nThe the last.\n"),
            "dup-word 12\ndup-word 3: a\ndup-word 6: a\ndup-word 9: a\n");
}

TEST(Silencing, TheFirstCommentTakesWhatSeveralWould) {
  EXPECT_EQ(told("<!-- ibid-ignore-file dup-word: a -->\n\n<!-- ibid-ignore-next dup-word: b -->\n"
                 "The the one.\n"),
            "dup-word 4: a\n");
}

TEST(Silencing, ASilenceIsSilencedForTheFileAlone) {
  EXPECT_EQ(told("<!-- ibid-ignore-file silence-unknown: a -->\n\n<!-- ibid-ignore-next x -->\n"),
            "silence-unknown 3: a\n");
  EXPECT_EQ(told("<!-- ibid-ignore-file silence-unused: a -->\n\n"
                 "<!-- ibid-ignore-next silence-unknown: b -->\nA\n"),
            "silence-unused 3: a\n");
}

TEST(Silencing, SomeRulesAlone) {
  const Fixture fixture =
      read_fixture("<!-- ibid-ignore-next dup-word, double-space -->\nThe the one.\n");
  const Scene scene{fixture.edition, 0, {}};
  const std::vector<const Rule*> word{&dup_word};
  EXPECT_TRUE(check(scene, word).empty());
  EXPECT_EQ(found(scene, word).size(), 1U);
  const std::vector<const Rule*> unused{&silence_unused};
  ASSERT_EQ(check(scene, unused).size(), 1U);
  EXPECT_EQ(check(scene, unused)[0].subject.number, 1U);
  EXPECT_EQ(check(scene, Reads::prose).size(), 1U);
  EXPECT_TRUE(check(scene, Reads::silences).empty());
}

TEST(Silencing, OfThousandsNothingIsCountedTwice) {
  std::string text = "//- edition\nrule md-div-open: off\n//- 1.md\n";
  for (int i = 0; i < 5000; ++i)
    text += "<!-- ibid-ignore-next dup-word -->\n\n::: {.a}\n\nThe the one.\n\n";
  EXPECT_EQ(told(text), [] {
    std::string all;
    for (int i = 0; i < 5000; ++i) all += "dup-word " + std::to_string(i * 6 + 5) + ": \n";
    return all;
  }());
}

TEST(Options, WhatIsUsualWhereNothingIsSaid) {
  const Fixture plain = read_fixture("A\n");
  const Fixture other = read_fixture(
      "//- edition\noption ibid-run atLeast: 4\noption dup-word except: a b\n//- 1.md\nA\n");
  EXPECT_EQ(number_told({plain.edition, 0, {}}, ibid_run, "atLeast"), 1U);
  EXPECT_EQ(number_told({other.edition, 0, {}}, ibid_run, "atLeast"), 4U);
  EXPECT_TRUE(words_told({plain.edition, 0, {}}, dup_word, "except").empty());
  EXPECT_EQ(words_told({other.edition, 0, {}}, dup_word, "except"),
            (std::vector<std::string>{"a", "b"}));
}

TEST(Options, EachIsNamedOnceAndDescribed) {
  for (const Rule* rule : all()) {
    for (const Option& option : rule->options) {
      EXPECT_EQ(option_named(*rule, option.name), &option) << rule->id;
      EXPECT_NE(option.name, "severity") << rule->id;
      EXPECT_FALSE(option.summary.empty()) << rule->id << "." << option.name;
      EXPECT_EQ(option.choices.empty(), option.kind != Option::Kind::choice);
      EXPECT_EQ(option.usual.empty(), option.kind == Option::Kind::words);
    }
  }
}

}  // namespace
}  // namespace ibid::rules
