// Days of the Gregorian and the Julian calendar. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ibid::prose {

struct Day {
  int year = 0;  ///< of our era; 0: not said
  unsigned month = 0;
  unsigned day = 0;
};

enum class Calendar : std::uint8_t { gregorian, julian };

constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// True where the calendar has the day; a year that is not said may be a leap year.
bool has(Calendar calendar, const Day& day);
/// 0 is Sunday. REQUIRES: the calendar has the day, and its year is said.
unsigned weekday(Calendar calendar, const Day& day);

/// `Monday 3 May 1926`, as spots of Sight::weekday call it.
struct DayOfWeek {
  unsigned weekday = 0;
  Day day;
};
DayOfWeek read_day_of_week(std::string_view words);

}  // namespace ibid::prose
