// Edits of the apparatus: notes put in, taken out, moved, numbered, put in order, as one change of
// a chapter each. Every one of them keeps what every citation of the book means (keep_meaning.h).
//
// A note is named by its label; notes of a series are numbered in the order in which a reader comes
// to their markers. What cannot be done is refused with the reason, a clause for an editor of
// books: “note 12 is defined 2 times”.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "features/change/change.h"
#include "model/edition.h"

namespace ibid::features {

/// Where a chapter is edited.
struct Spot {
  const model::Edition& edition;
  std::size_t chapter = 0;

  const model::Chapter& text() const { return edition[chapter]; }
};

/// Whether the notes behind are numbered on.
enum class Renumber : bool { no, yes };

/// A marker may stand in prose: in a paragraph, a heading, a quotation or a list, not within a
/// note. A place within a word or a construct is settled behind it. Nothing where none may stand.
std::optional<text::Offset> place_for_marker(const model::Chapter& chapter, text::Offset at);

/// A marker at a settled place, and an empty note behind the one that goes before it. Without
/// renumbering it gets the first number that is free.
Proposal insert_note(const Spot& spot, text::Offset at, std::string_view series, Renumber renumber);
struct Insertion {
  std::string label;
  bool renumbers = false;  ///< others get new labels
};
/// What insert_note would give; nothing where no label is to be had. Follows no citation.
std::optional<Insertion> insertion(const model::Chapter& chapter, text::Offset at,
                                   std::string_view series, Renumber renumber);
/// An empty note for a label that is called and not defined.
Proposal define_note(const Spot& spot, std::string_view label);

/// The note and all its markers. Refused where the text mentions it, or it calls other notes.
Proposal delete_note(const Spot& spot, std::string_view label, Renumber renumber);

/// A marker to another settled place.
Proposal move_marker(const Spot& spot, model::Number marker, text::Offset to, Renumber renumber);

/// Numbers a series in the order of its markers, on from its lowest number.
Proposal renumber_series(const Spot& spot, std::string_view series);
/// Gives the second note of a label that is defined twice, and the marker that goes with it, the
/// first number that is free.
Proposal tell_apart(const Spot& spot, std::string_view label);

/// Puts the notes of each series into the order of their markers, in the places where notes of the
/// series stand. Notes that nothing calls come last.
Proposal organize_notes(const Spot& spot);
/// True where that changes nothing.
bool are_in_order(const model::Chapter& chapter);

/// `[^12]` and its note become `^[…]`. Refused for a note of several paragraphs, one that is called
/// more than once, and one that calls others.
Proposal to_inline(const Spot& spot, std::string_view label);
/// `^[…]` becomes a marker and a note.
Proposal to_labelled(const Spot& spot, model::Number inline_note, Renumber renumber);
/// A marker within a note becomes the words of the note it calls, in brackets.
Proposal print_in_note(const Spot& spot, model::Number marker);

}  // namespace ibid::features
