#include "rules/place_usage.h"

#include "rules/wording.h"

namespace ibid::rules {
namespace {

constexpr std::size_t least_usual_places = 5;
constexpr std::size_t times_usual_places = 3;

}  // namespace

void report_less_usual(const std::array<PlaceWay, 2>& ways, std::string_view things,
                       std::string (*as_printed)(const PrintedPlace&), Report& report) {
  const std::size_t usual = ways[0].uses.size() >= ways[1].uses.size() ? 0 : 1;
  const PlaceWay& most = ways[usual];
  const PlaceWay& less = ways[1 - usual];
  if (less.uses.empty() || most.uses.size() < least_usual_places) return;
  if (most.uses.size() < times_usual_places * less.uses.size()) return;
  Finding& finding =
      report.add(less.uses.front().by->at, model::Part::locators,
                 "“" + as_printed(*less.uses.front().place) +
                     "”: " + counted(less.uses.size(), things) + " " + std::string(less.name) +
                     ", " + std::to_string(most.uses.size()) + " " + std::string(most.name));
  for (const PlaceUsage& use : less.uses)
    finding.correct(use.by->at, model::Part::locators, as_printed(*use.place),
                    most.print(*use.place));
}

}  // namespace ibid::rules
