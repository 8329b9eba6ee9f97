#include "model/page_ranges.h"

#include <algorithm>

namespace ibid::model {
namespace {

// Without the digits that both begin with; at least so many.
std::string changed_part(std::string_view from, std::string_view to, std::size_t at_least) {
  if (from.size() != to.size()) return std::string(to);
  std::size_t same = 0;
  while (same < to.size() && from[same] == to[same]) ++same;
  const std::size_t kept = std::min(to.size(), std::max(to.size() - same, at_least));
  return std::string(to.substr(to.size() - kept));
}

bool is_teen(std::string_view number) {
  return number.size() >= 2 && number[number.size() - 2] == '1';
}

std::string as_chicago(std::string_view from, std::string_view to) {
  if (from.size() < 3 || from.ends_with("00")) return std::string(to);
  return changed_part(from, to, from[from.size() - 2] == '0' ? 1 : 2);
}

}  // namespace

std::string shortened(std::string_view from, std::string_view to, PageRange convention) {
  switch (convention) {
    case PageRange::minimal:
      return changed_part(from, to, 1);
    case PageRange::minimal_two:
      return changed_part(from, to, 2);
    case PageRange::oxford:
      return changed_part(from, to, is_teen(to) ? 2 : 1);
    case PageRange::chicago_16:
      return as_chicago(from, to);
    case PageRange::expanded:
    case PageRange::any_consistent:
      break;
  }
  return std::string(to);
}

}  // namespace ibid::model
