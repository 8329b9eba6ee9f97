// loc-dash: a range with a hyphen in a chapter of en rules, or the other way round.

#include "rules/catalogue.h"
#include "rules/place_usage.h"

namespace ibid::rules {
namespace {

constexpr std::string_view hyphen = "-";
constexpr std::string_view en_rule = "–";

std::string whole_range(const PrintedPlace& place) {
  return std::string(place.range);
}
std::string with_hyphen(const PrintedPlace& place) {
  return std::string(place.digits->from).append(hyphen).append(place.digits->to);
}
std::string with_en_rule(const PrintedPlace& place) {
  return std::string(place.digits->from).append(en_rule).append(place.digits->to);
}

void check_loc_dash(const Scene& scene, Report& report) {
  std::array<PlaceWay, 2> ways{{{"with a hyphen", with_hyphen}, {"with an en rule", with_en_rule}}};
  for (const Cited& cited : scene.reading->citations()) {
    for (const PrintedPlace& place : scene.reading->places(cited)) {
      if (!place.digits) continue;
      if (place.digits->dash == hyphen) ways[0].uses.push_back({&cited, &place});
      if (place.digits->dash == en_rule) ways[1].uses.push_back({&cited, &place});
    }
  }
  report_less_usual(ways, "range", whole_range, report);
}

}  // namespace

const Rule loc_dash{
    .id = "loc-dash",
    .severity = Severity::hint,
    .summary = "A range has a hyphen among en rules, or an en rule among hyphens",
    .check = check_loc_dash,
};

}  // namespace ibid::rules
