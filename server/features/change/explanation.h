// Explanations: `(henceforth Inprecorr)` behind what an abbreviation stands for.
#pragma once

#include <optional>

#include "features/change/draft.h"
#include "model/edition.h"

namespace ibid::features {

/// Where a citation explains the abbreviation that it introduces, with the space before it; in
/// bytes of the chapter. Nothing where it introduces none, or in other words than these.
std::optional<text::Span> explanation_span(const model::Edition& edition,
                                           const model::CitationRef& citation);

/// A note goes: what a periodical or an archive is called in it, and the explanation of the
/// abbreviation, are put into the first citation behind it that cites another issue or another file
/// by the abbreviation. (Who cites the same one leans on the note: that is for keep_meanings().)
void hand_over_explanations(Draft& draft, const model::NoteRef& note);

}  // namespace ibid::features
