// Spans whose class says what their words are: a name, or the beginning of a printed page.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/facts.h"

namespace ibid::model {

/// Adds what the span at that index of the block's nodes says, if anything, to the facts.
void read_marked_span(const syntax::Block& block, std::string_view bytes, std::size_t index,
                      Facts& facts);

}  // namespace ibid::model
