// One citation: a head that names a work, or an anaphor, with its tail.
#pragma once

#include <optional>

#include "citation/citation.h"
#include "citation/tokens.h"

namespace ibid::citation {

/// Where in its note an item may begin, and so how much it takes to believe that it is one.
enum class Opening {
  clause,  ///< at the note's, a sentence's or a clause's begin, behind a signal or a citation
  prose,   ///< behind a preposition in a sentence
  book,    ///< behind `in` or `in:`, which holds what the sentence names
};

struct Item {
  Citation citation;  ///< without what the note around it says: signal, relays
  Index end = 0;
};

/// Nothing where what stands at `begin` is not certainly a citation. `carried`: the citation before
/// it in the note is of an archive, so a shelfmark alone will do. Costs some dozens of tokens and
/// what it consumes.
std::optional<Item> read_item(const Tokens& tokens, Index begin, Opening opening, bool carried);

}  // namespace ibid::citation
