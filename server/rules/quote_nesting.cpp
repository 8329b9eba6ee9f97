// quote-nesting: words quoted within words that are quoted by the same marks.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_quote_nesting(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::quote_nested, [](const SpotAt& spot) {
    return "Quotation within a quotation in the same marks, “" + spot->words + "”";
  });
}

}  // namespace

const Rule quote_nesting{
    .id = "quote-nesting",
    .severity = Severity::hint,
    .summary = "A quotation within a quotation has the same marks",
    .reads = Reads::prose,
    .check = check_quote_nesting,
};

}  // namespace ibid::rules
