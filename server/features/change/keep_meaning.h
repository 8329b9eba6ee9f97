// Keeping meanings: no change of the apparatus may alter what a note refers to.
//
// A change that adds, removes or moves notes is tried out; every citation that would then mean
// another work or another place (an Ibid. above all, but a short form too, whose work was named in
// full by a note that goes) is written out in the same change. An Ibid. that is ambiguous or
// unresolved must stay just so: a change that would settle it in passing is refused.
#pragma once

#include <optional>
#include <string>

#include "features/change/change.h"
#include "features/change/draft.h"
#include "model/edition.h"

namespace ibid::features {

/// Adds to the draft what keeps every citation's meaning. Where that cannot be done: the sentence
/// that says so; the draft must not be used then.
std::optional<std::string> keep_meanings(Draft& draft);

/// The same for a change that moves no text. Where a meaning cannot be kept, the change is empty.
Change keeping_meanings(const model::Edition& edition, Change change);

}  // namespace ibid::features
