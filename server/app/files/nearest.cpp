#include "app/files/nearest.h"

#include "rules/nearest.h"

namespace ibid::app {

std::optional<std::string> nearest(std::string_view name,
                                   const std::vector<std::string>& candidates) {
  rules::Nearest best(name);
  for (const std::string& candidate : candidates) best.offer(candidate);
  return best.best();
}

std::string did_you_mean(const std::optional<std::string>& meant) {
  return meant ? ". Did you mean “" + *meant + "”?" : std::string();
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates) {
  return did_you_mean(nearest(name, candidates));
}

}  // namespace ibid::app
