#include "features/remedies.h"

#include <algorithm>
#include <map>

#include "features/fix_table.h"

namespace ibid::features {
namespace {

bool answers(const Action& action, const rules::Finding& finding, text::Span place) {
  if (action.accepts || !action.disabled.empty()) return false;
  const auto& mends = action.mends;
  if (std::find(mends.begin(), mends.end(), finding.rule->id) == mends.end()) return false;
  return action.place == place || action.place.overlaps(place);
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

}  // namespace ibid::features
