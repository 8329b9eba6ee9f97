#include "prose/calendar.h"

#include <algorithm>
#include <charconv>

namespace ibid::prose {
namespace {

bool is_leap(Calendar calendar, int year) {
  if (year == 0) return true;
  const bool fourth = year % 4 == 0;
  return calendar == Calendar::julian ? fourth : fourth && (year % 100 != 0 || year % 400 == 0);
}

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

template <std::size_t count>
unsigned index_of(const std::array<std::string_view, count>& names, std::string_view name) {
  return static_cast<unsigned>(std::find(names.begin(), names.end(), name) - names.begin());
}

}  // namespace

bool has(Calendar calendar, const Day& day) {
  constexpr std::array<unsigned, 12> lengths{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.month < 1 || day.month > 12 || day.day < 1) return false;
  if (day.month == 2 && day.day == 29) return is_leap(calendar, day.year);
  return day.day <= lengths[day.month - 1];
}

// The number of days since an epoch, counted in years that begin in March.
unsigned weekday(Calendar calendar, const Day& day) {
  const int year = day.month > 2 ? day.year : day.year - 1;
  const int month = static_cast<int>(day.month > 2 ? day.month - 3 : day.month + 9);
  const int days = 365 * year + year / 4 + (153 * month + 2) / 5 + static_cast<int>(day.day);
  const int skipped = calendar == Calendar::gregorian ? year / 100 - year / 400 - 2 : 0;
  return static_cast<unsigned>((days - skipped) % 7);
}

DayOfWeek read_day_of_week(std::string_view words) {
  std::array<std::string_view, 4> parts;
  for (std::string_view& part : parts) {
    const std::size_t end = std::min(words.find(' '), words.size());
    part = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return {
      index_of(weekdays, parts[0]),
      {number(parts[3]), index_of(months, parts[2]) + 1, static_cast<unsigned>(number(parts[1]))}};
}

}  // namespace ibid::prose
