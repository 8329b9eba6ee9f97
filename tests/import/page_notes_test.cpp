// Notes at the feet of pages, and the text between them.
#include <gtest/gtest.h>

#include "import/words.h"

namespace ibid::import {
namespace {

constexpr std::string_view two_pages =
    "The river froze in November, and nobody thought of the boats.[1] Лёд был толстый.[2] The\n"
    "captains burned their planks and said that it was a trade like any other, and\n"
    "\n"
    "1. Müller, Erinnerungen, p. 44.\n"
    "2. Ibid.\n"
    "\n"
    "45\n"
    "\n"
    "so it was.[1] The council met twice and resolved nothing.[2] Nobody was surprised.[3]\n"
    "\n"
    "1. Ковач, Хлеб, с. 12.\n"
    "2. Ibid.\n"
    "3. Müller, p. 60.\n"
    "\n"
    "46\n"
    "\n"
    "In April the ice went out.\n";

TEST(PageNotes, NotesAtTheFootOfEachPage) {
  for (const std::string& text : {std::string(two_pages), with_crlf(two_pages)}) {
    const std::string end = text.find('\r') == std::string::npos ? "\n" : "\r\n";
    expect_parts(
        text, {"boats.[^1] Лёд был толстый.[^2] The", "[^1]: Müller, Erinnerungen", "[^2]: Ibid.",
               "so it was.[^3] The council", "nothing.[^4]", "surprised.[^5]", "[^3]: Ковач, Хлеб",
               "[^4]: Ibid.", "[^5]: Müller, p. 60.", end + end + "so it was", end + "In April"});
    const Imported imported = import_plain_text(text);
    const auto told = guesses_with(imported, "begin anew");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].line, 11U);
    EXPECT_EQ(told[0].certainty, Certainty::likely);
    EXPECT_EQ(told[0].what, "notes 1 to 3 are 3 to 5 in the chapter, for the labels begin anew");
    EXPECT_EQ(guesses_with(imported, "stand at the foot").size(), 1U);
  }
}

TEST(PageNotes, StarsOfEachPage) {
  expect_parts(
      "It snowed.[*] It thawed.[†]\n\n* One.\n\n† Two.\n\nIt rained again and again.[*]\n\n* "
      "Three.\n",
      {"snowed.[^1*]", "thawed.[^2*]", "[^1*]: One.", "[^2*]: Two.", "again.[^3*]",
       "[^3*]: Three."});
}

TEST(PageNotes, WhatIsMissingOnAPageIsMissingStill) {
  const std::string text =
      "A. [1] B. [2] C. [3] D. [45]\n\n1. One.\n\n3. Three.\n\nE. [1] F. [2]\n\n1. Eins.\n\n2. "
      "Zwei.\n\nG. [1]\n";
  const Imported imported = import_plain_text(text);
  EXPECT_EQ(imported.markdown,
            "A.[^1] B.[^2] C.[^3] D. [45]\n\n[^1]: One.\n\n[^3]: Three.\n\nE.[^4] "
            "F.[^5]\n\n[^4]: Eins.\n\n[^5]: Zwei.\n\nG.[^6]\n");
  EXPECT_EQ(guesses_with(imported, "read [6] as the marker of a note that is not there").size(),
            1U);
  EXPECT_EQ(lost(text), "");
}

TEST(PageNotes, WhatIsNoMarkerKeepsItsNumber) {
  const std::string pages =
      "A. [1] B. [2]\n\n1. One.\n\n2. Two.\n\nE. [1] F. [2]\n\n1. [1] is Müller.\n\n2. Zwei.\n";
  expect_parts(pages, {"E.[^3] F.[^4]", "[^3]: [1] is Müller."});
  // The marker of a note that is missing on its page is one wherever it stands.
  expect_parts("A. [1] B. [2]\n\n1. One.\n\n2. Two.\n\n<[2] E. [1]\n\n1. Eins.\n",
               {"<[^4] E.[^3]", "[^3]: Eins."});
}

TEST(PageNotes, ListsOfReusedLabelsAreNoNotes) {
  // References by number are called again and again, and so is what a list in the text repeats.
  const std::string text =
      "Snow [1] and ice [2] and thaw [3] and rain [4] and hail [5].\n\n1. Snow.\n2. Ice.\n\nSnow "
      "[1] and ice [2], once more.\n\n1. Adam.\n2. Bose.\n3. Curie.\n4. Dirac.\n5. Euler.\n";
  expect_parts(text, {"\n1\\. Snow.\n2\\. Ice.\n", "\n[^5]: Euler."});
}

TEST(PageNotes, TextBehindANoteIsText) {
  const std::string text =
      "The river froze in November.[1]\n\n1. Müller, p. 44.\n\nand in the town nobody\nslept.[2] "
      "It was cold.\n\n2. Ковач, с. 12.\n\nThe end came in April.\n";
  expect_parts(text, {"\n\nand in the town nobody\n", "\n\nThe end came"});
  const std::string uncalled =
      "It snowed.[1] It thawed.[2]\n\n1. Müller.\n\n2. Ibid.\n\nThe bridge was gone.\n\n3. "
      "Kovač.\n";
  expect_parts(uncalled, {"\n\nThe bridge was gone.\n\n[^3]: Kovač."});
  EXPECT_EQ(guesses_with(import_plain_text(uncalled), "might belong to it").at(0).line, 5U);
}

TEST(PageNotes, NotesThatAPageTears) {
  const std::string text =
      "It snowed.[1] It thawed.[2]\n\n[]\n\n1. Müller says that the snow was deeper than in any "
      "year before and\n\n210\n\nthat it lay.\n\n2. Ibid.\n\n211\n";
  expect_parts(text, {"before and\n    []{.pb n=211}\n    that it lay.\n\n[^2]: Ibid.\n"});
}

}  // namespace
}  // namespace ibid::import
