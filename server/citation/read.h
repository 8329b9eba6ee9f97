// Reading a note: from its words to the citations in it.
//
// Linear in the note's length. What is not understood is never guessed at: prose gives nothing, and
// words that plainly cite (a locator, shelfmark or imprint) but fit no form give an `unread`
// citation, which ends a chain of Ibid.s. Pure; any thread may call it.
#pragma once

#include <string_view>
#include <vector>

#include "citation/citation.h"
#include "syntax/block.h"

namespace ibid::citation {

/// The citations of a note, in their order. `block_text` holds the whole block; `node` is the index
/// of a `note` or `inline_note` in it. Quotations, lists and code within the note are passed over;
/// a note inside the note is not read along.
std::vector<Citation> read(const syntax::Block& block, std::string_view block_text,
                           std::size_t node);

}  // namespace ibid::citation
