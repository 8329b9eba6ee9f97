// num-percent: a share in brackets that its two numbers do not make.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_num_percent(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::wrong_share,
              [](const SpotAt& spot) { return spot->words; });
}

}  // namespace

const Rule num_percent{
    .id = "num-percent",
    .severity = Severity::warning,
    .summary = "A percentage is not that of the numbers before it",
    .reads = Reads::prose,
    .check = check_num_percent,
};

}  // namespace ibid::rules
