// LaTeX in bibliographies: what a typesetter makes of it, as plain text.
//
// Accents and letters become Unicode (composed), braces go, formatting commands leave their words,
// formulas stay as written. White space is folded. What is not known is left out, its words are
// kept. Pure; linear, whatever is nested in what.
#pragma once

#include <string>
#include <string_view>

namespace ibid::works {

/// Valid UTF-8, whatever `source` is.
std::string plain_of_latex(std::string_view source);

}  // namespace ibid::works
