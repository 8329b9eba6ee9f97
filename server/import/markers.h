// Decides which bracketed labels are markers of notes.
//
// A label is one where a note bears it, or where it stands in a rising series: a neighbour of its
// kind counts one less or one more. `[1924]` and `[leader]` stay text. What does not match (a
// marker without a note, a note nobody calls) is said, not mended.
#pragma once

#include "import/draft.h"
#include "import/escape.h"
#include "import/guess.h"

namespace ibid::import {

/// `notes`: the labels of the notes; `missing`: those of notes that are known not to be there.
/// Returns the labels to mark up.
Labels find_markers(const Draft& draft, const Labels& notes, const Labels& missing,
                    Guesses& guesses);

}  // namespace ibid::import
