// Finds block quotations that the page prints as ordinary paragraphs.
//
// A quotation shows by its lead-in (a paragraph that ends in a colon or a comma, or breaks off) and
// by the marker at its end; ellipses, lower case and the first person tell which paragraphs it
// holds. What could be one without being sure enough is reported and left as text. Linear: it looks
// no further ahead than the longest quotation.
#pragma once

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

void find_quotations(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
