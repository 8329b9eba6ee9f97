// Page numbers at the foot of their pages: each is moved to where its page begins.
#pragma once

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

/// Moves the numbers that form feeds or the text's end show to stand at the foot. The first goes to
/// `Draft::first_page`. Where a page is missing between two of them and no form feed tells its
/// begin, all stay where they are.
void move_feet(Draft& draft, Guesses& guesses);

/// Says so where numbers were left, although they seem to stand at the foot.
void tell_feet(const Draft& draft, Guesses& guesses);

}  // namespace ibid::import
