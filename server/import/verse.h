// Finds verse: paragraphs of three or more short lines in a text whose lines are long.
//
// Their line ends are part of the text and are kept as hard breaks. In a text that is wrapped as
// narrowly as verse nothing tells the two apart, and all stays as it is.
#pragma once

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

void find_verse(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
