// All safe fixes of a chapter at once.
//
// Rounds: fixes that overlap, or that only become possible by others, wait for the next one. What
// comes out of the last is compared with the text as it was, line by line.
#include <algorithm>
#include <map>

#include "features/change/difference.h"
#include "features/fixes/fix_table.h"
#include "features/fixes/fixes.h"

namespace ibid::features {
namespace {

constexpr int most_rounds = 4;

using Counts = std::map<const rules::Rule*, std::size_t>;

Counts counts(const std::vector<rules::Finding>& findings) {
  Counts out;
  for (const rules::Finding& finding : findings) ++out[finding.rule];
  return out;
}

class FixingAll {
 public:
  explicit FixingAll(const rules::Scene& scene) : scene_(scene), now_(scene.edition) {}

  std::size_t run() {
    for (int round = 0; round < most_rounds; ++round) {
      const std::size_t made = once();
      if (made == 0) break;
      fixed_ += made;
    }
    return fixed_;
  }
  const model::Edition& now() const { return now_; }

 private:
  std::size_t once() {
    const rules::Scene scene = after_trial(scene_, now_);
    const auto findings = rules::check(scene);
    const auto proposed = proposals(scene, findings);
    if (proposed.empty()) return 0;
    const Counts before = counts(findings);
    const auto good = good_together(proposed, [&](const std::vector<Edits>& some) {
      return is_harmless(tried(now_, change_in(scene_.index, some)), before);
    });
    if (good.empty()) return 0;
    model::Edition after = tried(now_, change_in(scene_.index, good));
    // Fixes that take nothing away would be made again and again.
    if (rules::check(after_trial(scene_, after)).size() >= findings.size()) return 0;
    now_ = std::move(after);
    return good.size();
  }

  std::vector<Edits> proposals(const rules::Scene& scene,
                               const std::vector<rules::Finding>& findings) const {
    std::vector<Edits> out;
    for (const rules::Finding& finding : findings) {
      for (const FixRow* row : fix_rows(finding.rule->id)) {
        if (!row->is_safe()) continue;
        Mended made = row->mend({scene, finding});
        if (made) out.push_back(std::move(made->change.in_chapter(scene.index)));
      }
    }
    return apart(std::move(out));
  }

  // Those that overlap one before them are left for the next round.
  static std::vector<Edits> apart(std::vector<Edits> all) {
    std::vector<Edits> out;
    std::vector<text::Span> taken;
    for (Edits& some : all) {
      const bool free = std::none_of(some.begin(), some.end(), [&](const Replacement& edit) {
        return std::any_of(taken.begin(), taken.end(),
                           [&](text::Span span) { return meet(span, edit.span); });
      });
      if (!free) continue;
      for (const Replacement& edit : some) taken.push_back(edit.span);
      out.push_back(std::move(some));
    }
    return out;
  }

  bool is_harmless(const model::Edition& after, const Counts& before) const {
    if (!had(Effect::none, now_, after, scene_.index)) return false;
    for (const auto& [rule, count] : counts(rules::check(after_trial(scene_, after)))) {
      const auto was = before.find(rule);
      if (was == before.end() || was->second < count) return false;
    }
    return true;
  }

  const rules::Scene& scene_;
  model::Edition now_;
  std::size_t fixed_ = 0;
};

bool has_safe_fix(const rules::Finding& finding) {
  const auto rows = fix_rows(finding.rule->id);
  return std::any_of(rows.begin(), rows.end(), [](const FixRow* row) { return row->is_safe(); });
}

std::optional<Change> change_of_all(const rules::Scene& scene) {
  FixingAll fixing(scene);
  if (fixing.run() == 0) return std::nullopt;
  Change out;
  out.in_chapter(scene.index) =
      difference(scene.chapter().text().str(), fixing.now()[scene.index].text().str());
  return out;
}

Action action_for_all(const rules::Scene& scene) {
  Action out;
  out.title = "Fix all that is safe to fix";
  out.kind = Action::Kind::fix_all;
  for (const rules::Rule* rule : fixable_rules(true)) out.mends.push_back(rule->id);
  out.place = {0, scene.chapter().text().size()};
  return out;
}

}  // namespace

std::optional<Action> fix_all(const rules::Scene& scene) {
  auto change = change_of_all(scene);
  if (!change) return std::nullopt;
  Action action = action_for_all(scene);
  action.change = std::move(*change);
  return action;
}

std::optional<Action> fix_all_when_picked(const rules::Scene& scene,
                                          std::span<const rules::Finding> findings) {
  if (std::none_of(findings.begin(), findings.end(), has_safe_fix)) return std::nullopt;
  Action action = action_for_all(scene);
  action.later = [scene]() -> Proposal {
    auto change = change_of_all(scene);
    if (!change) return Refusal{"what could be fixed here is not safe to fix"};
    return std::move(*change);
  };
  return action;
}

std::optional<model::Edition> all_fixed(const rules::Scene& scene) {
  FixingAll fixing(scene);
  if (fixing.run() == 0) return std::nullopt;
  return fixing.now();
}

}  // namespace ibid::features
