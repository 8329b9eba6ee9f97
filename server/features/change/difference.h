// Differences: the edits that make one text of another.
//
// Line by line where the lines are as many; one edit from the first difference to the last where
// they are not. No edit begins or ends inside a code point or between CR and LF.
#pragma once

#include <string_view>
#include <vector>

#include "features/change/change.h"

namespace ibid::features {

std::vector<Replacement> difference(std::string_view before, std::string_view after);

}  // namespace ibid::features
