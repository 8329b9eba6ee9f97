// Selection: what grows around a cursor when an editor widens what is selected.
//
// Word, compound, quotation, emphasis and links, the parts of a citation and the citation,
// sentence, paragraph, block quotation, note, the notes at the end, division, section, chapter.
#pragma once

#include <vector>

#include "model/edition.h"

namespace ibid::features {

/// From the innermost to the whole chapter. Each holds the place, or ends at it, and lies within
/// the next, which is larger. Never empty: of an empty chapter its one empty span.
std::vector<text::Span> selection(const model::Edition& edition, std::size_t chapter,
                                  text::Offset at);
/// The same for several places, for the price of little more than one.
std::vector<std::vector<text::Span>> selections(const model::Edition& edition, std::size_t chapter,
                                                const std::vector<text::Offset>& places);

}  // namespace ibid::features
