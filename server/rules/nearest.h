// Nearest: the word that was probably meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ibid::rules {

/// Keeps the candidate that takes the fewest changed bytes to become the wanted word.
class Nearest {
 public:
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
