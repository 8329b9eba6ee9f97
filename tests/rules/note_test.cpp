// Notes and their markers, in one chapter.
#include <gtest/gtest.h>

#include "support/check.h"

namespace ibid::support {
namespace {

TEST(NoteUndefined, AcrossChaptersLabelsAreDifferentNotes) {
  check_rule("note-undefined", R"(
//- 1.md
a[^1] b[^2]
//     ^^^^ note-undefined: No note 2 in this chapter

[^1]: x
//- 2.md
[^2]: y
)");
}

TEST(NoteUndefined, LabelsAreComparedAsWritten) {
  check_rule("note-undefined", R"(
“naïve”[^1*] and[^†], наука[^a]
//     ^^^^^ note-undefined: No note 1* in this chapter
//                         ^^^^ note-undefined: No note a in this chapter

[^1]: x

[^†]: y

[^A]: z
)");
}

TEST(NoteUnused, ACallFromAnotherNoteCountsItsOwnDoesNot) {
  check_rule("note-unused", R"(
a[^1]

[^1]: x[^2]

[^2]: y

[^3]: z[^3]
//^ note-unused: Note 3 is never called
)");
}

TEST(NoteUnused, EveryDefinitionOfALabelNobodyCalls) {
  check_rule("note-unused", R"(
[^1]: x
//^ note-unused: Note 1 is never called

[^1]: y
//^ note-unused: Note 1 is never called
)");
}

TEST(NoteDuplicate, RelatesToTheFirst) {
  check_rule("note-duplicate", R"(
a[^1]

[^1]: x
//^ related: Note 1 is defined here first
//^ related: Note 1 is defined here first

[^1]: y
//^ note-duplicate: Note 1 is defined again

> [^1]: z
//  ^ note-duplicate: Note 1 is defined again
)");
}

TEST(NoteEmpty, WhatSaysNothing) {
  check_rule("note-empty", R"(
[^1]: TK
//^ note-empty: Note 1 is empty

[^2]: ??
//^ note-empty: Note 2 is empty

[^3]: <!-- to come -->
//^ note-empty: Note 3 is empty

[^4]: p. 3

[^5]: @carr1958

[^6]: TKACH, p. 2.
)");
}

TEST(NoteEmpty, WhatIsWrittenSaysSomethingWhereNoTextIsSeen) {
  check_rule("note-empty", R"(
[^1]: N.

[^2]: 1.

[^3]: <!-- to come --> b.

[^4]: (ii) <!-- 𝔐 -->

[^5]: <img src="карта.png">

[^6]: -
//^ note-empty: Note 6 is empty

[^7]: *TK*
//^ note-empty: Note 7 is empty

[^8]: ? <!-- Да. --> ?
//^ note-empty: Note 8 is empty
)");
}

TEST(NoteInNote, AlsoInItsQuotation) {
  check_rule("note-in-note", R"(
a[^1]

[^1]: x

    > quoted[^2]
//          ^^^^ note-in-note: Marker inside note 1 is lost on export

[^2]: y
)");
}

}  // namespace
}  // namespace ibid::support
