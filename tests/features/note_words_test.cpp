// Changes of notes leave the words as they are read: those of the notes, and those around them.
#include <gtest/gtest.h>

#include "features/actions/actions.h"
#include "support/changes.h"
#include "support/fixture.h"

namespace ibid::support::note_words_test {
namespace {

/// The chapter once the first action whose title begins so has been applied, or why it cannot be.
std::string after(std::string_view text, std::string_view title, text::Offset selected = 0) {
  const Fixture fixture = read_fixture(text);
  const text::Span range{*fixture.cursor, *fixture.cursor + selected};
  for (const auto& action :
       features::note_actions(fixture.edition, fixture.cursor_chapter, range)) {
    if (!action.title.starts_with(title)) continue;
    const features::Proposal proposal = action.proposal();
    if (const auto* refusal = std::get_if<features::Refusal>(&proposal)) return refusal->reason;
    return applied(fixture.edition, std::get<features::Change>(proposal))[fixture.cursor_chapter]
        .text()
        .str();
  }
  return "not offered";
}

void expect(const std::string& before, std::string_view title, const std::string& wanted) {
  EXPECT_EQ(after(before, title), wanted);
  EXPECT_EQ(after(crlf(before), title), crlf(wanted));
}

// --- What stands behind a note ------------------------------------------------------------------

TEST(NoteWords, WhatFollowsTheLastOfTightNotesStaysApart) {
  const std::string notes = "Раз[^1] два 𝔄[^$02].\n\n[^1]: One.\n[^2]: Deux é.\n";
  for (const std::string next : {"\nNext paragraph.\n", "\n# Глава\n", " \t\n> Quoted.\n"}) {
    expect(notes + next, "Delete note 2", "Раз[^1] два 𝔄.\n\n[^1]: One.\n" + next);
    expect(notes + next, "Put note 2", "Раз[^1] два 𝔄^[Deux é.].\n\n[^1]: One.\n" + next);
  }
  // One of those before it leaves the blank line to the last.
  expect("A[^$01] b[^2].\n\n[^1]: One.\n[^2]: Two.\n\nNext.\n", "Delete note 1",
         "A b[^2].\n\n[^2]: Two.\n\nNext.\n");
}

TEST(NoteWords, ALineOfBlanksIsABlankLine) {
  for (const std::string blank : {"  ", "\t", " \t "}) {
    const std::string behind = blank + "\nАбзац 𝔄.\n";
    expect("Text[^1] more$0 words.\n\n[^1]: One.\n" + behind, "Insert note 2",
           "Text[^1] more[^2] words.\n\n[^1]: One.\n" + blank + "\n[^2]: \n\nАбзац 𝔄.\n");
    expect("Text[^1] more[^$02].\n\n[^1]: One.\n" + behind, "Create note 2",
           "Text[^1] more[^2].\n\n[^1]: One.\n" + blank + "\n[^2]: \n\nАбзац 𝔄.\n");
    expect("Text$0.\n" + blank + "\n", "Insert note 1", "Text[^1].\n" + blank + "\n[^1]: \n");
  }
}

// --- Notes within the text ----------------------------------------------------------------------

std::string put_in(const std::string& content) {
  const std::string text = "Слово 𝔄.[^$01] More `q` and ] here.\n\n[^1]: " + content + "\n";
  const std::string out = after(text, "Put note 1");
  EXPECT_EQ(after(crlf(text), "Put note 1"), out.starts_with("note") ? out : crlf(out));
  const std::string begin = "Слово 𝔄.";
  const std::string end = " More `q` and ] here.\n\n";
  if (!out.starts_with(begin) || !out.ends_with(end)) return out;
  return out.substr(begin.size(), out.size() - begin.size() - end.size());
}

TEST(NoteWords, BracketsAndBackticksOfANoteStayItsOwn) {
  EXPECT_EQ(put_in("Foo] bár."), "^[Foo\\] bár.]");
  EXPECT_EQ(put_in("See [p. 5 of it."), "^[See \\[p. 5 of it.]");
  EXPECT_EQ(put_in("See `x of it."), "^[See \\`x of it.]");
  EXPECT_EQ(put_in("Two ``of them."), "^[Two \\`\\`of them.]");
  EXPECT_EQ(put_in("Ends in \\\\"), "^[Ends in \\\\]");
  // What has its partner needs none.
  EXPECT_EQ(put_in("А [b] `c]` *d* [e](f) \\]."), "^[А [b] `c]` *d* [e](f) \\].]");
}

TEST(NoteWords, WhatALineCannotHoldIsRefused) {
  const std::string broken = "note 1 has a line break that is meant";
  EXPECT_EQ(put_in("First line\\\n    вторая."), broken);
  EXPECT_EQ(put_in("First line  \n    вторая."), broken);
  const std::string more = "note 1 holds a list, a table or the like";
  EXPECT_EQ(put_in("| a | b |\n    |---|---|\n    | c | d |"), more);
  EXPECT_EQ(put_in("a    b\n    ---  ---\n    c    d"), more);
  EXPECT_EQ(put_in("```\n    код\n    ```"), more);
  EXPECT_EQ(put_in("Title\n    ====="), more);
  EXPECT_EQ(put_in("- item"), more);
  EXPECT_EQ(put_in("1917. A year"), more);
  EXPECT_EQ(put_in("One.\n\n    Two."), "note 1 has more than one paragraph");
  EXPECT_EQ(put_in("One -\n    two."), "^[One - two.]");
}

TEST(NoteWords, ANotePrintedInAnotherIsReadAsBefore) {
  const std::string outer = "A.[^1]\n\n[^1]: Один.[^$02]\n\n[^2]: ";
  expect(outer + "Foo [bar.\n", "Print note 2", "A.[^1]\n\n[^1]: Один. (Foo [bar.)\n\n");
  EXPECT_EQ(after(outer + "Foo\\\n    baz.\n", "Print note 2"),
            "note 2 has a line break that is meant");
}

TEST(NoteWords, WhatSpeaksOfANoteByItsNumberKeepsIt) {
  const std::string mentioned = "note 1 is mentioned in the text or in a note";
  EXPECT_EQ(after("A[^$01] b[^2].\n\n[^1]: One.\n\n[^2]: Два, see note 1.\n", "Put note 1"),
            mentioned);
  EXPECT_EQ(after("A[^2]. See note 1.\n\n[^2]: Two.[^$01]\n\n[^1]: One.\n", "Print note 1"),
            mentioned);
}

// --- Notes of their own -------------------------------------------------------------------------

TEST(NoteWords, WordsThatWouldBeginAListAreEscaped) {
  const std::vector<std::pair<std::string, std::string>> words{
      {"1917. Á year", "1917\\. Á year"},
      {"c. 1920 he left", "c\\. 1920 he left"},
      {"v. Орлов, p. 5", "v\\. Орлов, p. 5"},
      {"(1) 𝔄", "\\(1) 𝔄"},
      {"* star", "\\* star"},
      {"> so", "\\> so"},
      {"V. Orlov, p. 5", "V. Orlov, p. 5"},
      {"1917 was a year.", "1917 was a year."},
      {"*Works*, p. 3", "*Works*, p. 3"}};
  for (const auto& [in_text, in_note] : words) {
    const std::string begin = "Слово";
    const std::string labelled = begin + "[^1] more.\n\n[^1]: " + in_note + "\n";
    expect(begin + "^[$0" + in_text + "] more.\n", "Make it note 1", labelled);
    std::string with_cursor = labelled;
    with_cursor.insert(begin.size() + 2, "$0");
    expect(with_cursor, "Put note 1", begin + "^[" + in_text + "] more.\n\n");
  }
}

TEST(NoteWords, ALineBreakOfANoteInTheTextIsNotLost) {
  EXPECT_EQ(after("A ^[$0First\\\nвторая.] b.\n", "Make it note 1"),
            "its words would be read otherwise in a note");
}

// --- Comments that silence ----------------------------------------------------------------------

const std::string silence = "<!-- ibid-ignore-next dup-word: as printed -->\n";

TEST(NoteWords, AnIgnoringCommentGoesWithItsNote) {
  const std::string one = silence + "[^1]: One the the é.\n";
  expect("A[^2] b$0[^1].\n\n" + one + "\n[^2]: Два.\n", "Put the notes",
         "A[^2] b[^1].\n\n[^2]: Два.\n\n" + one);
  expect("A[^$01] b[^2].\n\n" + one + "\n[^2]: Два 𝔄.\n", "Delete note 1 and its marker",
         "A b[^2].\n\n[^2]: Два 𝔄.\n");
  expect("A$0 b[^1].\n\n" + one, "Insert note 2", "A[^2] b[^1].\n\n[^2]: \n\n" + one);
  EXPECT_EQ(after("A[^$01].\n\n" + one, "Put note 1"),
            "the comment before note 1 silences a rule in it");
}

TEST(NoteWords, AnyOtherCommentStays) {
  const std::string comment = "<!-- проверить -->\n";
  expect("A[^$01] b[^2].\n\n" + comment + "[^1]: One.\n\n[^2]: Two.\n",
         "Delete note 1 and its marker", "A b[^2].\n\n" + comment + "\n[^2]: Two.\n");
}

// --- Places for markers -------------------------------------------------------------------------

TEST(NoteWords, NoMarkerIsPutIntoWhatMakesALine) {
  for (const char* text :
       {"1$0.  первый\n2.  second\n", "1.$0  first\n", "1.  $0first\n", "(é) a\n\n(i$0) first\n",
        "-$0 item\n", "> *$0 𝔄\n", "Term\n:$0   Définition\n", "Term\n: $0  Definition\n",
        "- [$0 ] task\n", "- [ $0] task\n", "1.  [x]$0 task\n", "*$0em* word\n",
        "a|b\n-|-\nc|d\n\nTable$0: é\n", "a|b\n-|-\nc|d\n\n:$0 é\n", "a | b\n--|$0--\nc | d\n"}) {
    EXPECT_EQ(after(text, "Insert note"), "not offered") << text;
    EXPECT_EQ(after(crlf(text), "Insert note"), "not offered") << text;
  }
  expect("1.  пе$0рвый\n2.  second\n", "Insert note 1", "1.  первый[^1]\n2.  second\n\n[^1]: \n");
  expect("- [ ] task$0\n", "Insert note 1", "- [ ] task[^1]\n\n[^1]: \n");
  const std::string to_the_end = "Move the marker of note 1 to the end";
  EXPECT_EQ(after("Text$0[^1] here.\n\n1.  first\n\n[^1]: One.\n", to_the_end, 14), "not offered");
}

TEST(NoteWords, NoMarkerIsPutIntoTheSignsOfEmphasis) {
  const std::string behind = "Some **strông**[^1] wörd.\n\n[^1]: \n";
  const std::string within = "Some **strông[^1]** wörd.\n\n[^1]: \n";
  expect("Some $0**strông** wörd.\n", "Insert note 1", within);
  expect("Some *$0*strông** wörd.\n", "Insert note 1", within);
  expect("Some **$0strông** wörd.\n", "Insert note 1", within);
  expect("Some **strông$0** wörd.\n", "Insert note 1", within);
  expect("Some **strông*$0* wörd.\n", "Insert note 1", behind);
  expect("Some **strông**$0 wörd.\n", "Insert note 1", behind);
  expect("So ~~$0𝔄х~~ é.\n", "Insert note 1", "So ~~𝔄х[^1]~~ é.\n\n[^1]: \n");
}

TEST(NoteWords, AMarkerStandsBehindTheWordThatTheCursorStandsAt) {
  for (const char* text : {"A $0слово here.\n", "A сл$0ово here.\n", "A слово$0 here.\n"}) {
    expect(text, "Insert note 1", "A слово[^1] here.\n\n[^1]: \n");
  }
  expect("A $0[link](x) here.\n", "Insert note 1", "A [link](x)[^1] here.\n\n[^1]: \n");
  expect("A b $0[^1].\n\n[^1]: x\n", "Insert note 1", "A b [^1][^2].\n\n[^1]: \n\n[^2]: x\n");
  // What is selected ends where its last word does.
  EXPECT_EQ(after("A $0claim here.\n", "Insert note 1", 6), "A claim[^1] here.\n\n[^1]: \n");
  EXPECT_EQ(after("A $0word b[^1].\n\n[^1]: x\n", "Move the marker of note 1 to the beginning", 10),
            "A[^1] word b.\n\n[^1]: x\n");
}

// --- Blanks before markers ----------------------------------------------------------------------

TEST(NoteWords, AMarkerThatMovesTakesItsBlankAlong) {
  const std::string to_the_end = "Move the marker of note 1 to the end";
  EXPECT_EQ(after("A слово $0[^1]. B[^2].\n\n[^1]: One.\n\n[^2]: Two.\n", to_the_end, 7),
            "A слово. B[^1][^2].\n\n[^1]: One.\n\n[^2]: Two.\n");
  EXPECT_EQ(after("A слово$0[^1]. B[^2].\n\n[^1]: One.\n\n[^2]: Two.\n", to_the_end, 7),
            "A слово. B[^1][^2].\n\n[^1]: One.\n\n[^2]: Two.\n");
}

}  // namespace
}  // namespace ibid::support::note_words_test
