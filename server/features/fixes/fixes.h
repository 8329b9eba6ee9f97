// Fixes: what mends a finding of the rules.
//
// One row per rule in fixes.cpp; a rule without a row has no fix that could be called honest, or
// one that other features offer (actions.h). Every fix is tried out before it is offered: it takes
// its finding away, adds none of its rule, and leaves what the notes mean as it was, unless another
// meaning is what it says it is for.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "features/actions/actions.h"
#include "rules/rules.h"

namespace ibid::features {

/// For findings that the range touches; of many the first few. Walks the chapter.
std::vector<Action> fixes(const rules::Scene& scene, text::Span range);
/// The same where rules::check() has found them already.
std::vector<Action> fixes(const rules::Scene& scene, std::span<const rules::Finding> findings,
                          text::Span range);

/// Every fix of the chapter that is the one right answer and changes form alone, in one change;
/// nothing where there is none. Applied a second time it finds nothing to do. Of two that spoil
/// each other one is left out. Takes some dozens of trials of the whole chapter.
std::optional<Action> fix_all(const rules::Scene& scene);
/// The same, made when it is picked; offered where one of the findings has such a fix, whether or
/// not it will stand its trial. REQUIRES: what the scene borrows lives as long as its edition.
std::optional<Action> fix_all_when_picked(const rules::Scene& scene,
                                          std::span<const rules::Finding> findings);

/// The edition once fix_all() has been carried out, byte for byte; nothing where it has nothing to
/// do.
std::optional<model::Edition> all_fixed(const rules::Scene& scene);

}  // namespace ibid::features
