// Notes that bare signs call, and notes that follow their text without a blank line.
#include <gtest/gtest.h>

#include "import/glued.h"
#include "import/words.h"

namespace ibid::import {
namespace {

constexpr std::string_view text_of_page =
    "The delegates came by the night train,† and nobody at the station had been told to expect "
    "them,\nso that they walked into town. Лёд был толстый.1 Nobody slept, and\n";

TEST(BareSigns, AtTheFootOfEachPage) {
  const std::string text = "The Thaw*\n\n" + std::string(text_of_page) +
                           "* First published in Moscow in 1924.\n† Ковач, Хлеб, с. 12.\n"
                           "1 Müller, p. 3.\n\n45\n\nnobody ate. They sat until dawn.* It thawed,1 "
                           "and the river rose;\nthe carts stood in the water.\n*See Müller, "
                           "p. 40.\n1 Ibid., p. 4.\n\n46\n";
  for (const std::string& page : {text, with_crlf(text)}) {
    const std::string end = page.find('\r') == std::string::npos ? "\n" : "\r\n";
    expect_parts(page, {"# The Thaw[^1*]" + end, "train,[^2*] and", "толстый.[^1] Nobody",
                        "[^1*]: First published in Moscow in 1924." + end, "[^2*]: Ковач",
                        "[^1]: Müller, p. 3." + end, "dawn.[^3*] It", "thawed,[^2] and",
                        "water." + end + end + "[^3*]: See Müller", "[^2]: Ibid., p. 4."});
    const Imported imported = import_plain_text(page);
    EXPECT_EQ(guesses_with(imported, "read as 2 notes, * to †, called by bare signs").size(), 1U);
    EXPECT_EQ(guesses_with(imported, "notes * to † are 1* to 2* in the chapter").size(), 1U);
    EXPECT_EQ(guesses_with(imported, "note 1 is 2 in the chapter").size(), 1U);
    EXPECT_TRUE(guesses_with(imported, "nothing calls").empty());
  }
}

TEST(BareSigns, OfATextWithoutPages) {
  expect_parts(
      "It snowed.* It thawed.† “𝔄 is none”‡ she said.\n\n* One.\n† Ковач.\n\n‡ Ibid.\n\n"
      "It rained, and rained*, again.\n\n* Another.\n\nAnd so on.\n",
      {"snowed.[^1*]", "thawed.[^2*]", "none”[^3*]", "rained[^4*], again", "[^2*]: Ковач.",
       "[^4*]: Another.\n\nAnd so on."});
}

TEST(BareSigns, WithoutProofTextStays) {
  // Called twice, in another order, by nothing, or by stars that are emphasis, or lists of bullets.
  for (const std::string_view text :
       {"It snowed.* It thawed.*\n\n* Müller, p. 3.\n",
        "It snowed.† It thawed.*\n\n* One.\n† Two.\n", "It snowed. It thawed.\n\n* Müller, p. 3.\n",
        "*It* snowed.*\n\n* Müller, p. 3.\n", "It snowed* again.\n\n* bread\n* salt\n",
        "Two 2 * 3 and more.* It was.\n\n* Müller.\n", "Let x* be so.\n\n* Müller.\n"})
    EXPECT_FALSE(has(markdown_of(std::string(text)), "[^")) << markdown_of(std::string(text));
  const std::string twice = "It snowed.* It thawed.*\n\n* Müller, p. 3.\n";
  EXPECT_EQ(guesses_with(import_plain_text(twice), "a sign in the text might call").size(), 1U);
  expect_parts("It snowed.* It thawed.\n\n* * *\n\nIt rained.\n\n* Müller, p. 3.\n",
               {"snowed.[^*] It", "\\* \\* \\*\n", "[^*]: Müller, p. 3."});
}

TEST(BareSigns, ATitleOfItsOwnNote) {
  expect_parts(
      "3. The Thaw*\n\nThe river froze in November, and nobody thought of the boats that "
      "lay there.\n\n* First published in 1924.\n",
      {"# The Thaw[^*] {#ch3 n=3}\n", "[^*]: First published"});
  // The front matter calls no note.
  expect_parts(
      "Ada Müller*\n\nThe Long Winter\n\n3. The Thaw\n\nThe river froze in November, and "
      "nobody thought of the boats that lay there.\n\n* Of Leipzig.\n",
      {"Ada Müller[^*]", "[^*]: Of Leipzig."});
}

TEST(BareSigns, SignsBehindWords) {
  const auto signs = glued_signs("vote.* What *is* it** ‘said’† and 2 * 3, x* or §");
  ASSERT_EQ(signs.size(), 7U);
  const bool strays[] = {false, true, true, false, false, true, true};
  for (std::size_t i = 0; i < signs.size(); ++i) EXPECT_EQ(signs[i].stray, strays[i]) << i;
  EXPECT_EQ(signs[3].sign, "**");
  EXPECT_EQ(signs[4].sign, "†");
}

TEST(FootNotes, FollowTheirTextWithoutABlankLine) {
  expect_parts("The river froze.[1] Nobody\ncame.[2]\n1. Müller, p. 3.\n2. Ковач, с. 7.\n",
               {"came.[^2]\n\n[^1]: Müller, p. 3.\n\n[^2]: Ковач, с. 7.\n"});
  expect_parts(
      "The river froze.1 Nobody came,2 for\n1 Müller, p. 3.\n2 Ковач, с. 7.\n\f"
      "nobody knew.1 It thawed.2\n1 Ibid., p. 4.\n2 Ibid.\n",
      {"came,[^2] for\n\n[^1]: Müller, p. 3.\n\n[^2]: Ковач", "knew.[^3] It thawed.[^4]",
       "[^4]: Ibid."});
}

TEST(FootNotes, WhatIsNoNoteIsPutBack) {
  for (const std::string_view text :
       {"The river froze.1 Nobody came on\n1 May, and nobody knew.\n",
        "The river froze.1 Nobody came.2 A letter of\n1 May\n1 Müller wrote of\n2 March.\n"})
    EXPECT_EQ(markdown_of(std::string(text)), text);
}

}  // namespace
}  // namespace ibid::import
