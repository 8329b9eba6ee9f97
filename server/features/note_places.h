// Where notes go: which place of a chapter's text a marker may take, and where a new note stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/draft.h"
#include "features/note_edits.h"

namespace ibid::features {

/// Where a new note comes to stand in its series.
struct Seat {
  std::string label;
  std::vector<std::string> order;  ///< the labels of the series as they are; its own among them
  std::size_t index = 0;           ///< of its own
};

/// Puts a note into the draft: behind the notes of the labels before it, else before those behind
/// it, else at the chapter's end.
void put_note(Draft& draft, const Spot& spot, const Seat& seat,
              std::vector<Rewriting::Piece> content);

/// A note's block with the blank lines behind it.
text::Span block_of_note(const model::Chapter& chapter, model::Number note);

/// The text of a span with its lines joined, what they begin with (`> `, an indent) left out.
std::vector<Rewriting::Piece> in_one_line(const model::Chapter& chapter, text::Span span);

/// The series of a chapter's labels that count, in the order in which the edition names them.
std::vector<std::string> series_in(const model::Chapter& chapter);

/// How many more of each a chapter has afterwards.
struct Delta {
  int markers = 0;
  int notes = 0;
  int inline_notes = 0;
};

/// The draft as a change, if the chapter is then read as it is meant to be, and every meaning is
/// kept.
Proposal proposal_of(Draft draft, const Spot& spot, Delta delta);

}  // namespace ibid::features
