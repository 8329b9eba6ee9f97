#include "rules/places.h"

#include <array>

namespace ibid::rules {
namespace {

constexpr std::array<std::string_view, 7> dashes{"-", "–", "—", "‐", "‑", "‒", "−"};

}  // namespace

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

PageUnit page_unit(std::string_view unit) {
  if (unit == "p." || unit == "p" || unit == "P.") return PageUnit::one;
  if (unit == "pp." || unit == "pp" || unit == "Pp." || unit == "PP.") return PageUnit::several;
  return PageUnit::none;
}

std::optional<PrintedRange> read_range(std::string_view printed) {
  for (const std::string_view dash : dashes) {
    const std::size_t at = printed.find(dash);
    if (at == printed.npos) continue;
    const PrintedRange out{printed.substr(0, at), dash, printed.substr(at + dash.size())};
    if (is_digits(out.from) && is_digits(out.to)) return out;
  }
  return std::nullopt;
}

}  // namespace ibid::rules
