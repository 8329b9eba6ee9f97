// Natural order: names as people sort them, `2.md` before `10.md`.
#pragma once

#include <string_view>

namespace ibid::app {

/// Whether path `a` stands before path `b`. Compares name by name; runs of digits by their value,
/// anything else by code point. A strict weak order, and total: only equal paths are equivalent.
bool naturally_before(std::string_view a, std::string_view b);

}  // namespace ibid::app
