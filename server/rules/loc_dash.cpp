// loc-dash: a range with a hyphen in a chapter of en rules, or the other way round.

#include "rules/catalogue.h"
#include "rules/place_usage.h"

namespace ibid::rules {
namespace {

void check_loc_dash(const Scene& scene, Report& report) {
  constexpr std::array<std::string_view, 2> dashes{"-", "–"};
  std::array<PlaceWay, 2> ways{{{"with a hyphen", {}}, {"with an en rule", {}}}};
  for (const Cited& cited : scene.reading->citations()) {
    for (const PrintedPlace& place : scene.reading->places(cited)) {
      const auto range = read_range(place.range);
      if (!range) continue;
      for (std::size_t i = 0; i < 2; ++i) {
        if (range->dash != dashes[i]) continue;
        std::string other(range->from);
        other.append(dashes[1 - i]).append(range->to);
        ways[i].uses.push_back({&cited, std::string(place.range), std::move(other)});
      }
    }
  }
  report_less_usual(ways, "range", report);
}

}  // namespace

const Rule loc_dash{
    .id = "loc-dash",
    .severity = Severity::hint,
    .summary = "A range has a hyphen among en rules, or an en rule among hyphens",
    .check = check_loc_dash,
};

}  // namespace ibid::rules
