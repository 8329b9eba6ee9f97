// Pairs the tokens of one inline text into nodes: spans, links, citations, notes, emphasis.
//
// Follows Pandoc's reader (`pandoc -f markdown`). Brackets come first and balance on their own;
// what stands in them is read by itself, so no emphasis reaches across them. What follows a closing
// bracket tells what the pair is. Linear in the text on any input, and without recursion.
#pragma once

#include <string_view>
#include <vector>

#include "syntax/block.h"
#include "syntax/tokens.h"

namespace ibid::syntax {

/// Appends the nodes of the inline text `region`, whose tokens are `pieces`. `text` is the block's.
void pair_inlines(std::string_view text, text::Span region, Pieces pieces,
                  std::vector<Node>& nodes);

}  // namespace ibid::syntax
