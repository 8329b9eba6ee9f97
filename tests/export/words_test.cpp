// No word is lost, none is added.

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "export/made.h"
#include "import/plain_text.h"
#include "support/editions.h"

namespace ibid::tei {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Words, OfTheSampleEdition) {
  const model::Edition edition = support::sample_edition();
  EXPECT_EQ(lost(edition), "");
  EXPECT_GT(words_of(text_of(exported(edition).xml)).size(), 7000U);
}

TEST(Words, OfAwkwardFiles) {
  for (const char* name : {"astral.md", "crlf.md", "deep.md", "half-typed.md", "huge-line.md",
                           "lone-cr.md", "mixed-ends.md", "only-notes.md", "bom.md"}) {
    const std::string text =
        read(std::filesystem::path(IBID_SOURCE_DIR) / "corpus" / "broken" / name);
    ASSERT_FALSE(text.empty()) << name;
    EXPECT_EQ(lost(edition_of(text)), "") << name;
  }
}

TEST(Words, OfTheSeedChapter) {
  const std::string text =
      read(std::filesystem::path(IBID_SOURCE_DIR) / ".." / "shared" / "seed" / "chapter-06.txt");
  if (text.empty()) GTEST_SKIP() << "../shared/seed/chapter-06.txt is not at hand";
  const model::Edition edition = edition_of(import::import_plain_text(text).markdown);
  EXPECT_EQ(lost(edition), "");
  EXPECT_GT(words_of(text_of(exported(edition).xml)).size(), 7000U);
}

}  // namespace
}  // namespace ibid::tei
