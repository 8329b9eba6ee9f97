// What holds an article or a chapter: `in J. Brown (ed.), *Book*`, `in: Zeitschrift 20 (1972)`.
#pragma once

#include <string>
#include <vector>

#include "citation/citation.h"
#include "citation/tokens.h"

namespace ibid::citation {

struct Holder {
  std::vector<Name> editors;  ///< but for the article's author, where it is `by_author`
  std::string title;
  bool by_author = false;  ///< `in: ders., *Buch*`
  bool edited = false;     ///< `(Hg.)`
  Index begin = 0;         ///< of `in`, or of the comma before it
  Index end = 0;           ///< behind its title; 0 where there is none
};

/// From `at` on, where `in` stands, perhaps behind a comma. A title that is not set off is believed
/// behind `in:` or an editor alone.
Holder read_holder(const Tokens& tokens, Index at, Index limit);

/// The first behind a title that is not set off, which lies in [begin, end): `, in: …`, ` // …`.
Holder find_holder(const Tokens& tokens, Index begin, Index end, Index limit);

}  // namespace ibid::citation
