// The grammar's promises, with the bare library: no errors, and edited trees like fresh ones.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "grammar/soup.h"
#include "grammar/tree.h"

namespace ibid::tests {
namespace {

std::vector<std::string> corpus() {
  std::vector<std::string> texts;
  for (const auto& file :
       std::filesystem::directory_iterator(IBID_SOURCE_DIR "/grammar/test/corpus")) {
    std::ifstream in(file.path(), std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    texts.push_back(all.str());
  }
  return texts;
}

/// Edits the text a few times at random and compares each tree with one from scratch.
void edit_at_random(std::string text, std::mt19937& random, int edits) {
  Tree tree = parse(text);
  ASSERT_TRUE(sound(*tree)) << text;
  for (int i = 0; i < edits; i++) {
    const std::size_t begin = random() % (text.size() + 1);
    const std::size_t removed =
        std::min<std::size_t>(text.size() - begin, random() % 3 ? 0 : random() % 8);
    const std::string added = soup(random, random() % 3);
    edit(*tree, begin, removed, added.size());
    text.replace(begin, removed, added);
    tree = parse(text, tree.get());
    ASSERT_TRUE(sound(*tree)) << text;
    ASSERT_EQ(dump(*tree), dump(*parse(text))) << text;
  }
}

TEST(Grammar, random_soup_and_random_edits) {
  for (unsigned seed = 0; seed < 4000; seed++) {
    std::mt19937 random(seed);
    const std::string text = soup(random, 1 + random() % 60);
    ASSERT_NO_FATAL_FAILURE(edit_at_random(text, random, 5)) << "seed " << seed;
  }
}

TEST(Grammar, long_soup) {
  for (unsigned seed = 0; seed < 40; seed++) {
    std::mt19937 random(seed);
    const std::string text = soup(random, 3000);
    ASSERT_NO_FATAL_FAILURE(edit_at_random(text, random, 10)) << "seed " << seed;
  }
}

TEST(Grammar, corpus_files) {
  std::mt19937 random(1);
  for (const std::string& text : corpus()) {
    ASSERT_NO_FATAL_FAILURE(edit_at_random(text, random, 40));
    std::string crlf;
    for (char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    ASSERT_NO_FATAL_FAILURE(edit_at_random(crlf, random, 40));
  }
}

TEST(Grammar, nothing_and_white_space) {
  for (const char* text :
       {"", "\n", " ", "\t", "\r", "\r\n", "\xef\xbb\xbf", "\xef\xbb\xbf\n", "    "})
    EXPECT_TRUE(sound(*parse(text))) << dump(*parse(text));
}

}  // namespace
}  // namespace ibid::tests
