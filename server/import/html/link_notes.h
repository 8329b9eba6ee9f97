// Finds the notes of a page that links its markers to them.
//
// A note begins at the start of a paragraph or an item to which a marker leads, and which says so:
// by a link back, by the label it prints, or by its class. It ends with its element, or where the
// next one begins. Labels stay as they are printed; where they begin anew within one page, the
// notes are numbered through. Linear but for the depth of the page.
#pragma once

#include "import/guess.h"
#include "import/html/page.h"

namespace ibid::import::html {

/// Gives the notes their parts and labels and makes pieces of the markers. False where no marker
/// links to a note.
bool find_linked_notes(Page& page, Guesses& guesses);

}  // namespace ibid::import::html
