// Finding works: the best fit wins, and the index finds whatever comparing them all would find.
#include <random>

#include <gtest/gtest.h>

#include "support/rounds.h"
#include "works/support.h"

namespace ibid::works {
namespace {

using test::ids;
using test::said;
using test::Strings;
using test::work;

WorkPtr made(Work work) {
  return std::make_shared<const Work>(std::move(work));
}

TEST(Catalogue, FindsKeysAndAliases) {
  Catalogue catalogue;
  Work one = work("deutscher1959", {"Isaac Deutscher"}, "The Prophet Unarmed");
  one.aliases = {"prophet-unarmed"};
  catalogue.add(made(one));
  catalogue.add(made(work("prophet-unarmed", {}, "Another")));
  EXPECT_EQ(catalogue.find("prophet-unarmed")->id, "deutscher1959");  // who came first
  EXPECT_EQ(catalogue.find("deutscher1959")->id, "deutscher1959");
  EXPECT_EQ(catalogue.find("Deutscher1959"), nullptr);
  EXPECT_EQ(catalogue.find(""), nullptr);
}

TEST(Catalogue, TheBestFitWinsAndAllOfItAreGiven) {
  Catalogue catalogue;
  catalogue.add(made(work("a", {"J. Smith"}, "History of Russia")));
  catalogue.add(made(work("b", {"J. Smith"}, "History")));
  catalogue.add(made(work("c", {"K. Smith"}, "History of China")));
  EXPECT_EQ(ids(catalogue.match(said({"Smith"}, "History"))), Strings{"b"});
  EXPECT_EQ(ids(catalogue.match(said({"Smith"}, "History of"))), (Strings{"a", "c"}));
  EXPECT_EQ(ids(catalogue.match(said({"Smith"}, ""))), (Strings{"a", "b", "c"}));
  EXPECT_EQ(ids(catalogue.match(said({"K. Smith"}, ""))), Strings{"c"});
  EXPECT_EQ(ids(catalogue.match(said({"Jones"}, ""))), Strings{});
  EXPECT_EQ(ids(catalogue.by_author("SMITH")), (Strings{"a", "b", "c"}));
}

TEST(Catalogue, YearsAndVolumesNarrowButNeverToNothing) {
  Catalogue catalogue;
  for (const char* year : {"1954", "1958"}) {
    Work one = work(year, {"E. H. Carr"}, "A History");
    one.is.year = year;
    one.is.volume = std::string(year) == "1954" ? "1" : "";
    catalogue.add(made(one));
  }
  citation::Description one = said({"Carr"}, "A History");
  EXPECT_EQ(ids(catalogue.match(one)), (Strings{"1954", "1958"}));
  one.year = "1958";
  EXPECT_EQ(ids(catalogue.match(one)), Strings{"1958"});
  one.year = "1999";
  EXPECT_EQ(ids(catalogue.match(one)), (Strings{"1954", "1958"}));
  one.volume = "1";
  EXPECT_EQ(ids(catalogue.match(one)), Strings{"1954"});
}

TEST(Catalogue, AnIssueOfItsOwnWinsOverThePeriodical) {
  Catalogue catalogue;
  Work whole = work("pravda", {}, "Pravda");
  whole.type = "newspaper";
  Work issue = work("note:1#1", {}, "Pravda");
  issue.is.date = "7 November 1923";
  catalogue.add(made(whole));
  catalogue.add(made(issue));
  citation::Description one = said({}, "Pravda");
  one.date = "7 November 1923";
  EXPECT_EQ(ids(catalogue.match(one)), Strings{"note:1#1"});
  one.date = "8 November 1923";
  EXPECT_EQ(ids(catalogue.match(one)), Strings{"pravda"});
}

// Words, names and dates drawn at random: the index leaves out no work that fits.
TEST(Catalogue, IndexAgreesWithComparingAll) {
  std::mt19937 random(7);
  const Strings vocabulary{"the",  "history", "of",  "party",   "1923-25", "1926", "Россия",
                           "Łódź", "&",       "and", "letters", "a",       "in"};
  const Strings people{"Carr", "E.H. Carr", "Piłsudski", "Pilsudski", "von Hayek", "Chen Duxiu"};
  const auto pick = [&](const Strings& from) { return from[random() % from.size()]; };
  const auto title = [&] {
    std::string out;
    for (auto n = random() % 5; n > 0; --n) out += pick(vocabulary) + (random() % 7 ? " " : ": ");
    return out;
  };
  const auto describe = [&] {
    citation::Description out = said({}, title());
    if (random() % 3) out.authors = {test::name(pick(people))};
    if (random() % 4 == 0) out.authors.push_back(test::name(pick(people)));
    if (random() % 5 == 0) out.editors = {test::name(pick(people))};
    if (random() % 5 == 0) out.date = pick({"7 November 1923", "1923", "May 1926"});
    if (random() % 6 == 0) out.shelfmark = pick({"RG 65", "NS 9/185"});
    if (random() % 6 == 0) out.repository = pick({"NARA", "RGASPI"});
    if (random() % 5 == 0) out.volume = pick({"1", "2"});
    return out;
  };
  std::size_t matched = 0;
  for (std::size_t round = 0; round < support::rounds(60); ++round) {
    Catalogue catalogue;
    for (int i = 0; i < 40; ++i) {
      Work one = work(std::to_string(i), {}, "", random() % 4 ? "" : title());
      one.is = describe();
      if (random() % 6 == 0) one.sigla = {pick({"NARA", "Carr", "history"})};
      catalogue.add(made(one));
    }
    for (int i = 0; i < 40; ++i) {
      const citation::Description asked = describe();
      Fit best = Fit::none;
      for (const WorkPtr& one : catalogue.works()) best = std::max(best, fit(asked, *one));
      const auto found = catalogue.match(asked);
      ASSERT_EQ(found.empty(), best == Fit::none) << asked.title;
      for (const WorkPtr& one : found) ASSERT_EQ(fit(asked, *one), best) << asked.title;
      matched += found.size();
    }
  }
  EXPECT_GT(matched, 500U);
}

}  // namespace
}  // namespace ibid::works
