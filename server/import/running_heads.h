// Finds the heads of the printed pages: one line, again and again, where pages end.
//
// Speakers of a play and refrains recur as well; what tells a head is what a page's end does to the
// text: a number beside it or on the next line, a form feed, a torn sentence. A head becomes a
// comment, its number a page. The first one without such evidence is the heading that the others
// repeat. REQUIRES: the numbers that stand alone are found.
#pragma once

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

void find_running_heads(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
