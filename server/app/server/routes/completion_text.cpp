#include "app/server/routes/completion_text.h"

#include <algorithm>

namespace ibid::app {

std::string sort_text(std::size_t index) {
  const std::string digits = std::to_string(index);
  return std::string(4 - std::min<std::size_t>(digits.size(), 4), '0') + digits;
}

std::string snippet(std::string_view insert, std::size_t cursor) {
  std::string out;
  for (std::size_t i = 0; i < insert.size(); ++i) {
    if (i == cursor) out += "$0";
    if (std::string_view("\\$}").find(insert[i]) != std::string_view::npos) out += '\\';
    out += insert[i];
  }
  return out;
}

}  // namespace ibid::app
