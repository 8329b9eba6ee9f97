// Finds the other end of every bracket and strikeout.
//
// Brackets bind tighter than emphasis and balance on their own, as in Pandoc: each `]` ends the
// nearest `[`, `![` or `^[` still open, and an opener that nothing ends is text. A strikeout's two
// ends stand within the same brackets. One pass each; linear.
#pragma once

#include <string_view>

#include "syntax/tokens.h"

namespace ibid::syntax {

void match_brackets(Pieces& pieces);

/// REQUIRES: match_brackets() before it.
void match_strikeouts(std::string_view text, Pieces& pieces);

}  // namespace ibid::syntax
