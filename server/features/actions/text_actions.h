// Actions on words: what is made of a stretch of the text that somebody has selected.
#pragma once

#include <vector>

#include "features/actions/actions.h"

namespace ibid::features {

/// Of selected words of a paragraph, or of a paragraph that is one long quotation: a block
/// quotation, without its quotation marks and with the markers behind it. Of a few selected words:
/// printed so, with a correction. Nothing where that would cut through a construct or change what
/// a note means.
std::vector<Action> text_actions(const model::Edition& edition, std::size_t chapter,
                                 text::Span range);

}  // namespace ibid::features
