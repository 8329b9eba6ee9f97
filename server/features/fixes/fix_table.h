// The table of fixes: which function mends which rule's findings, and what it may do to the notes.
#pragma once

#include <string_view>
#include <vector>

#include "features/change/trial.h"
#include "features/fixes/mending.h"

namespace ibid::features {

struct FixRow {
  std::string_view rule;
  Mended (*mend)(const Mending&) = nullptr;
  Effect effect = Effect::none;
  bool preferred = false;  ///< the one right answer, and of form alone
  bool alone = false;      ///< takes away what somebody wrote with a purpose: only when picked

  /// Part of fix_all().
  bool is_safe() const { return preferred && !alone; }
};

/// Those of a rule.
std::vector<const FixRow*> fix_rows(std::string_view rule);
/// Rules that have a row, or a safe one.
std::vector<const rules::Rule*> fixable_rules(bool safe_only);

/// True where the change does to the notes what the row may do, and leaves at most so many findings
/// of its rule.
bool stands_the_trial(const rules::Scene& scene, const FixRow& row, const Change& change,
                      std::size_t left);

/// The same scene once a change was tried out; what Ibid.s meant before edits is left out.
rules::Scene after_trial(const rules::Scene& scene, const model::Edition& after);

}  // namespace ibid::features
