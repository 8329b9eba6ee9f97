// `ibid sources` as a process: a bibliography of what the notes introduce, and standard input.
#include <gtest/gtest.h>

#include "app/folder.h"
#include "app/process.h"
#include "support/words.h"

namespace ibid::app::test {
namespace {

using ibid::support::has;

const std::string cites_two =
    "# Снег 𝔄\n\nОдно.[^1] Другое.[^2] Ещё.[^3]\n\n"
    "[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 3.\n\n"
    "[^2]: Ibid., p. 4.\n\n"
    "[^3]: E. H. Carr, *Foundations of a Planned Economy*, London 1971, p. 12.\n";

TEST(SourcesCommand, OfAnEditionEachWorkIsOneEntry) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["1.md", "2.md"]})");
  folder.write("1.md", cites_two);
  folder.write("2.md",
               "# Two\n\nOne.[^1]\n\n[^1]: V. Serge, *Memoirs of a Revolutionary*, London "
               "1963, p. 9.\n");
  const Ran ran = run({.arguments = {"sources", "--format", "bib"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  const auto first = ran.output.find("Memoirs of a Revolutionary");
  ASSERT_NE(first, std::string::npos) << ran.output;
  EXPECT_EQ(ran.output.find("Memoirs of a Revolutionary", first + 1), std::string::npos);
  EXPECT_TRUE(has(ran.output, "@book{serge1963,")) << ran.output;
  EXPECT_TRUE(has(ran.output, "@book{carr1971,")) << ran.output;
}

// What is printed is put beside the bibliographies, so no key of theirs is given out anew.
TEST(SourcesCommand, KeysAreNotThoseOfTheBibliographies) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["1.md"], "bibliography": ["w.bib", "w.json"]})");
  folder.write("1.md", cites_two);
  folder.write("w.bib",
               "@book{serge1963, author = {Серж, В.}, title = {Another}, ids = {serge1963a}}\r\n");
  folder.write("w.json", R"([{"id": "carr1971", "type": "book", "title": "Unlike"}])");
  const Ran ran = run({.arguments = {"sources", "--format", "bib"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  for (const char* taken : {"{serge1963,", "{serge1963a,", "{carr1971,"})
    EXPECT_FALSE(has(ran.output, taken)) << ran.output;
  EXPECT_TRUE(has(ran.output, "@book{serge1963b,")) << ran.output;
  EXPECT_TRUE(has(ran.output, "@book{carr1971a,")) << ran.output;
}

TEST(SourcesCommand, OfStandardInput) {
  Folder folder;
  const Ran ran = run({.arguments = {"sources", "-"}, .folder = folder.path(), .input = cites_two});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_EQ(
      ran.output,
      "-\n  1  Serge, Memoirs, 3\n  2  Serge, Memoirs, 4 ← 1\n  3  Carr, Foundations, 12\n\n");
}

}  // namespace
}  // namespace ibid::app::test
