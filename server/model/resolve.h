// Resolving a chapter's citations: the rules of sources.md, "Resolving", in reading order.
//
// Pure, and linear in the number of citations but for what their words fit.
#pragma once

#include <functional>
#include <vector>

#include "model/sources.h"

namespace ibid::model {

class Chapter;
struct Conventions;

/// What a chapter's citations may lean on.
struct Surroundings {
  const Chapter& chapter;
  std::size_t index;  ///< of the chapter in its edition
  const Conventions& conventions;
  const works::Library& library;
  /// The sources of a chapter before this one.
  std::function<const Sources&(std::size_t chapter)> earlier;
};

Sources resolve(const Surroundings& surroundings);

/// The same, where nothing but the notes `changed` reads otherwise than when `before` were the
/// chapter's sources. What those notes do not touch is shared.
Sources resolve_again(const Surroundings& surroundings, const Sources& before,
                      const std::vector<Subject>& changed);

}  // namespace ibid::model
