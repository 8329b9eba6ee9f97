#include "features/remedies.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "features/fix_table.h"

namespace ibid::features {
namespace {

// Rules that source_actions() and note_actions() say they mend; a test compares.
constexpr std::array<std::string_view, 15> answered_elsewhere{
    "note-undefined", "note-duplicate",  "note-unused",     "note-order", "note-series-gap",
    "note-in-note",   "ibid-multiple",   "ibid-relay",      "ibid-gap",   "ibid-series",
    "ibid-stale",     "opcit-ambiguous", "short-ambiguous", "ibid-run",   "cite-not-in-bib",
};

bool answers(const Action& action, const rules::Finding& finding, text::Span place) {
  if (action.accepts || !action.disabled.empty()) return false;
  const auto& mends = action.mends;
  if (std::find(mends.begin(), mends.end(), finding.rule->id) == mends.end()) return false;
  const bool of_chapter = action.place == text::Span{};
  return of_chapter || action.place == place || action.place.overlaps(place);
}

void add_offers(std::vector<Action> offers, const rules::Finding& finding, text::Span place,
                std::vector<Remedy>& out) {
  for (Action& action : offers)
    if (answers(action, finding, place)) out.push_back({std::move(action), false});
}

}  // namespace

std::vector<std::vector<Remedy>> remedies(const rules::Scene& scene,
                                          const std::vector<rules::Finding>& findings) {
  std::map<const rules::Rule*, std::size_t> counts;
  for (const rules::Finding& finding : findings) ++counts[finding.rule];
  std::vector<std::vector<Remedy>> out;
  for (const rules::Finding& finding : findings) {
    std::vector<Remedy>& here = out.emplace_back();
    const Mending mending{scene, finding};
    for (Action& action : fixes_of(mending, counts[finding.rule])) {
      const bool safe = action.preferred;
      here.push_back({std::move(action), safe});
    }
    const text::Span place = mending.place();
    add_offers(source_actions(scene.edition, scene.index, place, scene.baseline), finding, place,
               here);
    add_offers(note_actions(scene.edition, scene.index, place), finding, place, here);
    std::stable_sort(here.begin(), here.end(), [](const Remedy& a, const Remedy& b) {
      return a.action.preferred > b.action.preferred;
    });
  }
  return out;
}

Cure cure_of(const rules::Rule& rule) {
  const auto rows = fix_rows(rule.id);
  if (std::any_of(rows.begin(), rows.end(), [](const FixRow* row) { return row->preferred; }))
    return Cure::safe;
  const auto& others = answered_elsewhere;
  const bool known = std::find(others.begin(), others.end(), rule.id) != others.end();
  return known || !rows.empty() ? Cure::offered : Cure::none;
}

}  // namespace ibid::features
