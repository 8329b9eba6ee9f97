// Quotations and the markers that give their sources.
//
// A block quotation's source is its own last marker that cites something; where it has none, the
// first marker in what continues it: the quotations right behind it, then the paragraph behind
// those. An inline quotation's is the first marker behind it in its paragraph. What stands in notes
// is left out: there the note itself is the source. Quotation marks are paired by themselves, an
// apostrophe taken for one only where no letter follows. Spans count bytes of the chapter.
#pragma once

#include <optional>

#include "model/edition.h"

namespace ibid::features {

struct Quoted {
  text::Span span;  ///< the quotation, with its marks
  model::Number marker = 0;
};

/// The innermost quotation at a byte that has a source.
std::optional<Quoted> quotation_at(const model::Edition& edition, std::size_t chapter,
                                   text::Offset at);

/// The marker that gives the source of a block quotation.
std::optional<model::Number> marker_of_quotation(const model::Edition& edition, std::size_t chapter,
                                                 model::Number quotation);

}  // namespace ibid::features
