// A persistent sequence against a plain vector, under random splices.
#include "text/sequence.h"

#include <random>

#include <gtest/gtest.h>

namespace ibid::text {
namespace {

struct Sum {
  std::size_t value = 0;
  Sum& operator+=(const Sum& other) {
    value += other.value;
    return *this;
  }
};
struct Number {
  std::size_t value = 0;
  Sum measure() const { return {value}; }
};
using Numbers = Sequence<Number, Sum>;

void expect_same(const Numbers& sequence, const std::vector<Number>& model) {
  ASSERT_EQ(sequence.size(), model.size());
  std::size_t sum = 0;
  std::size_t at = 0;
  sequence.for_each([&](const Number& number, const Sum& before) {
    ASSERT_EQ(number.value, model[at].value);
    ASSERT_EQ(before.value, sum);
    sum += number.value;
    ++at;
  });
  ASSERT_EQ(at, model.size());
  ASSERT_EQ(sequence.measure().value, sum);
}

TEST(Sequence, EqualsAVectorUnderRandomSplices) {
  std::mt19937 random(7);  // NOLINT: the same run every time
  const auto below = [&](std::size_t bound) { return random() % bound; };
  std::vector<Number> model;
  Numbers sequence;
  for (int round = 0; round < 3000; ++round) {
    const std::size_t first = below(model.size() + 1);
    const std::size_t last = std::min(model.size(), first + below(round % 9 == 0 ? 400 : 4));
    std::vector<Number> items(below(round % 7 == 0 ? 300 : 4));
    for (Number& item : items) item.value = below(5);
    const auto begin = model.begin() + static_cast<std::ptrdiff_t>(first);
    model.erase(begin, model.begin() + static_cast<std::ptrdiff_t>(last));
    model.insert(model.begin() + static_cast<std::ptrdiff_t>(first), items.begin(), items.end());
    const Numbers before = sequence;
    sequence = sequence.splice(first, last, items);
    if (round % 50 == 0) expect_same(sequence, model);
    if (!model.empty()) {
      const std::size_t index = below(model.size());
      ASSERT_EQ(sequence[index].value, model[index].value);
    }
  }
  expect_same(sequence, model);
}

TEST(Sequence, FindsTheItemThatReachesASum) {
  const Numbers numbers({{3}, {0}, {4}, {5}});
  const auto holding = [&](std::size_t at) {
    return numbers.find([at](const Sum& sum) { return sum.value > at; });
  };
  EXPECT_EQ(holding(0).index, 0U);
  EXPECT_EQ(holding(3).index, 2U);
  EXPECT_EQ(holding(3).before.value, 3U);
  EXPECT_EQ(holding(11).index, 3U);
  EXPECT_EQ(holding(12).index, 4U) << "past the end";
  EXPECT_EQ(Numbers().find([](const Sum&) { return true; }).index, 0U);
}

TEST(Sequence, KeepsTheOldOneAsItWas) {
  const Numbers before({{1}, {2}});
  const Numbers after = before.splice(0, 1, {{7}, {8}});
  EXPECT_EQ(before[0].value, 1U);
  EXPECT_EQ(after[0].value, 7U);
  EXPECT_EQ(after.before(2).value, 15U);
}

}  // namespace
}  // namespace ibid::text
