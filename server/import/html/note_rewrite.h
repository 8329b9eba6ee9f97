// Makes pieces of the markers, and takes the labels and the ways back off the notes.
#pragma once

#include "import/html/note_pairs.h"
#include "import/html/page.h"

namespace ibid::import::html {

/// Once notes have their parts and labels. Mentions of a note ("see note 12") lose their link,
/// which leads nowhere in the source format; other words that are dropped become comments.
void rewrite_notes(Page& page, const Pairs& pairs);

}  // namespace ibid::import::html
