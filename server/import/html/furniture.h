// What belongs to the web page and not to the chapter: navigation, dates of updates, boilerplate.
//
// Classes and wording tell; so does a paragraph of links only before the title or behind the last
// text. It becomes comments, with its words in their place.
#pragma once

#include "import/guess.h"
#include "import/html/page.h"

namespace ibid::import::html {

/// What its element, its class or its words say. Before notes are looked for.
void find_furniture(Page& page);

/// What its place says: before the text and behind it. Once notes are found. Tells all of it.
void find_outer_furniture(Page& page, Guesses& guesses);

}  // namespace ibid::import::html
