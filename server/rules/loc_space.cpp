// loc-space: `p.39` in a chapter of `p. 39`s, or the other way round.
//
// Of units that end in a stop; behind a word (`page 39`) a blank is no matter of taste.

#include "rules/catalogue.h"
#include "rules/place_usage.h"

namespace ibid::rules {
namespace {

void check_loc_space(const Scene& scene, Report& report) {
  std::array<PlaceWay, 2> ways{{{"without a blank", {}}, {"with a blank", {}}}};
  for (const Cited& cited : scene.reading->citations()) {
    for (const PrintedPlace& place : scene.reading->places(cited)) {
      if (!place.unit.ends_with('.') || place.range.empty()) continue;
      const std::string unit(place.unit);
      const std::string range(place.range);
      const std::size_t way = place.gap.empty() ? 0 : 1;
      ways[way].uses.push_back(
          {&cited, unit + std::string(place.gap) + range, unit + (way == 0 ? " " : "") + range});
    }
  }
  report_less_usual(ways, "place", report);
}

}  // namespace

const Rule loc_space{
    .id = "loc-space",
    .severity = Severity::hint,
    .summary = "A page stands with or without a blank behind “p.”, unlike most",
    .check = check_loc_space,
};

}  // namespace ibid::rules
