// sic-without-corr: a misprint that is marked and not put right.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_sic_without_corr(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::sic_alone, [](const SpotAt& spot) {
    return "“" + spot->words + "” is marked as printed so; corr says what was meant, .deliberate " +
           "that nothing else was";
  });
}

}  // namespace

const Rule sic_without_corr{
    .id = "sic-without-corr",
    .severity = Severity::hint,
    .summary = "A span of class sic has neither corr nor .deliberate",
    .reads = Reads::prose,
    .check = check_sic_without_corr,
};

}  // namespace ibid::rules
