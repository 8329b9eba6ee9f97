// Locators: the places in a work that a citation names.
#pragma once

#include <vector>

#include "citation/citation.h"
#include "citation/tokens.h"

namespace ibid::citation {

/// Locators and where they end; the end is where reading began if there are none.
struct Located {
  std::vector<Locator> locators;
  Index end = 0;
};

/// `pp. 42-6, 50ff.`, `fols 12r-13v`, `p. 189, n. 109`, `passim`: units with their ranges, from
/// token `begin` on, with commas between. Spans of locators are of the block.
Located read_locators(const Tokens& tokens, Index begin);

/// `302-7, 310` with no unit: pages. Only where the grammar expects them.
Located read_bare_pages(const Tokens& tokens, Index begin);

}  // namespace ibid::citation
