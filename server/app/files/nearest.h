// The nearest name, in the words of a message.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::app {

/// The candidate that was probably meant; nothing where none is near.
std::optional<std::string> nearest(std::string_view name,
                                   const std::vector<std::string>& candidates);
/// ". Did you mean “…”?", or nothing.
std::string did_you_mean(const std::optional<std::string>& meant);
/// The same of the nearest candidate.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace ibid::app
