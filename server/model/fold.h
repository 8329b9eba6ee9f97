// Folding: when two labels of references are the same to Pandoc, whatever their case and spacing.
#pragma once

#include <string>
#include <string_view>

namespace ibid::model {

/// `text` with its case folded (Unicode, full case folding) and white space collapsed to one space.
/// Text that is not valid UTF-8 keeps its case.
std::string folded(std::string_view text);

}  // namespace ibid::model
