// Full stops: which of them end a sentence, divide the pieces of a citation, or are an
// abbreviation's.
#pragma once

#include <string_view>
#include <vector>

#include "citation/tokens.h"

namespace ibid::citation {

/// Makes of each full stop, `?` and `!` what it is: a `stop` where a sentence ends, a `comma` where
/// a piece of a citation does (`Ebd. S. 12`, `М., 1968. С. 123`, as GOST R 7.0.5 has it), a `dot`
/// within an abbreviation or a title. The tokens have their meanings already. Linear.
void end_sentences(std::string_view text, std::vector<Token>& tokens);

}  // namespace ibid::citation
