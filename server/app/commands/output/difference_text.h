// The difference of two texts as `patch` and `git apply` take it: the unified format.
#pragma once

#include <string>
#include <string_view>

namespace ibid::app {

/// With three lines around each change. `name` is the file's, from the folder in which the
/// difference is to be applied; nothing where the texts are the same. With colour, which is for
/// people, what a terminal would obey instead of show is replaced.
std::string print_difference(const std::string& name, std::string_view before,
                             std::string_view after, bool colour);

}  // namespace ibid::app
