// Mistakes in a bibliography: told at their place, each at the cost of its entry.
#include <fstream>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "text/utf.h"
#include "works/bib.h"
#include "works/support.h"

namespace ibid::works {
namespace {

using test::ids;
using test::Strings;

// Each as `what is marked: message`.
Strings told(std::string_view bytes) {
  Strings out;
  for (const Problem& problem : read_bib("x.bib", bytes).problems)
    out.push_back(std::string(bytes.substr(problem.span.begin, problem.span.size())) + ": " +
                  problem.message);
  return out;
}

const std::string before = "@book{before, title={A}}\n";
const std::string behind = "\n@book{behind, title={Z}}\n";

struct Case {
  std::string entry;
  std::string problem;
};

TEST(BrokenBib, EachCostsItsEntryOnly) {
  const std::vector<Case> cases{
      {"@book{k, title = {Open,\n year = 1926\n", "{: This bracket is never closed"},
      {"@book{k, title = {Closed}, year = 1926\n",
       "@book{k: This entry is never closed: a “}” is missing"},
      {"@book(k, title = {Closed}\n", "@book(k: This entry is never closed: a “)” is missing"},
      {"@book{k, title = \"Open,\n year = {1926},\n}", "\": This quotation mark is never closed"},
      {"@book{k, title = {A} year = 1926}", "year: A comma is missing before “year”"},
      {"@book{k title = {A}}", "title: A comma is missing before “title”"},
      {"@book{k, title {A}}", "title: A “=” is missing behind “title”"},
      {"@book{k, title = , year = 1}", "title: There is no value here: it is written as {words}"},
      {"@book{k, publisher = nobody}",
       "nobody: No @string is called “nobody”: words that are meant as they stand need brackets, "
       "{nobody}"},
      {"@book{, title = {A}}",
       "@book{: This entry has no key: write one behind the bracket, as in @book{carr1958,"},
      {"@book{title = {A}}",
       "@book{title: This entry has no key: write one behind the bracket, as in @book{carr1958,"},
      {"@book{before, title={B}}", "before: There are two entries “before”; the first counts"},
      {"@string{a}", "}: A string is written as name = {words}"},
  };
  for (const Case& one : cases) {
    for (const bool crlf : {false, true}) {
      std::string bytes = before + one.entry + behind;
      if (crlf)
        for (auto at = bytes.find('\n'); at != bytes.npos; at = bytes.find('\n', at + 2))
          bytes.replace(at, 1, "\r\n");
      EXPECT_EQ(told(bytes), Strings{one.problem}) << bytes;
      const auto works = ids(read_bib("x.bib", bytes).works);
      EXPECT_EQ(works.front(), "before") << bytes;
      EXPECT_EQ(works.back(), "behind") << bytes;
    }
  }
}

TEST(BrokenBib, AnotherEncodingIsToldOnceWhereItBegins) {
  EXPECT_EQ(told(before + "@book{k, title = {Снег, caf\xE9 \xE9}}\r\n"),
            Strings{"\xE9: Not UTF-8: save the file in this encoding"});
  using namespace std::string_view_literals;
  EXPECT_EQ(told("\xFF\xFE@\0b\0o\0o\0k\0{\0k\0,\0}\0"sv),
            Strings{"\xFF: Not UTF-8: save the file in this encoding"});
  EXPECT_EQ(told("\xEF\xBB\xBF" + before + "% Снег 𝔄\r\n"), Strings{});
}

TEST(BrokenBib, ARepeatedKeySaysWhereTheFirstIs) {
  const std::string bytes = "@book{k, title={A}} @book{k, title={B}}";
  const Shelf shelf = read_bib("x.bib", bytes);
  ASSERT_EQ(shelf.problems.size(), 1U);
  EXPECT_EQ(shelf.problems[0].kind, Problem::Kind::repeated_key);
  EXPECT_EQ(shelf.problems[0].first, (text::Span{6, 7}));
  ASSERT_EQ(shelf.works.size(), 1U);
  EXPECT_EQ(shelf.works[0]->is.title, "A");
}

TEST(BrokenBib, WhatIsNoMistake) {
  for (const char* bytes :
       {"", "no entries here", "write to a@b.org {now}", "@", "@@@", "@book", "% @book{",
        "@comment{anything {at} all", "@comment jabref", "@book{k}", "@book{k,}",
        "@book{k, title={A},,year=1,}", "@preamble{\"\\newcommand\" # {x}}"})
    EXPECT_EQ(told(bytes), Strings{}) << bytes;
}

TEST(BrokenBib, TheCorpus) {
  std::ifstream in(std::string(IBID_SOURCE_DIR) + "/corpus/broken/broken.bib", std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const Shelf shelf = read_bib("broken.bib", bytes.str());
  const auto works = ids(shelf.works);
  for (const char* sound : {"sound1", "sound2", "sound3", "Троцкий1927", "loop-a"})
    EXPECT_NE(std::find(works.begin(), works.end(), sound), works.end()) << sound;
  EXPECT_EQ(std::find(works.begin(), works.end(), "sound4"), works.end());
  EXPECT_EQ(shelf.problems.size(), 6U);
}

// Whatever is cut out or put in: every span lies in the file, in order, and every word is UTF-8.
TEST(BrokenBib, AnyBytes) {
  std::mt19937 random(3);
  const Strings pieces{"@book{", "@string{", "a", ",",   "=",         "{",     "}",    "\"",
                       "#",      "\n",       "%", "\\'", "crossref",  "title", "\xFF", "Ж",
                       "𝔄",      " and ",    "(", ")",   "@comment{", "~"};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (auto n = random() % 40; n > 0; --n) bytes += pieces[random() % pieces.size()];
    const Shelf shelf = read_bib("x.bib", bytes);
    text::Offset last = 0;
    for (const Problem& problem : shelf.problems) {
      ASSERT_LE(problem.span.begin, problem.span.end) << bytes;
      ASSERT_LE(problem.span.end, bytes.size()) << bytes;
      ASSERT_LE(last, problem.span.begin) << bytes;
      ASSERT_TRUE(text::is_valid_utf8(problem.message)) << bytes;
      last = problem.span.begin;
    }
    for (const WorkPtr& work : shelf.works) {
      ASSERT_LE(work->span.end, bytes.size()) << bytes;
      ASSERT_TRUE(work->span.contains(work->key_span)) << bytes;
      ASSERT_TRUE(text::is_valid_utf8(work->id + work->is.title)) << bytes;
    }
  }
}

}  // namespace
}  // namespace ibid::works
