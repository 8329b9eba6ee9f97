// Notes that are called by bare digits: `vote.1` and `1 Müller, p. 3.`
#include <gtest/gtest.h>

#include "import/glued.h"
#include "import/words.h"

namespace ibid::import {
namespace {

constexpr std::string_view scanned_pages =
    "THE FALL OF THE HOUSE                                   44\n"
    "\n"
    "the delegates had gone home before the vote.1 What remained of the\n"
    "council sat on through the night, and nobody kept minutes.2 Лёд был\n"
    "\n"
    "____________________\n"
    "1 Müller, Erinnerungen, p. 120.\n"
    "2 Ibid., p. 121.\n"
    "\n"
    "THE FALL OF THE HOUSE                                   45\n"
    "\n"
    "толстый, and the streets were empty. Rigault was dead.1\n"
    "\n"
    "The rest is known.\n"
    "\n"
    "1 Ковач, Хлеб, с. 312.\n"
    "2 Müller, op. cit., p. 300.\n";

TEST(BareNotes, AtTheFootOfEachPage) {
  for (const std::string& text : {std::string(scanned_pages), with_crlf(scanned_pages)}) {
    expect_parts(text, {"vote.[^1] What remained", "minutes.[^2] Лёд", "[^1]: Müller, Erinnerungen",
                        "[^2]: Ibid., p. 121.", "dead.[^3]", "[^3]: Ковач, Хлеб, с. 312.",
                        "[^4]: Müller, op. cit., p. 300."});
    const Imported imported = import_plain_text(text);
    const auto told = guesses_with(imported, "bare number");
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].line, 7U);
    EXPECT_EQ(told[0].certainty, Certainty::likely);
    EXPECT_EQ(told[0].what, "read as 2 notes, 1 to 2, called by 2 bare numbers in the text");
    EXPECT_EQ(told[1].what, "read as 2 notes, 1 to 2, called by a bare number in the text");
    EXPECT_EQ(guesses_with(imported, "nothing calls note 4").at(0).line, 17U);
  }
}

TEST(BareNotes, NumbersThatRunOn) {
  expect_parts(
      "The river froze.1 Nobody thought of the boats,2 and\n\n1. Müller, p. 1.\n\n2. "
      "Ibid.\n\n45\n\n"
      "the captains burned their planks.3 It was a trade like any “other.”4 So it was.\n\n"
      "3. Ковач, с. 7.\n4. Ibid.\n\n46\n\nIn April it thawed.5\n\n5. Müller, p. 9.\n\n47\n",
      {"froze.[^1] Nobody", "boats,[^2] and", "planks.[^3] It", "“other.”[^4] So", "thawed.[^5]",
       "[^2]: Ibid.\n", "[^3]: Ковач", "[^5]: Müller, p. 9."});
}

TEST(BareNotes, InOneListAtTheEnd) {
  const std::string text =
      "The river froze in November.1 Nobody thought of the boats.” 2 Снег шёл всю ночь.3 In\n"
      "1923.4 per cent of them were lost, see vol.2 and p.12 and No.1, and Mt 5.3 too.4 The\n"
      "council (as it was called)5 met. 6 Nobody came.7\n\nNotes\n\n1 Müller, a letter of\n"
      "2 March 1923.\n2 Ibid., p. 3.\n3 Ковач, с. 4\n4 Müller says:\n\nThe snow was deep.\n\n"
      "5 Ibid.\n6 See note 3.\n7 Müller.\n";
  expect_parts(
      text, {"November.[^1] Nobody", "boats.”[^2] Снег", "ночь.[^3] In\n1923.4 per cent",
             "vol.2 and p.12 and No.1, and Mt 5.3 too.[^4] The", "called)[^5] met.[^6] Nobody",
             "came.[^7]\n\n## Notes\n\n[^1]: Müller, a letter of\n    2 March 1923.\n\n[^2]: Ibid.",
             "[^4]: Müller says:\n\n    The snow was deep.\n\n[^5]: Ibid.", "[^7]: Müller.\n"});
}

TEST(BareNotes, ADigitCallsOneNote) {
  // A digit behind a blank, which two lists with a 2 might claim.
  const std::string text =
      "It snowed. 1 And it thawed. 2 And it froze. 1 And it rained.1 And nobody)1\nand nobody "
      "came. 2 "
      "And Лёд был толстый3 And it thawed.\n\nNotes\n\n1. One.\n2. Two.\n1. Uno.\n1. Un.\n\nBut "
      "see there.\n\n1. Eins.\n2. Zwei.\n3. Drei.\n";
  EXPECT_EQ(lost(text), "");
}

TEST(BareNotes, BehindAYear) {
  expect_parts(
      "So it was.1 The river froze in 1848.2 It thawed.3 It rained.4 In\n1923.5 per cent of it. So "
      "in 1850.6 It snowed ...5 It hailed.6 It ended in 1851.7\n\nNotes\n\n1 Müller.\n2 Ibid.\n3 "
      "Ковач.\n4 Ibid.\n5 Bose.\n6 Ibid.\n7 Ibid.\n",
      {"was.[^1] The river froze in 1848.[^2] It", "In\n1923.5 per cent of it. So in 1850.6 It",
       "snowed ...[^5] It hailed.[^6] It ended in 1851.[^7]\n"});
  // By themselves they prove nothing.
  const std::string years = "So it was in 1848.1 The river froze in 1849.2 It thawed.\n\n";
  EXPECT_FALSE(has(markdown_of(years + "1 Müller.\n2 Ibid.\n"), "[^"));
}

TEST(BareNotes, RaisedNumbers) {
  expect_parts(
      "It snowed.¹ It thawed,² and rained.³ Über 10² m² of it.\n\n¹ Müller.\n²Ковач, с. "
      "2.\n³ Ibid.\n",
      {"snowed.[^1] It thawed,[^2] and rained.[^3] Über 10² m² of", "[^1]: Müller.\n",
       "[^2]: Ковач, с. 2.\n", "[^3]: Ibid.\n"});
  expect_parts("Снег шёл.¹² И дождь.13\n\n12 Müller.\n13 Ibid.\n", {"шёл.[^12] И дождь.[^13]"});
}

TEST(BareNotes, WhatIsMissingIsMissingStill) {
  const std::string text =
      "It snowed.1 It thawed.2 It rained. It hailed.4 It froze.6\n\n___\n1 Müller.\n2 Ibid.\n3 "
      "Ковач.\n4 Ibid.\n5 Ibid.\n";
  EXPECT_FALSE(has(markdown_of(text), "froze.[^6]"));
  expect_parts(text.substr(0, text.size() - 8),
               {"rained. It hailed.[^4] It froze.6", "[^3]: Ковач."});
}

TEST(BareNotes, ALoneNumberOutOfOrderIsText) {
  expect_parts(
      "It snowed.1 It thawed.2 It rained.3 And of all verses.2 It\n\n45\n\nwent "
      "on.\n\nNotes\n\n1 Müller.\n2 Ibid.\n3 Ковач.\n",
      {"It snowed.[^1] It", "rained.[^3] And of all verses.2 It"});
  // Of two that would do, neither is taken.
  expect_parts(
      "It snowed.1 It thawed.2 It rained.2 It hailed.3 It froze.4 It\nblew.5 It "
      "ended.6\n\nNotes\n\n1 Müller.\n"
      "2 Ibid.\n3 Ковач.\n4 Ibid.\n5 Ibid.\n6 Ibid.\n",
      {"snowed.[^1] It thawed.2 It rained.2 It hailed.[^3]", "[^2]: Ibid."});
}

TEST(BareNotes, DatesInNotesAreNoNotes) {
  expect_parts(
      "It snowed.9 It thawed.10 And\n\n9 Müller, a letter of\n10 January.\n10 Ibid., of\n"
      "11 March\n\n45\n\nit rained.11 It hailed.12\n\n11 Ковач.\n12 Ibid.\n",
      {"[^9]: Müller, a letter of\n    10 January.\n\n[^10]: Ibid., of\n    11 March\n",
       "[^11]: Ковач."});
}

TEST(BareNotes, NumberedTextIsNoNote) {
  const std::string text =
      "It snowed.1 It thawed.2 And\n\n1 Müller.\n2 Ibid.\n\n45\n\n3 armies came up the river, and "
      "nobody had told the town of any of them.\n\n46\n\nThey went.1\n\n1 Ковач.\n\n47\n";
  expect_parts(text, {"\n\n3 armies came", "went.[^3]", "[^3]: Ковач."});
}

TEST(BareNotes, TheLongestListUnderItsHeadingIsTheNotes) {
  expect_parts(
      "It snowed.1 It thawed.2 The points were:\n\n1. Snow.\n2. Ice.\n\nIt rained.3\n\n"
      "Notes\n\n1. Müller.\n2. Ibid.\n3. Ковач.\n",
      {"thawed.[^2] The", "\n\n1\\. Snow.\n2\\. Ice.\n", "[^3]: Ковач."});
}

TEST(BareNotes, WithoutProofTextStays) {
  for (const std::string_view text :
       {"It snowed, as in vol.1 and p.2 of it, and on and on.\n\n1 Müller came.\n2 Others went.\n",
        "The rate was 5.1 and then 5.2 of all.\n\n1 Müller.\n2 Ibid.\n",
        "H2O is water, and A1 a road. In 1917.1 it snowed.\n\n1 Müller was there.\n",
        "He came to the door.1 It was cold.\n\n1 man stood there, and nobody else was to be seen "
        "in the whole of the street.\n\nHe went.\n",
        "It snowed.2 It thawed.1 It rained.\n\n1 Müller.\n2 Ibid.\n\nAnd on it went.\n",
        "Читал он, см. гл.1 и стр.2, и только.\n\n1 Ковач пришёл.\n2 Он ушёл.\n"})
    EXPECT_EQ(markdown_of(text), text);
  EXPECT_EQ(guesses_with(import_plain_text("A word.1 No word.2 The word.3 And word.1 So word.2 "
                                           "It\n\n1 Müller.\n\n2 Ibid.\n\nIt went on.\n"),
                         "might call it as notes")
                .size(),
            0U);
}

TEST(BareNotes, ASentenceIsNoHeading) {
  const std::string below = "\n\nThe delegates came by the night train and walked into the town.\n";
  for (const std::string_view line : {"After the week of blood the courts sat for two years.1",
                                      "Rigault was “dead.”12", "Ригo был мёртв.¹"}) {
    const std::string text =
        "It snowed, and nobody came to see it.\n\n" + std::string(line) + below;
    EXPECT_EQ(markdown_of(text), text);
  }
  EXPECT_TRUE(
      has(markdown_of("It snowed, and nobody came to see it.\n\nThe Events of Vol.2" + below),
          "## The Events of Vol.2"));
}

TEST(BareNotes, WhatLooksLikeAMarker) {
  const auto values = [](std::string_view text) {
    std::string found;
    for (const Glued& one : glued(text)) found += std::to_string(one.value) + " ";
    return found;
  };
  EXPECT_EQ(values("vote.1 What “minutes.”2 In vote,3 and vote4 too) 5"), "1 2 3 4 ");
  EXPECT_EQ(values("done.” 2 In it. 3 So (done).4 — it;5 «да».6"), "2 3 4 5 6 ");
  EXPECT_EQ(
      values("1923.4 per cent vol.2 p.12 H2O 5.3 No.1 Rev. 2.5 word.0 word.1234 word.1,5 word.1-2"),
      "");
  EXPECT_EQ(values("vote.¹² 10² m² vote³ стр.1 §1 ’68 word.3rd word.4% \xFF.5 .6"), "12 3 ");
}

}  // namespace
}  // namespace ibid::import
