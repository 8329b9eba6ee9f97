// A text against a plain string: bytes, lines, columns, whatever the bytes.
#include "text/text.h"

#include <array>
#include <random>

#include <gtest/gtest.h>

#include "support/rounds.h"
#include "text/counter.h"

namespace ibid::text {
namespace {

constexpr std::array encodings{Encoding::utf8, Encoding::utf16, Encoding::utf32};

TEST(Text, CountsColumnsInEachEncoding) {
  const Text text("– Зиновьев 𝔄[^1]\r\nsecond");
  const auto marker = static_cast<Offset>(text.str().find("[^1]"));
  EXPECT_EQ(text.position(marker, Encoding::utf8), (Position{0, 25}));
  EXPECT_EQ(text.position(marker, Encoding::utf16), (Position{0, 13}));
  EXPECT_EQ(text.position(marker, Encoding::utf32), (Position{0, 12}));
  for (const Encoding encoding : encodings) {
    EXPECT_EQ(text.offset(text.position(marker, encoding), encoding), marker);
  }
}

TEST(Text, EndsLinesAtLfCrLfAndLoneCr) {
  const Text text("a\nb\r\nc\rd");
  EXPECT_EQ(text.lines(), 4U);
  EXPECT_EQ(text.line(1), (Span{2, 5}));
  EXPECT_EQ(text.line(2), (Span{5, 7}));
  EXPECT_EQ(text.line(3), (Span{7, 8}));
  EXPECT_EQ(text.position(7, Encoding::utf16), (Position{3, 0}));
}

TEST(Text, HasOneLineWhenEmpty) {
  EXPECT_EQ(Text().lines(), 1U);
  EXPECT_EQ(Text().position(0, Encoding::utf16), (Position{0, 0}));
  EXPECT_EQ(Text().offset({3, 3}, Encoding::utf16), 0U);
  EXPECT_EQ(Text().with({{0, 0}, "x"}).str(), "x");
}

TEST(Text, ClampsPositionsToTheLineAndTheText) {
  const Text text("é1\r\n𝔄\n");
  EXPECT_EQ(text.offset({0, 99}, Encoding::utf16), 3U) << "before the line break";
  EXPECT_EQ(text.offset({1, 1}, Encoding::utf16), 5U) << "inside a pair: before it";
  EXPECT_EQ(text.offset({99, 0}, Encoding::utf16), text.size());
  EXPECT_EQ(text.position(99, Encoding::utf16), (Position{2, 0}));
}

TEST(Text, ClampsEditsToTheText) {
  EXPECT_EQ(Text("abc").with({{2, 99}, "!"}).str(), "ab!");
  EXPECT_EQ(Text("abc").with({{90, 99}, "!"}).str(), "abc!");
}

TEST(Text, ReadsInRunsThatJoinUp) {
  std::string bytes;
  while (bytes.size() < 50'000) bytes += "строка …\r\n";
  const Text text(bytes);
  std::string joined;
  while (joined.size() < text.size()) {
    const std::string_view run = text.run(static_cast<Offset>(joined.size()));
    ASSERT_FALSE(run.empty());
    EXPECT_TRUE(is_valid_utf8(run)) << "a run splits no code point";
    joined += run;
  }
  EXPECT_EQ(joined, bytes);
  EXPECT_TRUE(text.run(text.size()).empty());
}

// A random text of awkward bits, edited at random, and a string that is edited alike.
class RandomEdits : public testing::TestWithParam<unsigned> {
 protected:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string bits(std::size_t count) {
    constexpr std::array<std::string_view, 12> choice{
        "a", "é", "ж", "😀", "\r", "\n", " ", "\r\n", "\xFF", "some words ", "\xE2\x80", "\xF0\x9F"};
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += choice[below(choice.size())];
    return out;
  }

 private:
  std::mt19937 random_{GetParam()};
};

TEST_P(RandomEdits, EqualAFreshText) {
  std::string model;
  Text text;
  for (std::size_t round = 0; round < support::rounds(400); ++round) {
    const std::size_t begin = below(model.size() + 1);
    const std::size_t end = std::min(model.size(), begin + below(below(3) != 0 ? 20 : 6000));
    const std::string insert = bits(below(4) != 0 ? below(10) : below(5000));
    model.replace(begin, end - begin, insert);
    text = text.with({{static_cast<Offset>(begin), static_cast<Offset>(end)}, insert});
    ASSERT_EQ(text.str(), model);
    const Text fresh(model);
    ASSERT_EQ(text.lines(), fresh.lines());
    const auto at = static_cast<Offset>(below(model.size() + 1));
    for (const Encoding encoding : encodings) {
      const Position position = text.position(at, encoding);
      ASSERT_EQ(position, fresh.position(at, encoding));
      const Offset back = text.offset(position, encoding);
      ASSERT_LE(back, at);
      ASSERT_LT(at - back, 4U) << "at most inside one code point or line break";
    }
  }
}

TEST_P(RandomEdits, CountedOnFromPlaceToPlace) {
  const Text text(bits(9000));
  for (const Encoding encoding : encodings) {
    Counter counter(text, encoding);
    Offset at = 0;
    for (std::size_t round = 0; round < support::rounds(2000); ++round) {
      // On by a little, now and then by much; back now and then; past the end too.
      const std::size_t step = below(50) != 0 ? below(30) : below(9000);
      at = below(20) != 0 ? at + static_cast<Offset>(step)
                          : static_cast<Offset>(below(text.size() + 10));
      if (at > text.size() + 5) at = 0;
      ASSERT_EQ(counter.at(at), text.position(at, encoding)) << at;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomEdits, testing::Range(1U, 9U));

}  // namespace
}  // namespace ibid::text
