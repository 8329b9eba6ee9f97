// Which series a label counts in, and as which number.
#include "model/series.h"

#include <gtest/gtest.h>

#include "model/fold.h"

namespace ibid::model {
namespace {

std::string rank(const SeriesTable& table, std::string_view label) {
  const Rank rank = table.rank(label);
  return std::string(rank.series) + (rank.number ? " " + std::to_string(*rank.number) : "");
}

TEST(Series, OfAnEditionThatNamesNone) {
  const SeriesTable table;
  EXPECT_FALSE(table.given());
  EXPECT_EQ(rank(table, "12"), "number 12");
  EXPECT_EQ(rank(table, "12a"), "number 12");
  EXPECT_EQ(rank(table, "1*"), "star 1");
  EXPECT_EQ(rank(table, "**"), "star 2");
  EXPECT_EQ(rank(table, "12**"), "star 12");
  EXPECT_EQ(rank(table, "†"), "star");
  EXPECT_EQ(rank(table, "‡"), "star");
  EXPECT_EQ(rank(table, "b"), "letter 2");
  EXPECT_EQ(rank(table, "ed-3"), "named");
  EXPECT_EQ(rank(table, "12ab"), "named");
  EXPECT_EQ(rank(table, "ж"), "named");
  EXPECT_EQ(rank(table, "𝔐"), "named");
  EXPECT_EQ(rank(table, "\xff"), "named");
  EXPECT_EQ(rank(table, ""), "named");
}

TEST(Series, NumbersTooLongToCountDoNotCount) {
  EXPECT_EQ(rank(SeriesTable(), "999999999"), "number 999999999");
  EXPECT_EQ(rank(SeriesTable(), "9999999999"), "number");
}

TEST(Series, AsTheEditionNamesThem) {
  const SeriesTable table({{"source", "[0-9]+"}, {"author", "[0-9]+\\*"}, {"ed", "ed-[0-9]+"}});
  EXPECT_TRUE(table.given());
  EXPECT_EQ(table.names(), (std::vector<std::string>{"source", "author", "ed"}));
  EXPECT_EQ(rank(table, "3"), "source 3");
  EXPECT_EQ(rank(table, "3*"), "author 3");
  EXPECT_EQ(rank(table, "ed-3"), "ed 3");
  EXPECT_EQ(rank(table, "3a"), "named");
}

TEST(Series, APatternThatCannotBeReadIsLeftOut) {
  EXPECT_TRUE(pattern_error("[0-9"));
  EXPECT_FALSE(pattern_error("[0-9]+"));
  const SeriesTable table({{"broken", "[0-9"}, {"source", "[0-9]+"}});
  EXPECT_EQ(rank(table, "3"), "source 3");
}

TEST(Fold, CaseAndSpace) {
  EXPECT_EQ(folded("  Новый \t\r\n Курс "), "новый курс");
  EXPECT_EQ(folded("STRASSE"), folded("straße"));
  EXPECT_EQ(folded("\xff A"), "\xff A");
  EXPECT_EQ(folded(""), "");
}

}  // namespace
}  // namespace ibid::model
