// Numbers and ranges as they are printed, `190-1`, taken apart. Pure.
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
/// What the digits count. Nothing where anything else is among them, or they are too many.
std::optional<unsigned> whole_number(std::string_view digits);

}  // namespace ibid::rules
