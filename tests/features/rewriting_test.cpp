// A change under way: what the text becomes, and where each byte of it comes to stand.
#include "features/change/rewriting.h"

#include <random>

#include <gtest/gtest.h>

#include "support/changes.h"

namespace ibid::support::rewriting_test {
namespace {

using features::Rewriting;

const std::string digits = "0123456789";

std::string after(const Rewriting& rewriting) {
  return applied(text::Text(digits), rewriting.replacements());
}

TEST(Rewriting, WordsAreReplacedMovedAndReworded) {
  Rewriting rewriting{text::Text(digits)};
  rewriting.replace({0, 3}, {});
  rewriting.replace({8, 8},
                    {Rewriting::words("«"), Rewriting::moved({0, 3}), Rewriting::words("»")});
  rewriting.reword({1, 2}, "один");
  rewriting.reword({4, 6}, "x");
  EXPECT_EQ(after(rewriting), "3x67«0один2»89");
}

TEST(Rewriting, WhatIsPutInStandsBeforeWhatIsReplacedThere) {
  Rewriting rewriting{text::Text(digits)};
  rewriting.replace({5, 7}, {Rewriting::words("b")});
  rewriting.replace({5, 5}, {Rewriting::words("a")});
  EXPECT_EQ(after(rewriting), "01234ab789");
}

TEST(Rewriting, WhatIsRewordedAgainTakesTheLastWords) {
  Rewriting rewriting{text::Text(digits)};
  rewriting.reword({2, 4}, "a");
  rewriting.reword({2, 4}, "b");
  EXPECT_EQ(after(rewriting), "01b456789");
}

TEST(Rewriting, WordsThatGoAreNotReworded) {
  Rewriting rewriting{text::Text(digits)};
  rewriting.replace({2, 6}, {Rewriting::words("-")});
  rewriting.reword({3, 4}, "never");
  EXPECT_EQ(after(rewriting), "01-6789");
}

TEST(Rewriting, StandInsAreTriedAndNotWritten) {
  Rewriting rewriting{text::Text(digits)};
  rewriting.replace({4, 4}, {{{}, "", "p. 1."}});
  EXPECT_EQ(after(rewriting), digits);
  const auto trial = rewriting.trial();
  ASSERT_EQ(trial.size(), 1U);
  EXPECT_EQ(trial[0].text, "p. 1.");
}

// Every byte that is kept is found again, whatever is moved where.
TEST(Rewriting, KeptBytesAreWhereThePlacesSay) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string letters;
    for (char c = 'a'; c <= 'z'; ++c) letters += c;
    Rewriting rewriting{text::Text(letters)};
    const auto cut = static_cast<text::Offset>(random() % 8);
    const text::Span moved{cut, cut + 1 + static_cast<text::Offset>(random() % 6)};
    const auto to = static_cast<text::Offset>(moved.end + random() % 5);
    const auto reworded = static_cast<text::Offset>(random() % 26);
    rewriting.replace(moved, {});
    rewriting.replace({to, to}, {Rewriting::words("<"), Rewriting::moved(moved)});
    rewriting.reword({reworded, reworded + 1}, "#");
    text::Text after(letters);
    for (const text::Edit& edit : rewriting.trial()) after = after.with(edit);
    const auto places = rewriting.places();
    for (text::Offset at = 0; at < letters.size(); ++at) {
      const auto place = places.after(at);
      ASSERT_TRUE(place) << letters[at] << " in " << after.str();
      const std::string found = after.slice({*place, *place + 1});
      EXPECT_EQ(found, at == reworded ? "#" : letters.substr(at, 1)) << after.str();
    }
  }
}

}  // namespace
}  // namespace ibid::support::rewriting_test
