// bracket-unbalanced: a round or square bracket without its partner.

#include "rules/catalogue.h"
#include "rules/pairs.h"

namespace ibid::rules {
namespace {

void check_bracket_unbalanced(const Scene& scene, Report& report) {
  const auto unclosed = prose::Sight::bracket_unclosed;
  const auto unopened = prose::Sight::bracket_unopened;
  const Pairs pairs = without_partner(scene.chapter(), unclosed, unopened);
  for (const model::Number i : pairs.unclosed) {
    report.add({model::thing_of(unclosed), i}, model::Part::whole,
               "The bracket opened here is not closed");
  }
  for (const model::Number i : pairs.unopened) {
    report.add({model::thing_of(unopened), i}, model::Part::whole,
               "A bracket is closed here that was never opened");
  }
}

}  // namespace

const Rule bracket_unbalanced{
    .id = "bracket-unbalanced",
    .severity = Severity::warning,
    .summary = "A bracket has no partner",
    .reads = Reads::prose,
    .check = check_bracket_unbalanced,
};

}  // namespace ibid::rules
