// Volumes: behind the word for them (`Bd. 2`, `t. Ier`, `vol. iii: *Title*`), by a numeral alone
// (`iii, p. 5`), and how many there are.
#pragma once

#include <string>

#include "citation/tokens.h"

namespace ibid::citation {

struct NamedVolume {
  std::string number;  ///< as digits; empty where it is only said how many there are
  Index end = 0;       ///< behind its own title, where it has one
};

/// At token `at`, before `limit`; `end` is `at` where nothing speaks of volumes.
NamedVolume read_volume(const Tokens& tokens, Index at, Index limit);

}  // namespace ibid::citation
