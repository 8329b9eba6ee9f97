// date-impossible: a day that its month does not have, or that was another day of the week.
//
// The option `calendar` says which calendar a book’s dates follow. Where it is not set, Russia's
// and Greece's late change lets dates before 1924 be of either.

#include <array>

#include "prose/calendar.h"
#include "rules/catalogue.h"
#include "rules/options.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

using prose::Calendar;

constexpr int last_julian_year = 1923;

constexpr std::array<std::string_view, 3> calendars{"either", "gregorian", "julian"};
constexpr std::array<Option, 1> date_impossible_options{{
    {"calendar", Option::Kind::choice, "either", "Which calendar the book’s dates follow",
     calendars},
}};

std::optional<Calendar> calendar_of(const Scene& scene) {
  const std::string_view calendar = choice_told(scene, date_impossible, "calendar");
  if (calendar == "julian") return Calendar::julian;
  if (calendar == "gregorian") return Calendar::gregorian;
  return std::nullopt;
}

std::string weekday_message(const std::string& words, std::optional<Calendar> calendar) {
  const prose::DayOfWeek said = prose::read_day_of_week(words);
  const prose::Day& day = said.day;
  const auto name = [&](Calendar of) {
    return std::string(prose::weekdays[prose::weekday(of, day)]);
  };
  const std::string date = words.substr(words.find(' ') + 1);
  const std::string not_this = ", not a " + std::string(prose::weekdays[said.weekday]);
  if (!calendar && day.year > last_julian_year) calendar = Calendar::gregorian;
  if (calendar) {
    if (prose::weekday(*calendar, day) == said.weekday) return {};
    return date + " was a " + name(*calendar) + not_this;
  }
  for (const Calendar one : {Calendar::gregorian, Calendar::julian})
    if (prose::weekday(one, day) == said.weekday) return {};
  return date + " was a " + name(Calendar::gregorian) + ", or in the old style a " +
         name(Calendar::julian) + not_this;
}

void check_date_impossible(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::impossible_date,
              [](const SpotAt& spot) { return "No such date: " + spot->words; });
  const auto calendar = calendar_of(scene);
  report_each(scene, report, prose::Sight::weekday,
              [&](const SpotAt& spot) { return weekday_message(spot->words, calendar); });
}

}  // namespace

const Rule date_impossible{
    .id = "date-impossible",
    .severity = Severity::warning,
    .summary = "A date that no calendar has, or on another day of the week",
    .reads = Reads::prose,
    .options = date_impossible_options,
    .check = check_date_impossible,
};

}  // namespace ibid::rules
