// loc-p-range: `p. 340-1`, `p. 5, 7`: several pages behind what stands for one.
//
// French prints `p.` for any number of pages, and so do other houses: where nearly all places of
// several pages stand so, and more than a slip or two, it is how the chapter prints them.
//
// A number that is no page (a year, an issue, a date) may follow a page too, so a list counts only
// where it goes_on_rising by less than a book's length.

#include "citation/numerals.h"
#include "rules/catalogue.h"
#include "rules/places.h"
#include "rules/printed_range.h"
#include "rules/words.h"

namespace ibid::rules {
namespace {

constexpr unsigned longest_step = 5000;

std::optional<unsigned> page_value(std::string_view text) {
  const auto number = whole_number(text);
  return number ? number : citation::roman(text);
}

bool goes_on_rising(const citation::Locator& a, const citation::Locator& b) {
  const auto before = page_value(a.to);
  const auto after = page_value(b.from);
  return before && after && *after > *before && *after - *before < longest_step &&
         !(citation::is_year(b.from) && *before < 1000);
}

bool spans_pages(const citation::Locator& one) {
  const auto from = page_value(one.from);
  const auto to = page_value(one.to);
  return from && to && *from < *to;
}

// `12, 15`: the place behind `i` shares its unit.
bool goes_on(std::span<const PrintedPlace> places, std::size_t i) {
  return i + 1 < places.size() && places[i + 1].shares &&
         goes_on_rising(*places[i].is, *places[i + 1].is);
}

bool has_several(std::span<const PrintedPlace> places, std::size_t i) {
  return spans_pages(*places[i].is) || goes_on(places, i);
}

bool is_how_pages_are_printed(const Scene& scene) {
  constexpr std::size_t more_than_slips = 3;
  constexpr std::size_t nearly_all = 6;
  if (is_in("fr", scene)) return true;
  std::size_t by_one = 0;
  std::size_t by_many = 0;
  for (const Cited& cited : scene.reading->citations()) {
    const auto places = scene.reading->places(cited);
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].is->unit != citation::Unit::page || !has_several(places, i)) continue;
      by_one += page_unit(places[i].unit) == PageUnit::one ? 1 : 0;
      by_many += page_unit(places[i].unit) == PageUnit::several ? 1 : 0;
    }
  }
  return by_one >= more_than_slips && by_one > nearly_all * by_many;
}

void check_loc_p_range(const Scene& scene, Report& report) {
  if (is_how_pages_are_printed(scene)) return;
  for (const Cited& cited : scene.reading->citations()) {
    const auto places = scene.reading->places(cited);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const PrintedPlace& place = places[i];
      if (place.is->unit != citation::Unit::page || page_unit(place.unit) != PageUnit::one)
        continue;
      if (!has_several(places, i)) continue;
      std::string said(place.range);
      if (goes_on(places, i)) said += ", " + std::string(places[i + 1].range);
      const std::string right = place.unit[0] == 'P' ? "Pp." : "pp.";
      const std::string unit(place.unit);
      Finding& finding = report.add(cited.at, model::Part::locators,
                                    "“" + unit + "” with several pages, " + said + ": “pp.”");
      const std::string behind = std::string(place.gap) + std::string(place.range);
      finding.correct(cited.at, model::Part::locators, unit + behind, right + behind);
    }
  }
}

}  // namespace

const Rule loc_p_range{
    .id = "loc-p-range",
    .severity = Severity::warning,
    .summary = "“p.” stands before several pages",
    .check = check_loc_p_range,
};

}  // namespace ibid::rules
