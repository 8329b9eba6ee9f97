// Imprints: where, by whom and when a book was published.
#pragma once

#include <string>

#include "citation/tokens.h"

namespace ibid::citation {

struct Imprint {
  std::string place;
  std::string publisher;
  std::string year;
  std::string date;  ///< `(July 1936)`, of a periodical
  std::string edition;
  bool known = false;  ///< books are known to be published in that place
  Index end = 0;       ///< 0 where there is no imprint
};

/// `Leningrad 1925`, `London, 1937`, `Cambridge, Mass. 1958`, from token `at` to a comma or
/// `limit`. A place that is not known for its books must stand before its year without a comma.
Imprint read_imprint(const Tokens& tokens, Index at, Index limit);

/// What stands in brackets: `London: Macmillan, 1954`, `Toronto, 2014`, `1954`, `July 1936`.
/// Of `1932; repr. New York: Pathfinder, 1980` and of `Paris, 1920; repr. 1990` the part that names
/// a place.
Imprint read_bracketed_imprint(const Tokens& tokens, Index begin, Index end);

}  // namespace ibid::citation
