// loc-reversed: `pp. 366-352`: a range that ends before it begins.
//
// Shortened ends are completed first: `190-1` is 190 to 191. Only behind a unit, since bare numbers
// may be no pages; and `p. 12-3` may be how a manual counts (page 3 of its part 12).

#include <charconv>

#include "citation/numerals.h"
#include "rules/catalogue.h"
#include "rules/places.h"

namespace ibid::rules {
namespace {

// Of `12v` 12. Nothing for what is no number.
std::optional<unsigned> leading_number(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc()) return value;
  return citation::roman(text);
}

bool may_count_by_parts(const PrintedPlace& place) {
  const auto& range = place.digits;
  return range && range->from.size() <= 2 && range->to.size() < range->from.size() &&
         page_unit(place.unit) != PageUnit::several;
}

void check_loc_reversed(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    for (const PrintedPlace& place : scene.reading->places(cited)) {
      if (place.unit.empty() && !place.shares) continue;
      const auto from = leading_number(place.is->from);
      const auto to = leading_number(place.is->to);
      // `pp. xx–12` goes on from the preface into the text.
      const bool alike =
          citation::roman(place.is->from).has_value() == citation::roman(place.is->to).has_value();
      if (!from || !to || !alike || *from <= *to || may_count_by_parts(place)) continue;
      report.add(cited.at, model::Part::locators,
                 "Range runs backwards: " + place.is->from + " to " + place.is->to);
    }
  }
}

}  // namespace

const Rule loc_reversed{
    .id = "loc-reversed",
    .severity = Severity::error,
    .summary = "A range of pages ends before it begins",
    .check = check_loc_reversed,
};

}  // namespace ibid::rules
