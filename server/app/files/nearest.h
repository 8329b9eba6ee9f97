// The nearest name, in the words of a message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ibid::app {

/// ". Did you mean “…”?", or nothing where no candidate is near.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace ibid::app
