#include "rules/nearest.h"

#include <algorithm>
#include <array>

namespace ibid::rules {

std::size_t distance(std::string_view a, std::string_view b) {
  using Row = std::array<std::size_t, Nearest::longest + 1>;
  Row row{};
  Row last{};
  Row before_last{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last = last;
    last = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
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
