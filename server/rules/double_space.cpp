// double-space: two blanks or more between words. After a full stop some typists mean them.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_double_space(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::double_space,
              [](const SpotAt&) { return "Two blanks between words"; });
}

}  // namespace

const Rule double_space{
    .id = "double-space",
    .severity = Severity::hint,
    .summary = "Two blanks stand between words",
    .reads = Reads::prose,
    .check = check_double_space,
};

}  // namespace ibid::rules
