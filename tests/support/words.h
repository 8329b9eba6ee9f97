// What tests ask of longer texts.
#pragma once

#include <string_view>

namespace ibid::support {

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace ibid::support
