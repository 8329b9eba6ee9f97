// Citations as lines of text, so that a test's table shows what was read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citation/citation.h"

namespace ibid::citation {

/// The citations of the first note of a chapter.
std::vector<Citation> read_note(std::string_view chapter);

/// `full a=E.H. Carr t=Title v=1 y=1958 @p190-191`: the form and all that is not empty. Several
/// citations are divided by ` | `.
std::string describe(const std::vector<Citation>& citations);

}  // namespace ibid::citation
