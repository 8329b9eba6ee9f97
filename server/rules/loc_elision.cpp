// loc-elision: `301-305` where the edition prints `301-5`.
//
// The way is that of `pageRange` in edition.json, else the one in which most ranges of the chapter
// are printed. Only pages in arabic digits are compared, and no spans of years. One hint a chapter.

#include <algorithm>
#include <array>

#include "citation/numerals.h"
#include "model/page_ranges.h"
#include "rules/catalogue.h"
#include "rules/places.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

using model::PageRange;

constexpr std::array elisions{PageRange::minimal, PageRange::minimal_two, PageRange::oxford,
                              PageRange::chicago_16, PageRange::expanded};
constexpr std::size_t least_alike = 5;
constexpr std::size_t times_unlike = 3;

// Views into the citation's words.
struct ElidedRange {
  const Cited* by = nullptr;
  const PrintedPlace* place = nullptr;
  std::array<std::size_t, elisions.size()> kept{};  ///< in each way, how many digits of the end

  std::string_view end(std::size_t way) const {
    const std::string_view whole = place->is->to;
    return whole.substr(whole.size() - kept[way]);
  }
  bool in_way(std::size_t way) const { return place->digits->to == end(way); }
  std::string printed() const { return std::string(place->range); }
  std::string printed(std::size_t way) const {
    return std::string(place->digits->from).append(place->digits->dash).append(end(way));
  }
};

std::optional<ElidedRange> range_of(const Cited& by, const PrintedPlace& place) {
  const auto& [unit, from, to, open, span, unit_span] = *place.is;
  const auto& parts = place.digits;
  if (unit != citation::Unit::page || !parts || !is_digits(from) || !is_digits(to)) return {};
  if (from.size() != to.size() || from >= to || from != parts->from) return std::nullopt;
  if (place.unit.empty() && citation::is_year(from) && citation::is_year(to)) return std::nullopt;
  ElidedRange out{&by, &place, {}};
  for (std::size_t way = 0; way < elisions.size(); ++way)
    out.kept[way] = model::shortened(from, to, elisions[way]).size();
  const bool alike = std::all_of(out.kept.begin(), out.kept.end(),
                                 [&](std::size_t one) { return one == out.kept[0]; });
  // `301-05` is in no way at all.
  if (alike && out.in_way(0)) return std::nullopt;
  return out;
}

std::vector<ElidedRange> ranges_of(const Scene& scene) {
  std::vector<ElidedRange> out;
  for (const Cited& cited : scene.reading->citations()) {
    for (const PrintedPlace& place : scene.reading->places(cited)) {
      if (auto range = range_of(cited, place)) out.push_back(*range);
    }
  }
  return out;
}

std::size_t count_in_way(const std::vector<ElidedRange>& ranges, std::size_t way) {
  return static_cast<std::size_t>(std::count_if(
      ranges.begin(), ranges.end(), [way](const ElidedRange& one) { return one.in_way(way); }));
}

// The way of most, where that is plain. Ways that fit as many ranges must agree on all the others.
std::optional<std::size_t> usual_way(const std::vector<ElidedRange>& ranges) {
  std::array<std::size_t, elisions.size()> fitting{};
  for (std::size_t way = 0; way < elisions.size(); ++way) fitting[way] = count_in_way(ranges, way);
  const auto* const most = std::max_element(fitting.begin(), fitting.end());
  const auto best = static_cast<std::size_t>(most - fitting.begin());
  if (*most < least_alike || *most < times_unlike * (ranges.size() - *most)) return {};
  for (std::size_t way = 0; way < elisions.size(); ++way) {
    if (fitting[way] != *most) continue;
    for (const ElidedRange& range : ranges) {
      if (!range.in_way(best) && range.kept[way] != range.kept[best]) return std::nullopt;
    }
  }
  return best;
}

void check_loc_elision(const Scene& scene, Report& report) {
  const auto ranges = ranges_of(scene);
  const PageRange set = scene.edition.conventions().page_range;
  const bool is_set = set != PageRange::any_consistent;
  const auto way = is_set
                       ? std::optional(static_cast<std::size_t>(
                             std::find(elisions.begin(), elisions.end(), set) - elisions.begin()))
                       : usual_way(ranges);
  if (!way) return;
  const std::size_t fitting = count_in_way(ranges, *way);
  const auto first = std::find_if(ranges.begin(), ranges.end(),
                                  [&](const ElidedRange& one) { return !one.in_way(*way); });
  if (first == ranges.end()) return;
  const std::size_t others = ranges.size() - fitting - 1;
  std::string said = "“" + first->printed() + "” would be “" + first->printed(*way) + "”";
  said += is_set ? " in this edition" : ", as " + counted(fitting, "range") + " of the chapter";
  if (others > 0) said += "; so would " + counted(others, "other range");
  Finding& finding = report.add(first->by->at, model::Part::locators, said);
  for (const ElidedRange& range : ranges) {
    if (range.in_way(*way)) continue;
    finding.correct(range.by->at, model::Part::locators, range.printed(), range.printed(*way));
  }
}

}  // namespace

const Rule loc_elision{
    .id = "loc-elision",
    .severity = Severity::hint,
    .summary = "A range of pages is not shortened as the edition shortens them",
    .check = check_loc_elision,
};

}  // namespace ibid::rules
