// Pandoc and the importer agree: what is imported, made a page by Pandoc and imported again stays.
//
// Pandoc numbers all notes in one series, puts them at the end and leaves out those that nothing
// calls; it makes quotation marks curly, puts no-break spaces behind abbreviations and prints front
// matter only when asked for a whole page. From its first page on nothing may change.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <regex>

#include <gtest/gtest.h>
#include <unistd.h>

#include "import/pages.h"
#include "support/rounds.h"

namespace ibid::import {
namespace {

class PandocPage : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("command -v pandoc >/dev/null 2>&1") != 0)
      GTEST_SKIP() << "pandoc is not installed";
  }

  static std::string pandoc(const std::string& markdown, const std::string& arguments = "-t html") {
    const std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("ibid-page-" + std::to_string(getpid()) + ".md");
    std::ofstream(path, std::ios::binary) << markdown;
    const std::string command = "pandoc -f markdown " + arguments + " " + path.string() + " 2>&1";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string output;
    std::array<char, 65536> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;)
      output.append(buffer.data(), n);
    std::filesystem::remove(path);
    output = std::regex_replace(output, std::regex("\\[WARNING\\][^\n]*\n(  [^\n]*\n)*"), "");
    return output;
  }
};

// The text before the notes, and the notes; with labels that say nothing.
struct Parts {
  std::string text;
  std::vector<std::string> notes;
};

Parts parts_of(const std::string& markdown) {
  Parts parts;
  std::vector<std::string> blocks;
  std::string rest = markdown;
  bool in_note = false;
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t end = std::min(rest.find("\n\n", at), rest.size());
    std::string block = rest.substr(at, end - at);
    block.erase(block.find_last_not_of('\n') + 1);
    const bool begins = block.rfind("[^", 0) == 0;
    in_note = begins || (in_note && block.rfind("    ", 0) == 0);
    if (begins) parts.notes.emplace_back();
    (in_note ? parts.notes.back() : parts.text) += block + "\n\n";
    at = end + 2;
  }
  return parts;
}

std::string plain_labels(const std::string& text) {
  return std::regex_replace(text, std::regex("\\[\\^[^\\]]*\\]"), "[^]");
}

std::string read_all(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t times_of(std::string_view text, std::string_view part) {
  std::size_t number = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++number;
  return number;
}

TEST_F(PandocPage, ReadsTheSampleEditionBack) {
  const std::filesystem::path folder =
      IBID_SOURCE_DIR "/corpus/editions/united-opposition/chapters";
  std::size_t chapters = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string page = pandoc(read_all(entry.path()));
    const std::string once = html_markdown(page);
    const std::string again = pandoc(once);
    EXPECT_EQ(html_markdown(again), once) << entry.path();
    EXPECT_EQ(times_of(once, "\n[^"), times_of(page, "role=\"doc-noteref\"")) << entry.path();
    EXPECT_EQ(times_of(again, "role=\"doc-noteref\""), times_of(page, "role=\"doc-noteref\""));
    EXPECT_EQ(times_of(again, "<blockquote>"), times_of(page, "<blockquote>")) << entry.path();
    EXPECT_EQ(times_of(again, "class=\"pb\""), times_of(page, "class=\"pb\"")) << entry.path();
    EXPECT_EQ(times_of(again, "<em>"), times_of(page, "<em>")) << entry.path();
    ++chapters;
  }
  EXPECT_EQ(chapters, 4U);
}

TEST_F(PandocPage, ReadsAWholePageBack) {
  const std::filesystem::path chapter =
      IBID_SOURCE_DIR "/corpus/editions/united-opposition/chapters/1-new-course.md";
  const std::string markdown = html_markdown(pandoc(read_all(chapter), "-s -t html"));
  EXPECT_EQ(
      markdown.rfind("---\ntitle: \"The New Course\"\nauthor: \"The editors\"\n---\n\n# The New "
                     "Course {#new-course n=1}\n",
                     0),
      0U)
      << markdown.substr(0, 300);
  EXPECT_EQ(html_markdown(pandoc(markdown, "-s -t html")), markdown);
}

TEST_F(PandocPage, ReadsEveryPageOfTheCorpusBack) {
  for (const char* name :
       {"archive.html", "wiki.html", "ebook.html", "word.html", "homemade.html", "breaks.html"}) {
    const std::string once = html_markdown(page_file(name));
    const std::string page = pandoc(once);
    const std::string twice = html_markdown(page);
    EXPECT_EQ(html_markdown(pandoc(twice)), twice) << name;
    EXPECT_EQ(times_of(page, "role=\"doc-noteref\""), times_of(twice, "\n[^")) << name;
    EXPECT_TRUE(has(page, "<h1")) << name;
  }
}

// The notes as well, where each is called once, in order, and outside of notes.
TEST_F(PandocPage, FirstAndSecondImportSayTheSame) {
  for (const char* name : {"ebook.html", "word.html", "homemade.html", "breaks.html"}) {
    const Parts once = parts_of(html_markdown(page_file(name)));
    const Parts twice = parts_of(html_markdown(pandoc(html_markdown(page_file(name)))));
    const auto plain = [](std::string text) {
      text = std::regex_replace(plain_labels(text), std::regex("\xC2\xA0"), " ");
      return text;
    };
    EXPECT_EQ(plain(twice.text), plain(once.text)) << name;
    ASSERT_EQ(twice.notes.size(), once.notes.size()) << name;
    for (std::size_t i = 0; i < once.notes.size(); ++i)
      EXPECT_EQ(plain(twice.notes[i]), plain(once.notes[i])) << name;
  }
}

TEST_F(PandocPage, RandomMarkupMeansTheSame) {
  constexpr std::array<std::string_view, 44> pieces = {"Снег ",
                                                       "a",
                                                       "b ",
                                                       "ox. ",
                                                       "year ",
                                                       "q*",
                                                       "_",
                                                       "[c]",
                                                       "[",
                                                       "(d)",
                                                       "!",
                                                       "~",
                                                       "^",
                                                       "`",
                                                       "$1",
                                                       "&amp;",
                                                       "\\",
                                                       "{e}",
                                                       "<i>",
                                                       "</i>",
                                                       "<b>",
                                                       "</b>",
                                                       "<sup>",
                                                       "</sup>",
                                                       "<sub>",
                                                       "</sub>",
                                                       "<u>",
                                                       "</u>",
                                                       "<s>",
                                                       "</s>",
                                                       "<br>",
                                                       "<p>",
                                                       "<a href=y>",
                                                       "</a>",
                                                       "<span class=sic>",
                                                       "</span>",
                                                       "<ul><li>",
                                                       "<li>",
                                                       "</ul>",
                                                       "<blockquote>",
                                                       "</blockquote>",
                                                       "<code>f</code>",
                                                       "<p class=quoteb>",
                                                       "<h3>g</h3>"};
  std::mt19937 random(17);
  for (std::size_t round = 0; round < support::rounds(12); ++round) {
    std::string html = "<body><p>So it was ";
    for (int i = 0; i < 300; ++i) html += pieces[random() % pieces.size()];
    html += "</a></a></a></a><p>So it was.";
    const std::string once = html_markdown(html);
    const std::string page = pandoc(once);
    EXPECT_EQ(letters(visible(page)), letters(visible(html))) << once;
    const std::string twice = html_markdown(page);
    EXPECT_EQ(letters(visible(pandoc(twice))), letters(visible(html))) << twice;
    EXPECT_EQ(html_markdown(pandoc(twice)), twice) << once;
  }
}

}  // namespace
}  // namespace ibid::import
