#include "features/fixes/remedies.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string_view>

#include "features/fixes/fix_table.h"

namespace ibid::features {
namespace {

// Rules that source_actions() and note_actions() say they mend; a test compares.
constexpr std::array<std::string_view, 15> answered_elsewhere{
    "note-undefined", "note-duplicate",  "note-unused",     "note-order", "note-series-gap",
    "note-in-note",   "ibid-multiple",   "ibid-relay",      "ibid-gap",   "ibid-series",
    "ibid-stale",     "opcit-ambiguous", "short-ambiguous", "ibid-run",   "cite-not-in-bib",
};

bool is_answered_elsewhere(std::string_view rule) {
  const auto& all = answered_elsewhere;
  return std::find(all.begin(), all.end(), rule) != all.end();
}

bool answers(const Action& action, const rules::Finding& finding, text::Span place) {
  if (action.accepts || !action.disabled.empty()) return false;
  const auto& mends = action.mends;
  if (std::find(mends.begin(), mends.end(), finding.rule->id) == mends.end()) return false;
  const bool of_chapter = action.place == text::Span{};
  return of_chapter || action.place == place || action.place.overlaps(place);
}

// What one row makes of the findings of its rule.
class Trials {
 public:
  struct Proposed {
    std::size_t finding = 0;
    Action action;
  };

  Trials(const rules::Scene& scene, const FixRow& row, std::size_t findings)
      : scene_(scene), row_(row), findings_(findings) {}

  // Alike fixes that go together and take away as many findings as they are stand their trials;
  // where they do not, each half is tried.
  void sift(std::span<Proposed> some) {
    if (some.empty()) return;
    std::vector<Edits> edits;
    if (some.size() > 1 && gather(some, edits)) {
      const Change together = change_in(scene_.index, edits);
      if (stands_the_trial(scene_, row_, together, findings_ - some.size())) return keep(some);
    }
    if (some.size() > 1) {
      sift(some.first(some.size() / 2));
      sift(some.last(some.size() - some.size() / 2));
    } else if (stands_the_trial(scene_, row_, some[0].action.change, findings_ - 1)) {
      keep(some);
    }
  }

  std::vector<Proposed> good;

 private:
  // False where two of them touch, or one reaches beyond the chapter.
  bool gather(std::span<Proposed> some, std::vector<Edits>& edits) const {
    std::vector<text::Span> taken;
    for (const Proposed& one : some) {
      const auto& documents = one.action.change.documents;
      const bool here = documents.size() == 1 && documents[0].chapter == scene_.index &&
                        documents[0].file.empty() && one.action.change.appended.empty();
      if (!here) return false;
      for (const Replacement& edit : documents[0].edits) taken.push_back(edit.span);
      edits.push_back(documents[0].edits);
    }
    std::sort(taken.begin(), taken.end(),
              [](text::Span a, text::Span b) { return a.begin < b.begin; });
    return std::adjacent_find(taken.begin(), taken.end(),
                              [](text::Span a, text::Span b) { return meet(a, b); }) == taken.end();
  }

  void keep(std::span<Proposed> some) {
    for (Proposed& one : some) good.push_back(std::move(one));
  }

  const rules::Scene& scene_;
  const FixRow& row_;
  std::size_t findings_;
};

// The table's fixes of all findings of a rule.
void add_fixes(const rules::Scene& scene, const std::vector<rules::Finding>& findings,
               const rules::Rule& rule, std::size_t same, std::vector<std::vector<Remedy>>& out) {
  for (const FixRow* row : fix_rows(rule.id)) {
    std::vector<Trials::Proposed> proposed;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (findings[i].rule != &rule) continue;
      if (Mended made = row->mend({scene, findings[i]})) proposed.push_back({i, std::move(*made)});
    }
    Trials trials(scene, *row, same);
    trials.sift(proposed);
    for (Trials::Proposed& one : trials.good) {
      one.action.preferred = row->preferred;
      const bool safe = row->preferred && cure_of(rule) == Cure::safe;
      out[one.finding].push_back({std::move(one.action), safe});
    }
  }
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
  std::vector<std::vector<Remedy>> out(findings.size());
  for (const auto& [rule, same] : counts) add_fixes(scene, findings, *rule, same, out);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (is_answered_elsewhere(findings[i].rule->id)) {
      const text::Span place = Mending{scene, findings[i]}.place();
      add_offers(source_actions(scene.edition, scene.index, place, scene.baseline), findings[i],
                 place, out[i]);
      add_offers(note_actions(scene.edition, scene.index, place), findings[i], place, out[i]);
    }
    std::stable_sort(out[i].begin(), out[i].end(), [](const Remedy& a, const Remedy& b) {
      return a.action.preferred > b.action.preferred;
    });
  }
  return out;
}

Cure cure_of(const rules::Rule& rule) {
  const auto rows = fix_rows(rule.id);
  if (std::any_of(rows.begin(), rows.end(), [](const FixRow* row) { return row->is_safe(); }))
    return Cure::safe;
  return is_answered_elsewhere(rule.id) || !rows.empty() ? Cure::offered : Cure::none;
}

}  // namespace ibid::features
