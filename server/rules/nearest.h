// Nearest: the word that was probably meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ibid::rules {

/// How many bytes to change, add, drop or swap with their neighbour (Damerau's distance, each place
/// touched once). REQUIRES: neither is longer than Nearest::longest.
std::size_t distance(std::string_view a, std::string_view b);

/// Keeps the candidate that takes the fewest changed bytes to become the wanted word.
class Nearest {
 public:
  /// Longer words are not typed but pasted, and would make a hostile file slow: none is offered.
  static constexpr std::size_t longest = 80;

  explicit Nearest(std::string_view wanted);
  void offer(std::string_view candidate);
  /// The best of those offered; nothing where all are too far to be more than chance.
  const std::optional<std::string>& best() const { return best_; }

 private:
  std::string_view wanted_;
  std::size_t limit_;  ///< only candidates nearer than this are better
  std::optional<std::string> best_;
};

}  // namespace ibid::rules
