// loc-space: `p.39` in a chapter of `p. 39`s, or the other way round.
//
// Of units that end in a stop; behind a word (`page 39`) a blank is no matter of taste.

#include "rules/catalogue.h"
#include "rules/place_usage.h"

namespace ibid::rules {
namespace {

std::string in_words(const PrintedPlace& place, std::string_view gap) {
  return std::string(place.unit).append(gap).append(place.range);
}
std::string as_printed(const PrintedPlace& place) {
  return in_words(place, place.gap);
}
std::string without_blank(const PrintedPlace& place) {
  return in_words(place, "");
}
std::string with_blank(const PrintedPlace& place) {
  return in_words(place, " ");
}

void check_loc_space(const Scene& scene, Report& report) {
  std::array<PlaceWay, 2> ways{{{"without a blank", without_blank}, {"with a blank", with_blank}}};
  for (const Cited& cited : scene.reading->citations()) {
    for (const PrintedPlace& place : scene.reading->places(cited)) {
      if (!place.unit.ends_with('.') || place.range.empty()) continue;
      ways[place.gap.empty() ? 0 : 1].uses.push_back({&cited, &place});
    }
  }
  report_less_usual(ways, "place", as_printed, report);
}

}  // namespace

const Rule loc_space{
    .id = "loc-space",
    .severity = Severity::hint,
    .summary = "A page stands with or without a blank behind “p.”, unlike most",
    .check = check_loc_space,
};

}  // namespace ibid::rules
