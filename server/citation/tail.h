// The tail of a citation: all that follows the words which name the work.
#pragma once

#include <limits>
#include <vector>

#include "citation/citation.h"
#include "citation/tokens.h"

namespace ibid::citation {

/// Volume, issue, date, imprint, edition, editors and locators, as far as they have been read.
struct Tail {
  Description is;  ///< no authors, title or container
  std::vector<Locator> locators;
  std::string siglum;
  std::optional<std::string> note;
  text::Span note_span;
  bool edited = false;       ///< `(eds)`: the names before are editors
  bool known_place = false;  ///< the imprint's place is where books are known to be published
  bool bracketed = false;    ///< the imprint stands in brackets
  /// The locators from there on have `l.`: leaves, or lines of a poem.
  std::size_t letters = std::numeric_limits<std::size_t>::max();
  Index last = 0;  ///< behind the last token that is of the citation itself
};

/// One piece from token `at` on, a comma before it passed already. Returns the index behind it, or
/// `at` where what stands there is no piece of a tail.
Index read_piece(const Tokens& tokens, Index at, Tail& tail);

/// All pieces from `at` on, commas between them. Returns the index behind them.
Index read_tail(const Tokens& tokens, Index at, Tail& tail);

/// `*Works* vol. 2`, `Carr p. 5`: true where a tail begins without a comma before it.
bool begins_tail(const Tokens& tokens, Index at);

/// A span of years in brackets, `(1928-29)`: part of a title. The index behind it, or `at`.
Index past_title_years(const Tokens& tokens, Index at);

}  // namespace ibid::citation
