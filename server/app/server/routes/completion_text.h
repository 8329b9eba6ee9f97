// What all completion items share in how they are written. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ibid::app {

/// Clients sort by text: what keeps the item at `index` in its place among up to 10,000.
std::string sort_text(std::size_t index);

/// A snippet (LSP 3.17, “Snippet Syntax”) that writes `insert` and leaves the cursor at a byte of
/// it.
std::string snippet(std::string_view insert, std::size_t cursor);

}  // namespace ibid::app
