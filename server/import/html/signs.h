// What links and programs look like in the source format.
#pragma once

#include <string>
#include <string_view>

namespace ibid::import::html {

/// A link's target in parentheses: nothing in it may end it.
std::string written_target(std::string_view target);

/// A program in its fence, on one line.
std::string written_code(const std::string& text);

}  // namespace ibid::import::html
