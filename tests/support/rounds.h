// How often tests try something at random.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace ibid::support {

/// `usual`, or so many times that as IBID_ROUNDS says: 30 to search for long, 0.2 where each round
/// takes several times as long. At least one.
inline std::size_t rounds(std::size_t usual) {
  const char* const factor = std::getenv("IBID_ROUNDS");
  if (factor == nullptr) return usual;
  return std::max(std::size_t{1}, static_cast<std::size_t>(static_cast<double>(usual) *
                                                           std::strtod(factor, nullptr)));
}

}  // namespace ibid::support
