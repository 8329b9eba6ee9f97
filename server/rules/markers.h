// Markers of a chapter's text, as rules about usage count them.
#pragma once

#include "rules/rules.h"

namespace ibid::rules {

/// Markers and inline notes that stand in no note.
inline std::size_t markers_in_text(const Scene& scene) {
  std::size_t count = scene.apparatus().inline_notes();
  for (const model::MarkerRow& marker : scene.apparatus().markers())
    if (!marker.owner) ++count;
  return count;
}

}  // namespace ibid::rules
