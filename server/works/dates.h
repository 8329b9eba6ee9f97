// Dates as notes and bibliographies print them: `7 November 1923`, `Sept. 1930`, `1923-11-07`.
//
// Months are known in the languages that notes are read in. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ibid::works {

/// What a date says; 0 for what it leaves out.
struct Date {
  std::uint16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  bool operator==(const Date&) const = default;
};

/// The month of that name or abbreviation, 1 to 12; 0 for other words. `word` is folded (fold.h).
std::uint8_t month_named(std::string_view word);
/// `November`, for 11. REQUIRES: 1 <= month <= 12.
std::string_view name_of_month(std::uint8_t month);

/// Nothing where it is no date, or more than one.
std::optional<Date> read_date(std::string_view text);

/// True where both name the same day, month or issue's time, as far as both say it. What is no date
/// (`Spring 1930`) agrees with the same words.
bool dates_agree(std::string_view a, std::string_view b);

/// True where the years have one in common: `1960` is among `1958-1964`.
bool years_agree(std::string_view a, std::string_view b);

}  // namespace ibid::works
