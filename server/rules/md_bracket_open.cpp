// md-bracket-open: a `[` that nothing closes in its paragraph.
//
// Readers of Markdown look for its partner; Pandoc takes twice as long for each further one.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_md_bracket_open(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::square_unclosed,
              [](const SpotAt&) { return "“[” is not closed in this paragraph"; });
}

}  // namespace

const Rule md_bracket_open{
    .id = "md-bracket-open",
    .severity = Severity::warning,
    .summary = "A square bracket is not closed in its paragraph",
    .reads = Reads::prose,
    .check = check_md_bracket_open,
};

}  // namespace ibid::rules
