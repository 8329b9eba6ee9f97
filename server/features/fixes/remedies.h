// Remedies: all that answers the findings of a chapter, for reports that list it.
//
// They are what an editor would be offered at each finding: fixes of the table, and actions of the
// apparatus and of sources that say they mend its rule. Fixes are tried out, alike ones together
// where they go together: a trial costs about as much as reading the notes of the chapter and of
// those behind that lean on others.
#pragma once

#include <cstdint>
#include <vector>

#include "features/actions/actions.h"
#include "rules/rules.h"

namespace ibid::features {

struct Remedy {
  Action action;
  bool safe = false;  ///< part of fix_all()
};

/// For each of the findings that rules::check() has of the scene, the best first. The actions hold
/// no change where that is made later.
std::vector<std::vector<Remedy>> remedies(const rules::Scene& scene,
                                          const std::vector<rules::Finding>& findings);

/// What can be had against a rule's findings, at best.
enum class Cure : std::uint8_t {
  none,
  offered,  ///< an editor offers something, which somebody has to choose
  safe,     ///< some of them fix_all() mends
};
Cure cure_of(const rules::Rule& rule);

}  // namespace ibid::features
