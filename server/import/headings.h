// Finds the headings of sections: short unmarked lines of their own above running text.
#pragma once

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

/// Could stand over a text: one short line without a final stop. Says nothing of its place.
bool is_title_like(const Paragraph& paragraph);

/// Running text: a long paragraph, or one that ends like a sentence.
bool is_running(const Paragraph& paragraph);

void find_headings(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
