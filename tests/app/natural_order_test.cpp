#include "app/files/natural_order.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ibid::app {
namespace {

const std::vector<std::string> sorted{"1.md",
                                      "2.md",
                                      "10.md",
                                      "a/2.md",
                                      "a/10/1.md",
                                      "a b.md",
                                      "a.md",
                                      "a01.md",
                                      "a1.md",
                                      "a2.md",
                                      "a99999999999999999999.md",
                                      "a100000000000000000000.md",
                                      "ch-2-part-9.md",
                                      "ch-2-part-10.md",
                                      "ch-10-part-1.md",
                                      "é.md",
                                      "Глава 2.md",
                                      "Глава 10.md"};

TEST(NaturalOrder, IsHowPeopleSort) {
  std::vector<std::string> names = sorted;
  std::mt19937 random(7);
  for (int i = 0; i < 50; ++i) {
    std::shuffle(names.begin(), names.end(), random);
    std::sort(names.begin(), names.end(), naturally_before);
    ASSERT_EQ(names, sorted);
  }
}

TEST(NaturalOrder, IsAStrictOrder) {
  for (const std::string& a : sorted)
    for (const std::string& b : sorted)
      EXPECT_EQ(naturally_before(a, b) || naturally_before(b, a), a != b) << a << ' ' << b;
}

}  // namespace
}  // namespace ibid::app
