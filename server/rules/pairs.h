// Marks without a partner in their paragraph that have one in another.
//
// A quotation of several paragraphs is opened in each and closed in the last; a bracket may hold
// whole paragraphs. So a mark that is not closed is no fault where the next mark of its kind that
// has no partner, in a later paragraph nearby, opens it again or closes it.
#pragma once

#include <vector>

#include "prose/sight.h"
#include "rules/rules.h"

namespace ibid::rules {

struct Pairs {
  std::vector<model::Number> unclosed;  ///< among the spots of its sight
  std::vector<model::Number> unopened;
};

/// Those that have no partner anywhere.
Pairs without_partner(const model::Chapter& chapter, prose::Sight unclosed, prose::Sight unopened);

}  // namespace ibid::rules
