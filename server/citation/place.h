// One place in a work, as a locator prints it: `190`, `12r`, `193a`, `xxv`, `3 ob.`, `1,234`.
#pragma once

#include <string>

#include "citation/citation.h"
#include "citation/tokens.h"

namespace ibid::citation {

struct Place {
  std::string value;    ///< `12v` of `12 ob.`; numerals in lower case
  Index end = 0;        ///< where reading began if there is none
  bool digits = false;  ///< it begins with some
};

/// `thousands`: numbers are printed as `1,234`.
Place read_place(const Tokens& tokens, Index at, Unit unit, bool thousands);

/// `1,234`: one figure, a comma and three, without blanks, and no more of a list.
bool are_thousands(const Tokens& tokens, Index at);

bool is_roman(const Tokens& tokens, Index at);

}  // namespace ibid::citation
