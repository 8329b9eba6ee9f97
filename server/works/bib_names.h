// Names as BibTeX writes them: `First von Last`, `von Last, Jr, First`, `{Corporate Body}`, with
// `and` between people and `and others` at the end; BibLaTeX's `given=…, family=…` too. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "citation/citation.h"

namespace ibid::works {

/// `source` is LaTeX. `others` is nobody.
std::vector<citation::Name> names_of_bib(std::string_view source);

}  // namespace ibid::works
