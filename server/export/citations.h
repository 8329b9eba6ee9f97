// The citations of a block's notes as marks, and “see note 12” in its prose.
#pragma once

#include "export/scene.h"
#include "export/sheet.h"

namespace ibid::tei {

/// Fills the sheet's marks and names every citation that is to be marked. REQUIRES: the things of
/// all chapters of the document have their names.
void mark_citations(const Scene& scene, Sheet& sheet);

}  // namespace ibid::tei
