// Text as Markdown has it: references such as `&nbsp;` and `&#8212;` read, white space folded.
#pragma once

#include <string>
#include <string_view>

namespace ibid::tei {

/// A run of white space is one blank, or one line end where it holds one. References that are not
/// known stay as they are written.
std::string read_text(std::string_view source);

}  // namespace ibid::tei
