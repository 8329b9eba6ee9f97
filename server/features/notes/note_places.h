// Where notes stand: what belongs to one, and where a new one goes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/change/draft.h"
#include "features/notes/note_edits.h"

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

/// Where a block begins with the comments before it that silence rules in it.
text::Offset begin_with_silences(const model::Chapter& chapter, text::Offset block_begin);

/// What goes with a note's block, so that what stands before and behind stays apart.
text::Span removed_with_note(const model::Chapter& chapter, model::Number note);

/// A marker with the space before it, where that would be left at a line's or a sentence's end.
text::Span with_space(const model::Chapter& chapter, text::Span marker);

/// True where the text, or a citation, speaks of a note by its number.
bool is_mentioned(const Spot& spot, const model::Label& label);

/// The text of a span with its lines joined, what they begin with (`> `, an indent) left out.
std::vector<Rewriting::Piece> in_one_line(const model::Chapter& chapter, text::Span span);

/// The series of a chapter's labels that count, in the order in which the edition names them.
std::vector<std::string> series_in(const model::Chapter& chapter);

}  // namespace ibid::features
