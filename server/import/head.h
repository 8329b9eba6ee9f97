// Reads the head of a chapter: author, book, number and title above the first running text.
//
// The order of the original is kept: what stands before the chapter's title goes to the front
// matter in that order, what stands after it is left to the finder of headings.
#pragma once

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

void find_head(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
