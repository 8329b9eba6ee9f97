// Time grows with the file and no faster, however hostile it is.
#include <algorithm>
#include <ctime>
#include <functional>

#include <gtest/gtest.h>

#include "works/bib.h"
#include "works/support.h"

namespace ibid::works {
namespace {

using Make = std::function<std::string(std::size_t)>;

std::string repeated(std::size_t count, const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

// Of the processor; the least of some runs, which is what other programs spoil least.
double seconds(const std::string& bytes) {
  double best = 1e9;
  for (int run = 0; run < 5; ++run) {
    const std::clock_t begin = std::clock();
    const Shelf shelf = read_bib("x.bib", bytes);
    const auto took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    best = std::min(best, took + 1e-9 * static_cast<double>(shelf.works.size()));
  }
  return best;
}

TEST(Growth, IsLinear) {
  const std::vector<std::pair<std::string, Make>> cases{
      {"open braces", [](std::size_t n) { return repeated(n, "@a{b,c={\n"); }},
      {"open quotes", [](std::size_t n) { return repeated(n, "@a{b,c=\"\n"); }},
      {"nested", [](std::size_t n) { return "@a{b,c={" + repeated(n * 4, "{"); }},
      {"comments", [](std::size_t n) { return repeated(n, "@comment{\n"); }},
      {"accents", [](std::size_t n) { return "@a{b,title={" + repeated(n, "\\'{\\'") + "}}"; }},
      {"names", [](std::size_t n) { return "@a{b,author={" + repeated(n, "A and ") + "}}"; }},
      {"doubling strings",
       [](std::size_t n) {
         std::string out = "@string{s0={xxxxxxxx}}";
         for (std::size_t i = 0; i < n / 4; ++i)
           out += "@string{s" + std::to_string(i + 1) + "=s" + std::to_string(i) + "#s" +
                  std::to_string(i) + "}";
         return out;
       }},
      {"one parent",
       [](std::size_t n) {
         std::string out = "@book{p,title={" + repeated(n, "xxxx") + "}}";
         for (std::size_t i = 0; i < n / 4; ++i)
           out += "@inbook{k" + std::to_string(i) + ",crossref={p}}";
         return out;
       }},
  };
  for (const auto& [name, make] : cases) {
    const double once = seconds(make(10000));
    const double four = seconds(make(40000));
    EXPECT_LT(four, 12 * once + 0.02) << name << ": " << once << " s, " << four << " s";
  }
}

TEST(Bibliography, AccentsWithinAccentsMayBeAnyNumber) {
  const Shelf shelf = read_bib("x.bib", "@a{b,title={" + repeated(2'000'000, "\\'") + "e}}");
  ASSERT_EQ(shelf.works.size(), 1U);
  EXPECT_EQ(shelf.works.front()->is.title.substr(0, 2), "é");
}

TEST(Growth, AHundredThousandEntriesAreLookedUpByTheirWords) {
  std::string bytes;
  for (int i = 0; i < 100000; ++i) {
    const std::string n = std::to_string(i);
    bytes += "@book{key" + n + ", author={Author" + std::to_string(i % 5000) +
             ", A.}, title={History of the Party in District " + n + "}, date={1923}}\n";
  }
  auto shelf = std::make_shared<const Shelf>(read_bib("x.bib", bytes));
  ASSERT_EQ(shelf->works.size(), 100000U);
  const Library library({shelf});
  const auto found = library.catalogue().match(test::said({"Author77"}, "District 5077"));
  EXPECT_EQ(test::ids(found), test::Strings{"key5077"});
  EXPECT_EQ(library.catalogue().by_author("Author77").size(), 20U);
}

}  // namespace
}  // namespace ibid::works
