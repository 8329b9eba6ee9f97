#include "app/files/nearest.h"

#include "rules/nearest.h"

namespace ibid::app {

std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates) {
  rules::Nearest nearest(name);
  for (const std::string& candidate : candidates) nearest.offer(candidate);
  return nearest.best() ? ". Did you mean “" + *nearest.best() + "”?" : std::string();
}

}  // namespace ibid::app
