// Places: what units and ranges say as they are printed, `pp.` and `190-1`. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/reading.h"

namespace ibid::rules {

/// `p.` or `pp.`: what English prints for one page and for several. Nothing for other units.
enum class PageUnit : std::uint8_t { none, one, several };
PageUnit page_unit(std::string_view unit);

/// `190-1` taken apart; nothing unless both ends are digits.
struct PrintedRange {
  std::string_view from, dash, to;
};
std::optional<PrintedRange> read_range(std::string_view printed);

bool is_digits(std::string_view text);

}  // namespace ibid::rules
