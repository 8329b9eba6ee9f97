// How places are printed throughout a chapter, and which way is plainly the usual one.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rules/places.h"
#include "rules/rules.h"

namespace ibid::rules {

/// A place, or a piece of it, as printed, and as it would be the usual way; empty where that is
/// already so.
struct PlaceUsage {
  const Cited* by = nullptr;
  std::string printed;
  std::string otherwise;
};

/// One of two ways of printing.
struct PlaceWay {
  std::string_view name;  ///< as a message calls it: `with a hyphen`
  std::vector<PlaceUsage> uses;
};

/// One hint at the first of the less usual way, with corrections for all: where five at least are
/// printed the other way, and three times as many. `things` is what is counted: `range`.
void report_less_usual(std::array<PlaceWay, 2>& ways, std::string_view things, Report& report);

}  // namespace ibid::rules
