#include "app/commands/output/difference_text.h"

#include <cstdlib>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "app/folder.h"

namespace ibid::app::test {
namespace {

std::string difference(std::string_view before, std::string_view after) {
  return print_difference("1.md", before, after, false);
}

const std::string head = "--- a/1.md\n+++ b/1.md\n";

TEST(DifferenceText, IsNothingWhereNothingDiffers) {
  EXPECT_EQ(difference("", ""), "");
  EXPECT_EQ(difference("a\r\nb", "a\r\nb"), "");
}

TEST(DifferenceText, HasThreeLinesAround) {
  EXPECT_EQ(difference("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nпять\n6\n7\n8\n9\n"),
            head + "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+пять\n 6\n 7\n 8\n");
}

TEST(DifferenceText, JoinsWhatIsNear) {
  EXPECT_EQ(difference("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n"),
            head + "@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
  EXPECT_EQ(difference("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n"),
            head + "@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}

TEST(DifferenceText, KeepsLineEnds) {
  EXPECT_EQ(difference("a\r\nb", "a\r\nb\r\n"),
            head + "@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+b\r\n");
  EXPECT_EQ(difference("", "a\n"), head + "@@ -0,0 +1,1 @@\n+a\n");
}

TEST(DifferenceText, InColourMarksWhatDiffersInALine) {
  const std::string shown =
      print_difference("1.md", "Он: ибид., 𝔄 p. 9.\n", "Он: ибид., 𝔅 p. 9.\nNew.", true);
  EXPECT_EQ(shown.substr(shown.find("@@\x1b[0m\n") + 7),
            "\x1b[31m-Он: ибид., 𝔄 p. 9.\x1b[0m\n\x1b[32m+Он: ибид., 𝔅 p. 9.\x1b[0m\n"
            "\x1b[32m+New.\x1b[0m\n\\ No newline at end of file\n");
  const std::string pair = print_difference("1.md", "Он 𝔄 9.\n", "Он 𝔅 9.\n", true);
  EXPECT_EQ(pair.substr(pair.find("@@\x1b[0m\n") + 7),
            "\x1b[31m-Он \x1b[7m𝔄\x1b[27m 9.\x1b[0m\n\x1b[32m+Он \x1b[7m𝔅\x1b[27m 9.\x1b[0m\n");
}

TEST(DifferenceText, InColourObeysNothing) {
  const std::string shown = print_difference("1.md", "a\x1b[2J\r\nx", "b\xFF\r\nx\n\n", true);
  EXPECT_EQ(shown.find("\x1b[2J"), std::string::npos);
  EXPECT_NE(shown.find("a\uFFFD[2J"), std::string::npos) << shown;
  EXPECT_NE(shown.find("b\uFFFD"), std::string::npos) << shown;
  EXPECT_EQ(shown.substr(0, shown.find('@')),
            "\x1b[1m--- a/1.md\x1b[0m\n\x1b[1m+++ b/1.md\x1b[0m\n\x1b[36m");
}

// `git apply` makes the one text of the other, whatever they are.
TEST(DifferenceText, IsWhatGitTakes) {
  if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "there is no git";
  std::mt19937 random(7);
  const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  const std::vector<std::string> lines{"a\n", "b\n", "\n", "ж\r\n", "𝔄\n", "-\n", "\\ x\n"};
  for (int round = 0; round < 60; ++round) {
    std::string before;
    std::string after;
    for (unsigned i = below(60) + 1; i > 0; --i) {
      const std::string& line = lines[below(7)];
      const unsigned luck = below(12);
      if (luck != 0) before += line;
      if (luck != 1) after += luck == 2 ? "c\n" : line;
    }
    if (below(3) == 0) after += "end";
    if (below(3) == 0) before += "end";
    if (before == after || before.empty() || after.empty()) continue;
    Folder folder;
    folder.write("1.md", before);
    folder.write("x.patch", difference(before, after));
    const std::string command =
        "cd '" + folder.path().string() + "' && git apply --unidiff-zero x.patch 2>errors";
    EXPECT_EQ(std::system(command.c_str()), 0) << folder.read("errors") << folder.read("x.patch");
    EXPECT_EQ(folder.read("1.md"), after) << folder.read("x.patch");
  }
}

}  // namespace
}  // namespace ibid::app::test
