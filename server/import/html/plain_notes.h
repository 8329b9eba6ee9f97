// Notes of a page that links none: read by their labels, as those of a plain text are.
#pragma once

#include "import/guess.h"
#include "import/html/page.h"

namespace ibid::import::html {

/// Lists of notes by their numbers, and their markers: `[12]` or a raised 12.
void find_plain_notes(Page& page, Guesses& guesses);

}  // namespace ibid::import::html
