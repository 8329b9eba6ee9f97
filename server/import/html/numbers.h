// Anchors that tell where the pages of the printed book begin: `<a name="p123">`.
#pragma once

#include "import/guess.h"
#include "import/html/page.h"

namespace ibid::import::html {

void find_page_anchors(Page& page, Guesses& guesses);

}  // namespace ibid::import::html
