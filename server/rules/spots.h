// Spots for rules: those of one sight as findings, and ways of printing a thing held together.
//
// How often each way is used is a sum that a chapter keeps (model::Tally), so that a rule about
// usage asks for numbers and for one place, and walks nothing.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

#include "prose/sight.h"
#include "rules/rules.h"

namespace ibid::rules {

using SpotAt = model::At<prose::Spot>;

/// A finding at each spot of a sight, with what `message` makes of it; an empty message is none.
void report_each(const Scene& scene, Report& report, prose::Sight sight,
                 const std::function<std::string(const SpotAt&)>& message);

/// One way of printing a thing.
struct Way {
  prose::Sight sight;
  std::string_view name;  ///< as a message calls it: `with a hyphen`
  std::string_view
      printed{};  ///< what to print for any of the others; empty: nothing that fits all
};

/// When one way is plainly the usual one.
struct Usual {
  std::size_t least = 5;  ///< so many of it
  std::size_t times = 3;  ///< and so many times as many as of all others together
};

/// The most frequent of the ways, where it is plainly the usual one and another is used too.
/// One finding at the first spot of another: `message` is given that spot, the usual way and how
/// often each of the two is used. Returns that finding, or null.
struct Odd {
  SpotAt spot;
  Way way, usual;
  std::size_t times = 0, times_usual = 0;
};
Finding* report_unusual(const Scene& scene, Report& report, std::initializer_list<Way> ways,
                        Usual usual, const std::function<std::string(const Odd&)>& message);

}  // namespace ibid::rules
