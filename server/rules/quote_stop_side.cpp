// quote-stop-side: stops inside quotation marks and outside of them.
//
// Only stops behind quoted words that are no sentence are counted (prose/quoted.cpp): a sentence
// brings its own. One house sets them inside, the other outside; which it is, a majority tells.

#include "rules/catalogue.h"
#include "rules/spots.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

void check_quote_stop_side(const Scene& scene, Report& report) {
  using prose::Sight;
  report_unusual(scene, report, {{Sight::stop_inside, "inside"}, {Sight::stop_outside, "outside"}},
                 {}, [](const Odd& odd) {
                   return counted(odd.times, "stop") + " " + std::string(odd.way.name) + ", " +
                          std::to_string(odd.times_usual) + " " + std::string(odd.usual.name) +
                          " the quotation marks";
                 });
}

}  // namespace

const Rule quote_stop_side{
    .id = "quote-stop-side",
    .severity = Severity::hint,
    .summary = "Some stops stand inside the quotation marks, most outside, or the other way round",
    .reads = Reads::prose,
    .check = check_quote_stop_side,
};

}  // namespace ibid::rules
