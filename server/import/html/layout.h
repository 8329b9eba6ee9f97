// What containers turn out to be once the whole page is read.
//
// A table that sets out a page, a quotation that is a margin, a definition without a term: each
// shows as its text. Lists learn whether blank lines stand between their items.
#pragma once

#include "import/guess.h"
#include "import/html/page.h"

namespace ibid::import::html {

void settle_layout(Page& page, Guesses& guesses);

}  // namespace ibid::import::html
