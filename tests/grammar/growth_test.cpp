// Time in proportion to the text, and edits that cost the paragraph: characters lexed and steps of
// the parser are counted, so the machine's speed does not matter.
#include <gtest/gtest.h>

#include "grammar/tree.h"

namespace ibid::tests {
namespace {

std::string repeat(std::string_view unit, std::size_t times) {
  std::string text;
  text.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; i++) text += unit;
  return text;
}

class Growth : public testing::TestWithParam<const char*> {};

TEST_P(Growth, is_linear) {
  Work small, large;
  const std::string text = repeat(GetParam(), 50'000);
  ASSERT_TRUE(sound(*parse(text, nullptr, &small)));
  parse(repeat(GetParam(), 100'000), nullptr, &large);
  EXPECT_LE(static_cast<double>(large.lexed), 2.3 * static_cast<double>(small.lexed));
  EXPECT_LE(static_cast<double>(large.actions), 2.3 * static_cast<double>(small.actions));
  EXPECT_LE(small.lexed, 60 * text.size());
}

INSTANTIATE_TEST_SUITE_P(Hostile, Growth,
                         testing::Values("[", "*", "> ", "[^", "[^a]: ", ":::", ":::\n", "`", "$",
                                         "$$a", "<!--", "<!-- \n\n", "```a\n", "```a\n\n",
                                         "```\n\n", "~~~\n```\n", "~~~\n\n", "(", "{", "![", "^[",
                                         "<a \"", "<pre>\n\n", "- ", "- a\n\n", "- ```\n",
                                         "> ```\n\n", "a\n\n: ", "a\n: b\n\n", "-", "!", "~", "@",
                                         "-@a:", "| a\n", "    a\n\n", "> \n", "a`\n",
                                         "`a ``b ```c ", "text\n```a\n", "[^1]: x\n\n    ```a\n\n",
                                         "\\", "a@", "\n", "  ", "[a]: "));

TEST(Growth, backticks_of_differing_lengths) {
  const auto text = [](std::size_t bytes) {
    std::string runs;
    for (std::size_t n = 1; runs.size() < bytes; n++) runs += std::string(n, '`') + 'a';
    return runs;
  };
  Work small, large;
  parse(text(50'000), nullptr, &small);
  parse(text(100'000), nullptr, &large);
  EXPECT_LE(static_cast<double>(large.lexed), 2.3 * static_cast<double>(small.lexed));
}

/// What a letter typed in the middle costs.
Work keystroke(std::string text) {
  Tree tree = parse(text);
  std::size_t at = text.find("text", text.size() / 2);
  edit(*tree, at, 0, 1);
  text.insert(at, "x");
  Work work;
  const Tree edited = parse(text, tree.get(), &work);
  EXPECT_EQ(dump(*edited), dump(*parse(text)));
  return work;
}

TEST(Edit, costs_a_paragraph_and_not_the_file) {
  std::string text;
  for (int i = 0; i < 20'000; i++) {
    const std::string n = std::to_string(i);
    text += "Paragraph " + n + " of the text, *Правда*.[^" + n + "]\n\n[^" + n + "]: A note " + n +
            " with text.\n\n";
  }
  const Work work = keystroke(text);
  EXPECT_LE(work.lexed, 20'000u);
  EXPECT_LE(work.actions, 3'000u);
}

TEST(Edit, costs_a_note_among_notes_without_blank_lines) {
  std::string text;
  for (int i = 0; i < 20'000; i++)
    text += "[^" + std::to_string(i) + "]: A note " + std::to_string(i) + " with text.\n";
  const Work work = keystroke(text);
  EXPECT_LE(work.lexed, 20'000u);
  EXPECT_LE(work.actions, 3'000u);
}

}  // namespace
}  // namespace ibid::tests
