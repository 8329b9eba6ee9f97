// quote-end-stop: a sentence that begins behind a quotation, and no stop between the two.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_quote_end_stop(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::quote_without_end,
              [](const SpotAt& spot) { return "No stop before “" + spot->words + "”"; });
}

}  // namespace

const Rule quote_end_stop{
    .id = "quote-end-stop",
    .severity = Severity::hint,
    .summary = "A sentence begins behind a quotation without a stop between them",
    .reads = Reads::prose,
    .check = check_quote_end_stop,
};

}  // namespace ibid::rules
