// Places: the locators of a citation as they are printed, `pp.` and `190-1` and the gap between.
//
// The citation's words are asked, not the chapter's text: they change where these do. What is
// printed in an unforeseen way (marks within the places, words between) is left out.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/reading.h"

namespace ibid::rules {

/// Views into the citation.
struct PrintedPlace {
  const Cited* by = nullptr;
  const citation::Locator* is = nullptr;
  std::string_view unit;   ///< `pp.`; empty where bare, or shared with the place before
  std::string_view gap;    ///< between unit and range: blanks, or nothing
  std::string_view range;  ///< `190-1`, `44ff.`
  bool shares = false;     ///< `50` of `pp. 42-6, 50`: its unit is that of the place before
};

std::vector<PrintedPlace> printed_places(const Cited& cited);

/// `p.` or `pp.`: what English prints for one page and for several. Nothing for other units.
enum class PageUnit : std::uint8_t { none, one, several };
PageUnit page_unit(std::string_view unit);

/// `190-1` taken apart; nothing unless both ends are digits.
struct PrintedRange {
  std::string_view from, dash, to;
};
std::optional<PrintedRange> read_range(std::string_view printed);

bool is_digits(std::string_view text);

}  // namespace ibid::rules
