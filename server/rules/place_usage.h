// How places are printed throughout a chapter, and which way is plainly the usual one.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rules/places.h"
#include "rules/rules.h"

namespace ibid::rules {

struct PlaceUsage {
  const Cited* by = nullptr;
  const PrintedPlace* place = nullptr;
};

/// One of two ways of printing a place, or a piece of it.
struct PlaceWay {
  std::string_view name;                                ///< as a message calls it: `with a hyphen`
  std::string (*print)(const PrintedPlace&) = nullptr;  ///< what it would be this way
  std::vector<PlaceUsage> uses = {};
};

/// One hint at the first of the less usual way, with corrections for all: where five at least are
/// printed the other way, and three times as many. `things` is what is counted: `range`;
/// `as_printed` says what of a place the ways differ in, as it is.
void report_less_usual(const std::array<PlaceWay, 2>& ways, std::string_view things,
                       std::string (*as_printed)(const PrintedPlace&), Report& report);

}  // namespace ibid::rules
