// loc-pp-single: `pp. 345`: one page behind what stands for several.

#include "citation/numerals.h"
#include "rules/catalogue.h"
#include "rules/places.h"

namespace ibid::rules {
namespace {

// `12a`, `103n` may begin what goes on in letters.
bool is_one_page(const citation::Locator& one) {
  return one.unit == citation::Unit::page && one.from == one.to && !one.open &&
         (is_digits(one.from) || citation::roman(one.from));
}

void check_loc_pp_single(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const auto places = scene.reading->places(cited);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const PrintedPlace& place = places[i];
      if (page_unit(place.unit) != PageUnit::several || !is_one_page(*place.is)) continue;
      if (i + 1 < places.size() && places[i + 1].shares) continue;
      const std::string unit(place.unit);
      const std::string right = unit[0] == 'P' ? "P." : "p.";
      const std::string behind = std::string(place.gap) + std::string(place.range);
      report
          .add(cited.at, model::Part::locators,
               "“" + unit + "” with one page, " + std::string(place.range) + ": “p.”")
          .correct(cited.at, model::Part::locators, unit + behind, right + behind);
    }
  }
}

}  // namespace

const Rule loc_pp_single{
    .id = "loc-pp-single",
    .severity = Severity::warning,
    .summary = "“pp.” stands before one page",
    .check = check_loc_pp_single,
};

}  // namespace ibid::rules
