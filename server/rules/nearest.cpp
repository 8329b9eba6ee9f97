#include "rules/nearest.h"

#include <algorithm>
#include <array>

namespace ibid::rules {

std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::size_t, Nearest::longest + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row[b.size()];
}

Nearest::Nearest(std::string_view wanted)
    : wanted_(wanted), limit_(std::min<std::size_t>(wanted.size() / 3, 4) + 1) {}

void Nearest::offer(std::string_view candidate) {
  if (wanted_.size() > longest || candidate.size() > longest || candidate.empty()) return;
  const auto [shorter, longer] = std::minmax({wanted_.size(), candidate.size()});
  if (longer - shorter >= limit_) return;
  const std::size_t changes = distance(wanted_, candidate);
  if (changes >= limit_) return;
  limit_ = changes;
  best_ = std::string(candidate);
}

}  // namespace ibid::rules
