#include "rules/printed_range.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ibid::rules {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::array<std::string_view, 7> dashes{"-", "–", "—", "‐", "‑", "‒", "−"};

}  // namespace

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of(digits) == text.npos;
}

std::optional<unsigned> whole_number(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<PrintedRange> read_range(std::string_view printed) {
  const std::size_t at = printed.find_first_not_of(digits);
  if (at == 0 || at == printed.npos) return std::nullopt;
  const std::string_view behind = printed.substr(at);
  const auto* const dash = std::find_if(
      dashes.begin(), dashes.end(), [&](std::string_view one) { return behind.starts_with(one); });
  if (dash == dashes.end() || !is_digits(behind.substr(dash->size()))) return std::nullopt;
  return PrintedRange{printed.substr(0, at), *dash, behind.substr(dash->size())};
}

}  // namespace ibid::rules
