#include "app/commands/output/source_line.h"

#include <string>

#include <gtest/gtest.h>

namespace ibid::app {
namespace {

// The line, and below it the carets.
std::string view(std::string_view line, std::string_view marked, std::size_t width = 60) {
  const auto begin = static_cast<text::Offset>(line.find(marked));
  const auto size = static_cast<text::Offset>(marked.size());
  const ShownLine shown = show_line(line, {begin, begin + size}, width);
  return '\n' + shown.text + '\n' + std::string(shown.before, ' ') + std::string(shown.width, '^') +
         '\n';
}

TEST(SourceLine, MarksTheSpan) {
  EXPECT_EQ(view("as Carr says[^55].", "[^55]"), R"(
as Carr says[^55].
            ^^^^^
)");
}

TEST(SourceLine, CountsCells) {
  EXPECT_EQ(view("\tОн: 日本 e\u0301 𝕹[^1]", "[^1]"),
            "\n    Он: 日本 e\u0301 𝕹[^1]\n" + std::string(16, ' ') + "^^^^\n");
  EXPECT_EQ(view("a\tb", "\t"), "\na   b\n ^^^\n");
}

TEST(SourceLine, ShowsWhatATerminalWouldObey) {
  EXPECT_EQ(view("a\x1b[31m\xFF\u202Eb", "b"),
            "\na\uFFFD[31m\uFFFD\uFFFDb\n" + std::string(8, ' ') + "^\n");
  EXPECT_EQ(shown("a\nb"), "a\uFFFDb");
}

TEST(SourceLine, AnEmptySpanHasACaret) {
  const ShownLine end = show_line("ab", {2, 2}, 60);
  EXPECT_EQ(end.before, 2U);
  EXPECT_EQ(end.width, 1U);
  EXPECT_EQ(show_line("", {0, 0}, 60).width, 1U);
  EXPECT_EQ(show_line("", {7, 9}, 60).before, 0U);
}

TEST(SourceLine, CutsLongLinesAtWords) {
  std::string line;
  for (int i = 0; i < 40; ++i) line += "слово ";
  EXPECT_EQ(view(line + "here[^1] " + line, "[^1]", 40), R"(
…слово слово here[^1] слово слово…
                 ^^^^
)");
  EXPECT_EQ(view("[^1] " + line, "[^1]", 30), "\n[^1] слово слово слово слово…\n^^^^\n");
  EXPECT_EQ(view(line + "[^1]", "[^1]", 30),
            "\n…слово слово слово слово [^1]\n" + std::string(25, ' ') + "^^^^\n");
}

TEST(SourceLine, FitsItsWidthWhateverTheSpan) {
  std::string line;
  for (int i = 0; i < 3000; ++i) line += i % 7 == 0 ? "日 " : "é\xFF";
  for (text::Offset begin = 0; begin < line.size(); begin += 113)
    for (const text::Offset size : {0U, 1U, 50U, 4000U}) {
      const ShownLine shown_line = show_line(line, {begin, begin + size}, 50);
      EXPECT_LE(shown_line.before + shown_line.width, 50U);
      EXPECT_LE(show_line(shown_line.text, {0, 0}, 10'000).text.size(), 200U);
    }
}

TEST(SourceLine, AHugeLineCostsLittle) {
  const std::string line(100'000'000, 'a');
  EXPECT_EQ(show_line(line, {50'000'000, 50'000'005}, 80).width, 5U);
}

}  // namespace
}  // namespace ibid::app
