// Page breaks of the book up to a chapter's end: where each page of the printed source begins.
#pragma once

#include <string>
#include <vector>

#include "rules/rules.h"

namespace ibid::rules {

struct PrintedPage {
  model::Place place;
  std::string text;  ///< `139`, `xii`
  unsigned value = 0;
  unsigned counting =
      0;  ///< pages of one counting rise: roman ones, arabic ones, those of a reprint
};

/// Those of the scene's chapter and, where edition.json lists the chapters, of those before it.
/// Breaks within notes are left out, since a note goes on at the foot of the next page, and so are
/// numbers that are neither arabic nor roman. A chapter all of whose pages lie below those before
/// counts anew: it comes from another volume.
std::vector<PrintedPage> pages_up_to(const Scene& scene);

}  // namespace ibid::rules
