// Dates of newspapers, periodicals and documents, as notes print them.
#pragma once

#include <string>

#include "citation/tokens.h"

namespace ibid::citation {

struct Date {
  std::string year;  ///< empty where none is printed
  Index end = 0;     ///< where reading began if there is no date
};

/// `30 April 1925`, `14-23 July 1926`, `September 1930`, `April 30, 1925`, `30.4.1925`,
/// `5 (18) May 1917`.
Date read_date(const Tokens& tokens, Index at);

}  // namespace ibid::citation
