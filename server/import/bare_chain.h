// Which bare digits of a text call the notes of one list: those that rise as the list does.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "import/bare_calls.h"
#include "import/bare_lists.h"

namespace ibid::import {

struct BareChain {
  std::vector<std::optional<std::size_t>> calls;  ///< for each item
  std::size_t called = 0;                         ///< without those that prove nothing
  std::size_t filled = 0;  ///< those that prove nothing, each alone in its gap
  std::size_t astray = 0;  ///< look as if they called a note, but not in order
};

/// In the text from a paragraph on up to the list. `used`: the calls that belong to other lists.
/// Nothing where far more digits bear the numbers of the notes than there are notes.
std::optional<BareChain> bare_chain(const BareList& list, const BareCalls& calls,
                                    const std::vector<bool>& used, std::size_t since);

}  // namespace ibid::import
