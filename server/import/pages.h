// Finds page numbers of the printed book: a number alone on its line, rising through the text.
//
// `xiv`, `139` and `– 139 –` become `[]{.pb n=139}`. One alone proves nothing, and `I`, `II` or
// `1`, `2` from the first on may number sections: these stay as they are and are reported.
#pragma once

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

void find_pages(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
