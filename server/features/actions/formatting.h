// Formatting: what of a chapter's layout has one right form and means nothing.
//
// Small on purpose: notes in the order of their markers with one blank line between them; ranges of
// pages shortened as the edition has it, with the dash and the space that most of the chapter's
// have, where the majority is plain. What notes mean, and all other text, stays as it is; formatted
// text is left alone.
#pragma once

#include <vector>

#include "features/change/change.h"
#include "model/edition.h"

namespace ibid::features {

/// Of the chapter, its notes put into order as well.
std::vector<Replacement> formatted(const model::Edition& edition, std::size_t chapter);

/// Of what touches the range; nothing is moved.
std::vector<Replacement> formatted(const model::Edition& edition, std::size_t chapter,
                                   text::Span range);

/// A line has been begun at `at`: what a further paragraph of a note, or a line of a quotation,
/// begins with, where the line before begins with it.
std::vector<Replacement> line_begun(const model::Chapter& chapter, text::Offset at);

}  // namespace ibid::features
