// A range as it is printed, `190-1`, taken apart. Pure.
#pragma once

#include <optional>
#include <string_view>

namespace ibid::rules {

/// Views into what was read.
struct PrintedRange {
  std::string_view from, dash, to;
};
/// Nothing unless both ends are digits, with one dash of whatever length between.
std::optional<PrintedRange> read_range(std::string_view printed);

bool is_digits(std::string_view text);

}  // namespace ibid::rules
