// Finds the lists of notes: `12. text`, `1*. text`, `[12] text`, `† text`.
//
// A list of notes differs from any other numbered list by its evidence: the text before it calls
// at least half of its labels, or a heading like "Notes" stands over it. Labels need not be whole
// or in order: a missing, doubled or misplaced note is found as it is. Linear.
#pragma once

#include "import/draft.h"
#include "import/escape.h"
#include "import/guess.h"

namespace ibid::import {

/// Cuts paragraphs that are lists without blank lines into their items.
void split_lists(Draft& draft);

/// Gives the notes their roles and labels. Returns the labels of all notes.
Labels find_notes(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
