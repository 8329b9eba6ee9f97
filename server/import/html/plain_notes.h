// Notes of a page that links none: read by their labels, as those of a plain text are.
#pragma once

#include "import/escape.h"
#include "import/guess.h"
#include "import/html/page.h"

namespace ibid::import::html {

/// Lists of notes by their numbers, and their markers: `[12]` or a raised 12.
void find_plain_notes(Page& page, Guesses& guesses);

/// Makes markers of `[12]` and raised 12 for these labels; how many.
std::size_t make_markers(Page& page, const Labels& labels);

}  // namespace ibid::import::html
