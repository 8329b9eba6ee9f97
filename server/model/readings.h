// Other ways in which printed words may be taken: only a work that is known can tell.
#pragma once

#include <vector>

#include "citation/citation.h"

namespace ibid::model {

/// `Smith 1990`, `Mann: Zauberberg` may be titles, and `Gould, Cecil, *Schools*` two authors: that
/// is how they are read. What they say otherwise, where that is possible: an author with a year, an
/// author with a title, one author. `said` is what the citation is read to say.
std::vector<citation::Description> other_readings(const citation::Citation& citation,
                                                  const citation::Description& said);

}  // namespace ibid::model
