// Backslashes that words of a note need where they come to stand, and no longer need.
#pragma once

#include <vector>

#include "features/change/rewriting.h"
#include "features/notes/note_edits.h"

namespace ibid::features {

using Pieces = std::vector<Rewriting::Piece>;

/// A note's words in one line, in the ways in which they may be written within the text: without
/// a backslash that only its place in a note asked for; as they are; with one before every bracket
/// that has no other; with one before every sign that means nothing now.
std::vector<Pieces> ways_to_write_inline(const model::Chapter& chapter, text::Span content);

/// The same in a note: as they are, or with what looks like a list or another block escaped.
std::vector<Pieces> ways_to_write_as_note(const model::Chapter& chapter, text::Span content);

}  // namespace ibid::features
