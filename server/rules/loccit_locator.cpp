// loccit-locator: `loc. cit., p. 312`.
//
// loc. cit. means the same work at the same place; with another page it is op. cit. or Ibid.

#include "rules/catalogue.h"

namespace ibid::rules {
namespace {

void check_loccit_locator(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    if (cited.words->form != citation::Form::loccit || cited.words->locators.empty()) continue;
    report.add(cited.at, model::Part::locators, "loc. cit. means the same page");
  }
}

}  // namespace

const Rule loccit_locator{
    .id = "loccit-locator",
    .severity = Severity::warning,
    .summary = "loc. cit. is followed by a page",
    .check = check_loccit_locator,
};

}  // namespace ibid::rules
