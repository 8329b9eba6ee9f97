// Paragraphs that are set in, and what only looks like them.
#include <algorithm>

#include <gtest/gtest.h>

#include "import/words.h"

namespace ibid::import {
namespace {

TEST(Indents, ParagraphsThatOnlyAnIndentSeparates) {
  const std::string text =
      "   The winter of that year was longer than anybody could re-\n"
      "member, and nobody had thought of the boats.\n"
      "   “Никогда,” he said.\n"
      "   Some of the captains went home. Others stayed aboard and\n"
      "burned their planks.[1]\n"
      "   In December the price of bread doubled, and women stood\n"
      "in line from five o’clock.\n"
      "\n"
      "1. Müller.\n";
  for (const std::string& one : {text, with_crlf(text)}) {
    const std::string markdown = markdown_of(one);
    EXPECT_EQ(std::count(markdown.begin(), markdown.end(), '\n'), 12) << markdown;
    EXPECT_TRUE(has(markdown, "\n“Никогда,” he said.")) << markdown;
    EXPECT_FALSE(has(markdown, ">"));
    EXPECT_EQ(lost(one), "");
  }
}

TEST(Indents, IndentsThatSeparateNothing) {
  const std::string verse =
      "The river took the bridge away.\n  And no one saw it go.\nThe river took the bridge away.\n"
      "  Beneath the melting snow.\n";
  EXPECT_EQ(markdown_of(verse).find("\n\n"), std::string::npos);
  const std::string hanging =
      "It snowed.[1] It thawed.[2] It rained.[3]\n\n1. Müller says so, in a book that nobody "
      "reads.\n"
      "   It was printed in Łódź.\n2. Ibid.\n   So he did.\n3. Kovač is another, and nobody doubts "
      "her.\n   She was there.\n";
  expect_parts(hanging, {"reads.\n    It was printed", "[^2]: Ibid.\n    So he did.\n\n[^3]"});
}

TEST(Indents, ALineThatIsSetInIsNoQuotation) {
  const std::string text =
      "She looked at the ice, which was thick and grey.\n\n     * * *\n\nSo it was.\n";
  EXPECT_FALSE(has(markdown_of(text), ">")) << markdown_of(text);
  EXPECT_EQ(guesses_with(import_plain_text(text), "but a single line").size(), 1U);
  expect_parts("She said:\n\n    It bears.\n\nSo it was, and she\nwent.\n", {"\n> It bears.\n"});
}

}  // namespace
}  // namespace ibid::import
