// quote-wrapped-block: a block quotation that stands in quotation marks as well.

#include "rules/catalogue.h"
#include "rules/spots.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

constexpr std::string_view why =
    "Block quotation in quotation marks as well: being set off says that it is quoted";

// Where most of a chapter's are, once is enough.
void check_quote_wrapped_block(const Scene& scene, Report& report) {
  const model::Thing wrapped = model::thing_of(prose::Sight::wrapped_quotation);
  const std::size_t count = scene.chapter().count(wrapped);
  const bool habit = count >= 5 && 2 * count > scene.chapter().count(model::Thing::quotation);
  if (habit) {
    report.add({wrapped, 0}, model::Part::whole,
               std::string(why) + "; so are " + counted(count - 1, "other") + " of this chapter");
    return;
  }
  report_each(scene, report, prose::Sight::wrapped_quotation,
              [](const SpotAt&) { return std::string(why); });
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
