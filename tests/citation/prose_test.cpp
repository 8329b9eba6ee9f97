// Prose cites nothing: paragraphs of history, made notes of, and whatever Markdown with footnotes
// the machine has.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>

#include "citation/describe.h"

namespace ibid::citation {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Its paragraphs of some length, each in one line, without what Markdown begins otherwise.
std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> out;
  std::string paragraph;
  std::istringstream lines(text + "\n\n");
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line != "\r") {
      paragraph += (paragraph.empty() ? "" : " ") + line;
      continue;
    }
    const bool is_prose =
        paragraph.size() > 80 &&
        std::string_view("#[|>`:-<*0123456789").find(paragraph[0]) == std::string_view::npos;
    if (is_prose) out.push_back(paragraph);
    paragraph.clear();
  }
  return out;
}

// Its markers would be notes within a note.
std::string without_markers(std::string text) {
  for (std::size_t at = text.find("[^"); at != text.npos; at = text.find("[^", at)) {
    text.erase(at, text.find(']', at) + 1 - at);
  }
  return text;
}

std::string citations_in_prose(const fs::path& file, int& count) {
  std::string out;
  for (const std::string& paragraph : paragraphs(read_file(file))) {
    ++count;
    const auto read = read_note("[^1]: " + without_markers(paragraph) + "\n");
    if (!read.empty()) out += describe(read) + "\n    in: " + paragraph + "\n";
  }
  return out;
}

TEST(Prose, OfTheSampleEditionCitesNothing) {
  int count = 0;
  const fs::path chapters =
      fs::path(IBID_SOURCE_DIR) / "corpus" / "editions" / "united-opposition" / "chapters";
  for (const auto& entry : fs::directory_iterator(chapters)) {
    EXPECT_EQ(citations_in_prose(entry.path(), count), "") << entry.path();
  }
  EXPECT_GT(count, 40);
}

TEST(Prose, OfTheSeedCitesNothing) {
  const fs::path seed = fs::path(IBID_SOURCE_DIR) / ".." / "shared" / "seed" / "chapter-06.txt";
  if (!fs::exists(seed)) GTEST_SKIP() << "no ../shared/seed/chapter-06.txt beside the repository";
  int count = 0;
  EXPECT_EQ(citations_in_prose(seed, count), "");
  EXPECT_GT(count, 20);
}

// The notes of a file, line by line: few are longer.
std::vector<std::string> notes_in(const fs::path& file) {
  std::vector<std::string> out;
  std::ifstream lines(file, std::ios::binary);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("[^") && line.find("]: ") != line.npos) out.push_back(line + "\n");
  }
  return out;
}

TEST(Prose, NotesOfMarkdownOnThisMachineCiteNothing) {
  std::size_t notes = 0;
  std::error_code ignored;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator file("/usr/share/doc", options, ignored), end; file != end;
       file.increment(ignored)) {
    if (file->path().extension() != ".md" || !file->is_regular_file(ignored)) continue;
    for (const std::string& note : notes_in(file->path())) {
      ++notes;
      EXPECT_EQ(describe(read_note(note)), "") << file->path() << "\n" << note;
    }
  }
  if (notes == 0) GTEST_SKIP() << "no Markdown with footnotes in /usr/share/doc";
  std::cout << notes << " notes in /usr/share/doc\n";
}

}  // namespace
}  // namespace ibid::citation
