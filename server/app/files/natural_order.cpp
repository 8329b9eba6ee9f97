#include "app/files/natural_order.h"

#include <algorithm>
#include <cstddef>

namespace ibid::app {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_digit(char c) {
  return digits.find(c) != std::string_view::npos;
}

// The run of digits at `at`, without leading zeros; moves behind it.
std::string_view take_number(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
  std::string_view run = text.substr(at, end - at);
  at = end;
  run.remove_prefix(std::min(run.find_first_not_of('0'), run.size()));
  return run;
}

// A slash sorts before all else, so that what is in a folder stays together.
int rank(char c) {
  return c == '/' ? -1 : static_cast<unsigned char>(c);
}

}  // namespace

bool naturally_before(std::string_view a, std::string_view b) {
  std::size_t in_a = 0;
  std::size_t in_b = 0;
  while (in_a < a.size() && in_b < b.size()) {
    if (is_digit(a[in_a]) && is_digit(b[in_b])) {
      const std::string_view one = take_number(a, in_a);
      const std::string_view other = take_number(b, in_b);
      if (one.size() != other.size()) return one.size() < other.size();
      if (one != other) return one < other;
      continue;
    }
    if (a[in_a] != b[in_b]) return rank(a[in_a]) < rank(b[in_b]);
    ++in_a;
    ++in_b;
  }
  if (in_a < a.size() || in_b < b.size()) return in_b < b.size();
  return a < b;
}

}  // namespace ibid::app
