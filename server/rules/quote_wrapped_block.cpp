// quote-wrapped-block: a block quotation that stands in quotation marks as well.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_quote_wrapped_block(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::wrapped_quotation, [](const SpotAt&) {
    return "Block quotation in quotation marks as well: being set off says that it is quoted";
  });
}

}  // namespace

const Rule quote_wrapped_block{
    .id = "quote-wrapped-block",
    .severity = Severity::hint,
    .summary = "A block quotation stands in quotation marks as well",
    .reads = Reads::prose,
    .check = check_quote_wrapped_block,
};

}  // namespace ibid::rules
