// Finds notes with bare signs, and the signs that call them: `vote.* What` and `* Müller, p. 3.`
//
// The two prove each other: the signs of a list differ, and in the text since the list before each
// of them stands behind a word just once, in the order of the list. What is found becomes a note
// and a marker in brackets, as if it had been printed so; all else stays as it is. Linear.
#pragma once

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

/// REQUIRES: the pages are found, and notes that follow their text closely are cut off.
void find_bare_signs(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
