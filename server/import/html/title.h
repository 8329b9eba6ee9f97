// The head of a page: author, book, title of the chapter; and the levels of the headings below.
#pragma once

#include "import/guess.h"
#include "import/html/page.h"

namespace ibid::import::html {

/// Gives the blocks before the text their parts, and all headings the levels of the source format.
void find_title(Page& page, Guesses& guesses);

}  // namespace ibid::import::html
