#include "rules/first_calls.h"

#include <algorithm>

namespace ibid::rules {

std::map<std::string_view, std::vector<Call>> first_calls(const model::Apparatus& apparatus) {
  std::map<std::string_view, std::vector<Call>> calls;
  std::vector<bool> seen(apparatus.labels().size());
  for (const model::Number marker : apparatus.reading_order()) {
    const model::Number index = apparatus.markers()[marker].label;
    const model::Label& label = apparatus.labels()[index];
    if (seen[index] || label.notes.empty() || !label.rank.number) continue;
    seen[index] = true;
    calls[label.rank.series].push_back({&label, marker, *label.rank.number});
  }
  return calls;
}

bool in_order(const std::vector<Call>& calls) {
  return std::is_sorted(calls.begin(), calls.end(),
                        [](const Call& a, const Call& b) { return a.number < b.number; });
}

}  // namespace ibid::rules
