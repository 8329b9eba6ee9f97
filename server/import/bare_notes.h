// Finds notes with bare numbers, and the bare digits that call them: `vote.1` and `1 Müller, p. 3.`
//
// A false marker destroys a text, so the two must prove each other: the numbers of a list of notes
// come in rising order as digits behind the words of the text that belongs to it, few of them
// missing, and hardly any out of order. Where a list stands (at a page's foot, under a line, under
// "Notes") lessens what it must show. What is found becomes a note and a marker in brackets, as if
// it had been printed so; all else stays as it is. Linear, but for the logarithm of the digits.
#pragma once

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

/// REQUIRES: the pages are found, and lists are not yet cut.
void find_bare_notes(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
