// Works as somebody types their names: behind `@` as keys, in notes as citations.
#include <set>

#include <gtest/gtest.h>

#include "features/wording/full_form.h"
#include "support/completion.h"
#include "support/editions.h"
#include "support/fixture.h"

namespace ibid::support::completion_works_test {
namespace {

TEST(CompletionOfKeys, ByAWordOfTheTitleOrItsLetters) {
  EXPECT_EQ(offered(with_library("See 𝔄 @country$0.\n")), "carr1958");
  EXPECT_EQ(offered(with_library("See [@sococo$0]\n")), "carr1958");
  EXPECT_EQ(offered(with_library("Смотри @кит$0\n")), "троцкий1927");
  EXPECT_EQ(offered(with_library("See @lodz$0\n")), "souyri");
  EXPECT_EQ(offered(with_library("See @$0\n")), "carr1958 | serge1963 | троцкий1927 | souyri");
  EXPECT_EQ(offered(with_library("See @xyzzy$0\n")), "");
}

TEST(CompletionOfKeys, TheKeyIsInserted) {
  EXPECT_EQ(taken(with_library("See [@coun$0] b\n"), "carr1958"), "See [@carr1958] b\n");
  EXPECT_EQ(taken(with_library("See [-@se$0r1 p. 3]\n"), "serge1963"), "See [-@serge1963 p. 3]\n");
  EXPECT_EQ(taken(with_library("A[^1]\n\n[^1]: See @coun$0, p. 3.\n"), "carr1958"),
            "A[^1]\n\n[^1]: See @carr1958, p. 3.\n");
}

// What a client compares must let through what only we could find.
TEST(CompletionOfKeys, TheFilterIsWhatIsTyped) {
  const auto found = completions(with_library("See @country$0\n"));
  EXPECT_EQ(found.items[0].filter, "country");
  EXPECT_TRUE(found.incomplete);
  const auto all = completions(with_library("See @$0\n"));
  EXPECT_FALSE(all.incomplete);
  EXPECT_NE(all.items[0].filter.find("Country"), std::string::npos);
}

TEST(CompletionInNotes, InFullTheFirstTimeShortlyThen) {
  EXPECT_EQ(
      taken(with_library("A[^1]\n\n[^1]: See country$0\n"), "Carr, Socialism in One Country"),
      "A[^1]\n\n[^1]: See E. H. Carr, *Socialism in One Country 𝔄* (London: Macmillan, 1958)\n");
  EXPECT_EQ(taken(with_library("A[^1] b[^2]\n\n"
                               "[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 1; "
                               "E.H. Carr, *Socialism in One Country 𝔄*, London 1958.\n\n"
                               "[^2]: See revol$0, p. 7.\n"),
                  "Serge, Memoirs"),
            "A[^1] b[^2]\n\n[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 1; "
            "E.H. Carr, *Socialism in One Country 𝔄*, London 1958.\n\n"
            "[^2]: See Serge, *Memoirs of a Revolutionary*, p. 7.\n");
}

// What is printed in full is read as the work it came from, however the book prints it.
TEST(CompletionInNotes, FullFormsAreReadBack) {
  const model::Edition edition = sample_edition();
  int printed = 0;
  // `R. Palme Dutt`: where a name of several words begins nothing tells.
  const std::set<std::string> unclear{"dutt1926", "serge1975"};
  for (const works::WorkPtr& work : edition.library().catalogue().works()) {
    for (const bool brackets : {false, true}) {
      for (const bool publisher : {false, true}) {
        const auto full = features::full_form(*work, {brackets, publisher, false});
        if (!full || work->unlisted || unclear.contains(work->id)) continue;
        ++printed;
        const model::Edition one(std::make_shared<const model::Conventions>(),
                                 {std::make_shared<const model::Chapter>(model::Chapter::read(
                                     "1.md", text::Text("A[^1]\n\n[^1]: " + *full + ", p. 3.\n"),
                                     std::make_shared<const model::SeriesTable>()))},
                                 std::make_shared<const works::Library>(edition.library()));
        const auto& read = one.sources(0).notes();
        EXPECT_EQ(read[0].sources.size(), 1U) << *full;
        for (const model::Source& source : read[0].sources) EXPECT_EQ(source.work, work) << *full;
      }
    }
  }
  EXPECT_GT(printed, 40);
}

TEST(CompletionInNotes, WhatIsTypedOfTheCitationIsReplaced) {
  constexpr std::string_view cited =
      "A[^1] b[^2] c[^3]\n\n[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 1.\n\n"
      "[^2]: Троцкий, *О Китае*, Москва 1927.\n\n";
  const std::string before(cited);
  EXPECT_EQ(taken(with_library(before + "[^3]: Cf. Serge, *Mem$0*, p. 7.\n"), "Serge, Memoirs"),
            before + "[^3]: Cf. Serge, *Memoirs of a Revolutionary*, p. 7.\n");
  EXPECT_EQ(taken(with_library(before + "[^3]: x, p. 3; as *mem$0\n"), "Serge, Memoirs"),
            before + "[^3]: x, p. 3; as Serge, *Memoirs of a Revolutionary*\n");
  EXPECT_EQ(taken(with_library(before + "[^3]: Кит$0"), "Ibid."), before + "[^3]: Ibid.");
}

TEST(CompletionInNotes, IbidWhereItIsCertain) {
  constexpr std::string_view one =
      "A[^1] b[^2]\n\n[^1]: V. Serge, *Memoirs of a Revolutionary*, "
      "London 1963, p. 1.\n\n[^2]: ";
  const std::string before(one);
  EXPECT_EQ(offered(with_library(before + "$0\n")).substr(0, 23), "Ibid. | Serge, Memoirs ");
  const auto found = completions(crlf(with_library(before + "Ib$0\n")));
  ASSERT_EQ(found.items.size(), 1U);
  EXPECT_EQ(found.items[0].label, "Ibid.");
  EXPECT_EQ(found.items[0].detail, "→ Serge, Memoirs");
  EXPECT_EQ(offered(with_library(before + "serg$0\n")), "Ibid. | Serge, Memoirs");
  // Another work is none that an Ibid. could mean.
  EXPECT_EQ(offered(with_library(before + "count$0\n")), "Carr, Socialism in One Country");
}

TEST(CompletionInNotes, NoIbidWhereItIsInDoubt) {
  const std::string two =
      "A[^1] b[^2]\n\n[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 1; Троцкий, "
      "*О Китае*, Москва 1927.\n\n[^2]: ";
  EXPECT_EQ(offered(with_library(two + "serge$0\n")), "Serge, Memoirs");
  EXPECT_EQ(offered(with_library("A[^1]\n\n[^1]: serge$0\n")), "Serge, Memoirs");
  EXPECT_EQ(offered("//- edition\nibid.style: avoid\n" +
                    with_library("A[^1] b[^2]\n\n[^1]: V. Serge, *Memoirs of a Revolutionary*, "
                                 "London 1963, p. 1.\n\n[^2]: serge$0\n")),
            "Serge, Memoirs");
}

TEST(CompletionInNotes, InInlineNotes) {
  EXPECT_EQ(offered(with_library("A^[Serg$0] b\n")), "Serge, Memoirs");
  EXPECT_EQ(offered(with_library("A^[Serg$0")), "Serge, Memoirs");
  EXPECT_EQ(offered(with_library("A^[x] Serg$0\n")), "");
}

TEST(CompletionInNotes, NotByACharacterAndNotInProse) {
  EXPECT_EQ(offered(with_library("A[^1]\n\n[^1]: Serge.$0\n"), {.by_character = true}), "");
  EXPECT_EQ(offered(with_library("Serge$0 says[^1]\n\n[^1]: x\n")), "");
  EXPECT_EQ(offered(with_library("A[^1]\n\n[^1]$0: x\n")), "");
}

}  // namespace
}  // namespace ibid::support::completion_works_test
