#include "features/page_ranges.h"

#include <algorithm>

namespace ibid::features {
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

std::string shortened(std::string_view from, std::string_view to, model::PageRange convention) {
  switch (convention) {
    case model::PageRange::minimal:
      return changed_part(from, to, 1);
    case model::PageRange::minimal_two:
      return changed_part(from, to, 2);
    case model::PageRange::oxford:
      return changed_part(from, to, is_teen(to) ? 2 : 1);
    case model::PageRange::chicago_16:
      return as_chicago(from, to);
    case model::PageRange::expanded:
    case model::PageRange::any_consistent:
      break;
  }
  return std::string(to);
}

}  // namespace ibid::features
