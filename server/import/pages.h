// Finds what the pages of the printed book have put into the text: their numbers and their heads.
//
// A page number is a number alone on its line, rising through the text: `xiv`, `139` and `– 139 –`
// become `[]{.pb n=139}`. One alone proves nothing unless it tears a sentence, and `I`, `II` or
// `1`, `2` from the first on may number sections: these stay as they are and are reported.
// Lines within a paragraph are looked at, too, and are put back where they are text (`cut`).
#pragma once

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

/// What may be notes at the foot of a page is cut off (`foot`): see foot_notes.h. Numbers at the
/// foot of their pages are moved to where those begin; see page_feet.h.
void find_pages(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
