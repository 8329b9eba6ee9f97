// Notes put in, taken out, moved and numbered: the text after, and no meaning changed.
#include <gtest/gtest.h>

#include "features/actions/actions.h"
#include "support/changes.h"
#include "support/fixture.h"

namespace ibid::support::note_edits_test {
namespace {

using features::Action;

const std::string three_notes =
    "# Глава 𝔄\n\n"
    "Раз.[^1] Два.[^2] See note 2, и три$0.[^3]\n\n"
    "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\n\n"
    "[^2]: Ibid., p. 4.\n\n"
    "[^3]: Ibid.\n";

std::vector<Action> offered(const Fixture& fixture, text::Offset selected = 0) {
  return features::note_actions(fixture.edition, fixture.cursor_chapter,
                                {*fixture.cursor, *fixture.cursor + selected});
}

std::string titles(std::string_view text) {
  std::string out;
  for (const Action& action : offered(read_fixture(text))) {
    out += action.title + (action.disabled.empty() ? "" : " — " + action.disabled) + "\n";
  }
  return out;
}

/// The chapter once the action of that title has been applied, or why it cannot be.
std::string after(std::string_view text, std::string_view title, text::Offset selected = 0) {
  const Fixture fixture = read_fixture(text);
  for (const Action& action : offered(fixture, selected)) {
    if (action.title != title) continue;
    const features::Proposal proposal = action.proposal();
    if (const auto* refusal = std::get_if<features::Refusal>(&proposal)) return refusal->reason;
    return applied(fixture.edition, std::get<features::Change>(proposal))[fixture.cursor_chapter]
        .text()
        .str();
  }
  return "not offered: " + titles(text);
}

TEST(NoteEdits, ANoteIsInsertedAndThoseBehindAreRenumbered) {
  EXPECT_EQ(titles(three_notes),
            "Insert note 3 here and renumber those behind it\nInsert note 4 here\n");
  EXPECT_EQ(after(three_notes, "Insert note 3 here and renumber those behind it"),
            "# Глава 𝔄\n\n"
            "Раз.[^1] Два.[^2] See note 2, и три[^3].[^4]\n\n"
            "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\n\n"
            "[^2]: Ibid., p. 4.\n\n"
            "[^3]: \n\n"
            "[^4]: Serge, *Воспоминания 𝔄*, p. 4.\n");
}

TEST(NoteEdits, AnIbidThatWouldLeanOverTheNewNoteIsWrittenOut) {
  EXPECT_EQ(after("Раз$0.[^1] Два.[^2]\n\n[^1]: Carr, p. 3.\n\n[^2]: Ibid., p. 4.\n",
                  "Insert note 3 here"),
            "Раз[^3].[^1] Два.[^2]\n\n[^3]: \n\n[^1]: Carr, p. 3.\n\n[^2]: Ibid., p. 4.\n");
  EXPECT_EQ(after("Раз.[^1] Два$0.[^2]\n\n[^1]: V. Serge, *Memoirs*, London 1963, p. 3.\n"
                  "[^2]: Ibid., p. 4.\n",
                  "Insert note 3 here"),
            "Раз.[^1] Два[^3].[^2]\n\n[^1]: V. Serge, *Memoirs*, London 1963, p. 3.\n"
            "[^3]: \n[^2]: Serge, *Memoirs*, p. 4.\n");
}

TEST(NoteEdits, MentionsFollowTheirNotes) {
  const std::string chapter =
      "Раз$0.[^1] Два.[^2] See note 2, and compare note 9.\n\n"
      "[^1]: A.\n\n[^2]: V. Serge, *Memoirs*, London 1963, p. 3. See note 1.\n";
  EXPECT_EQ(after(chapter, "Insert note 1 here and renumber those behind it"),
            "Раз[^1].[^2] Два.[^3] See note 3, and compare note 9.\n\n"
            "[^1]: \n\n[^2]: A.\n\n[^3]: V. Serge, *Memoirs*, London 1963, p. 3. See note 2.\n");
}

TEST(NoteEdits, MentionsOfSeveralNotesFollowThemAll) {
  const auto mention = [](const std::string& words) {
    const std::string notes =
        " A$0[^1] b[^2] c[^3] d[^4].\n\n[^1]: 1.\n\n[^2]: 2.\n\n[^3]: 3.\n\n[^4]: 4.\n";
    const std::string all = after(words + notes, "Insert note 1 here and renumber those behind it");
    return all.substr(0, all.find(" A["));
  };
  EXPECT_EQ(mention("See note 2–3."), "See note 3–4.");
  EXPECT_EQ(mention("См. 𝔄: see note 2, 3 and 4."), "См. 𝔄: see note 3, 4 and 5.");
  EXPECT_EQ(mention("See note\u00a02."), "See note\u00a03.");
  EXPECT_EQ(mention("See notes 2\r\nand 3."), "See notes 3\r\nand 4.");
  EXPECT_EQ(mention("See note 2, 3."), "See note 2, 3.");
}

TEST(NoteEdits, PointersOfCitationsFollowTheirNotes) {
  const std::string chapter =
      "A$0.[^1] B.[^2]\n\n[^1]: V. Serge, *Memoirs*, London 1963, p. 3.\n\n"
      "[^2]: Serge (n. 1), p. 9.\n";
  EXPECT_EQ(after(chapter, "Insert note 1 here and renumber those behind it"),
            "A[^1].[^2] B.[^3]\n\n[^1]: \n\n[^2]: V. Serge, *Memoirs*, London 1963, p. 3.\n\n"
            "[^3]: Serge (n. 2), p. 9.\n");
}

TEST(NoteEdits, TheFirstNoteOfAChapterGoesToItsEnd) {
  EXPECT_EQ(titles("Сло$0во.\n"), "Insert note 1 here\n");
  EXPECT_EQ(after("Сло$0во.\n", "Insert note 1 here"), "Слово[^1].\n\n[^1]: \n");
  EXPECT_EQ(after("Сло$0во.", "Insert note 1 here"), "Слово[^1].\n\n[^1]: \n");
  EXPECT_EQ(after(crlf("Сло$0во.\n"), "Insert note 1 here"), "Слово[^1].\r\n\r\n[^1]: \r\n");
}

TEST(NoteEdits, EachSeriesHasItsOwn) {
  const std::string chapter = "A.[^1] B.[^1*] C$0.\n\n[^1]: A.\n\n[^1*]: B.\n";
  EXPECT_EQ(titles(chapter), "Insert note 2 here\nInsert note 2* here\n");
  EXPECT_EQ(after(chapter, "Insert note 2* here"),
            "A.[^1] B.[^1*] C[^2*].\n\n[^1]: A.\n\n[^1*]: B.\n\n[^2*]: \n");
  EXPECT_EQ(after(chapter, "Insert note 2 here"),
            "A.[^1] B.[^1*] C[^2].\n\n[^1]: A.\n\n[^2]: \n\n[^1*]: B.\n");
}

TEST(NoteEdits, NoMarkerIsPutWhereNoneMayStand) {
  for (const char* text :
       {"```\nco$0de\n```\n", "---\ntit$0le: x\n---\n", "$0Word\n", "word\n$0\nword\n",
        "> $0word\n", "<!-- com$0ment -->\n", "[ref]: tar$0get\n", "#$0 Title\n", "$0", "\n\n$0"}) {
    EXPECT_EQ(titles(text), "") << text;
  }
  EXPECT_EQ(after("a [li$0nk](target) b\n", "Insert note 1 here"),
            "a [link](target)[^1] b\n\n[^1]: \n");
  EXPECT_EQ(after("a `co$0de` b\n", "Insert note 1 here"), "a `code`[^1] b\n\n[^1]: \n");
  EXPECT_EQ(after("> Цит$0ата 𝔄.\n", "Insert note 1 here"), "> Цитата[^1] 𝔄.\n\n[^1]: \n");
  EXPECT_EQ(after("a *em$0phasis b\n", "Insert note 1 here"), "a *emphasis[^1] b\n\n[^1]: \n");
  EXPECT_EQ(after("# Tit$0le {#id}\n", "Insert note 1 here"), "# Title[^1] {#id}\n\n[^1]: \n");
}

TEST(NoteEdits, AnUndefinedNoteIsCreatedInItsPlace) {
  EXPECT_EQ(after("A.[^1] B.[^$02] C.[^3]\n\n[^1]: One.\n[^3]: Three.\n", "Create note 2"),
            "A.[^1] B.[^2] C.[^3]\n\n[^1]: One.\n[^2]: \n[^3]: Three.\n");
  EXPECT_EQ(after("A.[^ошиб$0ка]", "Create note ошибка"), "A.[^ошибка]\n\n[^ошибка]: \n");
}

TEST(NoteEdits, ANoteThatNamedAWorkIsDeletedAndTheNextNamesIt) {
  const std::string chapter =
      "A.[^1] B.[^$02] C.[^3] D.[^4]\n\n[^1]: R. Medvedev, *Let History Judge*, London 1972, p. "
      "1.\n\n"
      "[^2]: V. Serge, *Memoirs 𝔄*, London 1963, p. 3.\n\n[^3]: Ibid.\n\n[^4]: Serge, p. 5.\n";
  EXPECT_EQ(
      after(chapter, "Delete note 2 and its marker"),
      "A.[^1] B. C.[^3] D.[^4]\n\n[^1]: R. Medvedev, *Let History Judge*, London 1972, p. 1.\n\n"
      "[^3]: V. Serge, *Memoirs 𝔄*, London 1963, p. 3.\n\n[^4]: Serge, p. 5.\n");
  EXPECT_EQ(
      after(chapter, "Delete note 2 and its marker, and renumber those behind it"),
      "A.[^1] B. C.[^2] D.[^3]\n\n[^1]: R. Medvedev, *Let History Judge*, London 1972, p. 1.\n\n"
      "[^2]: V. Serge, *Memoirs 𝔄*, London 1963, p. 3.\n\n[^3]: Serge, p. 5.\n");
}

TEST(NoteEdits, WhatTheTextSpeaksOfIsNotDeleted) {
  EXPECT_EQ(after("A.[^$01] See note 1.\n\n[^1]: One.\n", "Delete note 1 and its marker"),
            "note 1 is mentioned in the text or in a note");
  EXPECT_EQ(after("A.[^$01*] B.[^1]\n\n[^1*]: One.[^2]\n\n[^1]: x\n\n[^2]: y\n",
                  "Delete note 1* and its marker"),
            "note 1* calls note 2");
}

TEST(NoteEdits, ASeriesIsRenumberedInTheOrderOfItsMarkers) {
  const std::string chapter =
      "A.[^$07] B.[^3] C.[^7] See note 3. D.[^*]\n\n[^3]: Three, see note 7.\n\n[^7]: Seven.\n\n"
      "[^*]: Star.\n\n[^20]: Uncalled.\n";
  EXPECT_EQ(
      after(chapter, "Renumber the notes 7 to 20 (3 change)"),
      "A.[^3] B.[^4] C.[^3] See note 4. D.[^*]\n\n[^4]: Three, see note 3.\n\n[^3]: Seven.\n\n"
      "[^*]: Star.\n\n[^5]: Uncalled.\n");
}

TEST(NoteEdits, WhatCannotBeNumberedIsRefusedWithTheReason) {
  EXPECT_NE(titles("A.[^$02] B.[^1]\n\n[^1]: a\n\n[^1]: b\n\n[^2]: c\n")
                .find("They cannot be renumbered: note 1 is defined 2 times"),
            std::string::npos);
  EXPECT_NE(titles("A.[^$0†] B.[^1*]\n\n[^†]: a\n\n[^1*]: b\n")
                .find("They cannot be renumbered: the labels of this series are not numbers"),
            std::string::npos);
}

TEST(NoteEdits, TwoNotesOfOneLabelAreToldApart) {
  EXPECT_EQ(after("A.[^$01] B.[^1]\n\n[^1]: a\n\n[^1]: b\n", "Make the second note 1 note 2"),
            "A.[^1] B.[^2]\n\n[^1]: a\n\n[^2]: b\n");
}

TEST(NoteEdits, NoListIsMadeOfWhatIsLeft) {
  EXPECT_EQ(after("A[^$01].\n\n[^1]: One.\n", "Delete note 1 and its marker"),
            "the text around it would be read otherwise");
}

TEST(NoteEdits, WhoDeletesSeveralNotesAtOnceIsTold) {
  const std::string both = "A[^1] b[^1].\n\n[^1]: Первая.\n\n[^$01]: Second.\n";
  EXPECT_EQ(after(both, "Delete both notes 1 and their markers"), "A b.\n\n");
  EXPECT_EQ(after("Текст[^1].\n\n[^1]: One.\n\n[^$01]: Two 𝔄.\n\n[^1]: Three.\n",
                  "Delete all 3 notes 1 and their marker"),
            "Текст.\n\n");
  EXPECT_EQ(titles(both).find("Delete note 1"), std::string::npos);
}

TEST(NoteEdits, NotesArePutIntoTheOrderOfTheirMarkers) {
  const std::string chapter =
      "A.[^2] B.[^1] C$0.[^*]\n\n[^1]: One,\n    two lines.\n\n    Two paragraphs.\n\n[^*]: "
      "Star.\n\n"
      "[^2]: Deux 𝔄.";
  EXPECT_EQ(after(chapter, "Put the notes into the order of their markers"),
            "A.[^2] B.[^1] C.[^*]\n\n[^2]: Deux 𝔄.\n\n[^*]: Star.\n\n"
            "[^1]: One,\n    two lines.\n\n    Two paragraphs.");
}

TEST(NoteEdits, AMarkerIsMovedAndWhatLeansOnItIsWrittenOut) {
  const std::string serge = "V. Serge, *Memoirs*, London 1963, p. 3.\n";
  const std::string notes = "\n\n[^1]: Ibid., p. 4.\n\n[^2]: " + serge;
  const std::string chapter = "A$0[^2] b c.[^1] d." + notes;
  const std::string to_the_end = "Move the marker of note 2 to the end of the selection";
  EXPECT_EQ(after(chapter, to_the_end, 8), "A b c[^2].[^1] d." + notes);
  const std::string apart = "\n\n[^1]: V. Serge, *Memoirs*, London 1963, p. 4.\n\n[^2]: " + serge;
  EXPECT_EQ(after(chapter, to_the_end, 15), "A b c.[^1] d[^2]." + apart);
  EXPECT_EQ(after(chapter, to_the_end + ", and renumber", 15), "A b c.[^1] d[^2]." + apart);
}

TEST(NoteEdits, WhatIsUncertainIsWrittenOutAsItIsRead) {
  const std::string meyer =
      "A. Meyer, *Letters*, p. 3, quoted in И. Noll, *Der Weg 𝔄* (London, 1954), p. 260.\n\n";
  EXPECT_EQ(
      after("A[^1] b$0 c[^2].\n\n[^1]: " + meyer + "[^2]: Ibid., p. 262.\n", "Insert note 3 here"),
      "A[^1] b[^3] c[^2].\n\n[^1]: " + meyer + "[^3]: \n\n[^2]: Noll, *Der Weg 𝔄*, p. 262.\n");
}

TEST(NoteEdits, TheNextNoteNamesAWorkWithItsImprint) {
  const std::string serge = "V. Serge, *Мемуары 𝔄* (Toronto, 2014)";
  const std::string short_form = "Serge, *Мемуары 𝔄*, p. 10.\n\n";
  EXPECT_EQ(after("A[^$01] b[^2] c[^3].\n\n[^1]: " + serge + ", p. 9.\n\n[^2]: " + short_form +
                      "[^3]: Serge, *Мемуары 𝔄*, p. 11.\n",
                  "Delete note 1 and its marker"),
            "A b[^2] c[^3].\n\n[^2]: " + serge + ", p. 10.\n\n[^3]: Serge, *Мемуары 𝔄*, p. 11.\n");
  // Nor does the short form come to stand before the full one.
  EXPECT_EQ(after("A$0[^1] b[^2] c.\n\n[^1]: " + serge + ", p. 9.\n\n[^2]: " + short_form,
                  "Move the marker of note 1 to the end of the selection", 12),
            "A b[^2] c[^1].\n\n[^1]: " + serge + ", p. 9.\n\n[^2]: " + serge + ", p. 10.\n\n");
}

TEST(NoteEdits, InlineAndBack) {
  const std::string serge = "[^1]: V. Serge, *Memoirs*, London 1963, p. 3.\n\n";
  const std::string third = "[^3]: Ibid., p. 5.\n";
  EXPECT_EQ(after("A.[^1] B.[^$02] C.[^3]\n\n" + serge + "[^2]: Ibid.,\n    p. 4.\n\n" + third,
                  "Put note 2 into the text: ^[…]"),
            "A.[^1] B.^[Ibid., p. 4.] C.[^3]\n\n" + serge + third);
  const std::string in_text = "A.[^1] B.^[Ib$0id., p. 4.] C.[^3]\n\n" + serge + third;
  EXPECT_EQ(titles(in_text), "Make it note 2\nMake it note 4\n");
  EXPECT_EQ(after(in_text, "Make it note 2"),
            "A.[^1] B.[^2] C.[^3]\n\n" + serge + "[^2]: Ibid., p. 4.\n\n" + third);
  EXPECT_EQ(after("> A.[^1] B.^[Ib$0id.,\n> p. 4.]\n\n" + serge, "Make it note 2"),
            "> A.[^1] B.[^2]\n\n" + serge + "[^2]: Ibid., p. 4.\n\n");
  // Of notes within notes the one that the cursor stands in.
  EXPECT_EQ(titles("A.^[Раз ^[два$0 𝔄] три.]\n"), "Make it note 1\n");
}

TEST(NoteEdits, AMarkerInANoteIsPrintedInBrackets) {
  EXPECT_EQ(after("A.[^1*] B.[^2]\n\n[^1*]: Dan is cited.[^$01]\n\n"
                  "[^1]: V. Serge, *Memoirs*, London 1963, p. 3.\n\n[^2]: Ibid., p. 4.\n",
                  "Print note 1 here, in brackets"),
            "A.[^1*] B.[^2]\n\n[^1*]: Dan is cited. (V. Serge, *Memoirs*, London 1963, p. 3.)\n\n"
            "[^2]: Serge, *Memoirs*, p. 4.\n");
}

}  // namespace
}  // namespace ibid::support::note_edits_test
