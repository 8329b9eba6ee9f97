// A locator of a citation as it is printed: `pp.` and `190-1` and the gap between. Pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "citation/citation.h"
#include "rules/printed_range.h"

namespace ibid::rules {

/// Views into the citation, whose words are asked, not the chapter's text: they change where these
/// do.
struct PrintedPlace {
  const citation::Locator* is = nullptr;
  std::string_view unit;   ///< `pp.`; empty where bare, or shared with the place before
  std::string_view gap;    ///< between unit and range: blanks, or nothing
  std::string_view range;  ///< `190-1`, `44ff.`
  std::optional<PrintedRange> digits = {};  ///< the range, where it is one of digits
  bool shares = false;  ///< `50` of `pp. 42-6, 50`: its unit is that of the place before
};

/// Adds those of a citation, less what is printed in an unforeseen way (marks within, words
/// between).
void add_printed_places(const citation::Citation& words, std::vector<PrintedPlace>& out);

}  // namespace ibid::rules
