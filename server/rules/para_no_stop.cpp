// para-no-stop: a paragraph that ends without a stop.
//
// It may lead to what stands after it: a list, a quotation, code, the signature of a letter. Where
// the next paragraph begins with a small letter, one finding speaks of both.

#include "rules/beside.h"
#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_para_no_stop(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::ends_open, [&](const SpotAt& spot) {
    const Beside beside(scene.chapter(), spot.begin);
    const bool to_signature = beside.seen_here(prose::Sight::ends_in_comma) &&
                              beside.seen_after(prose::Sight::heading_like);
    if (to_signature || !beside.text_after()) return std::string();
    if (beside.after() == syntax::Kind::paragraph &&
        beside.seen_after(prose::Sight::begins_small)) {
      return std::string(
          "Paragraph has no end stop and the next begins in lower case: a quotation that is not "
          "marked as one, or a paragraph torn in two?");
    }
    return "Paragraph has no stop after “" + spot->words + "”";
  });
}

}  // namespace

const Rule para_no_stop{
    .id = "para-no-stop",
    .severity = Severity::hint,
    .summary = "A paragraph ends without a stop",
    .reads = Reads::prose,
    .check = check_para_no_stop,
};

}  // namespace ibid::rules
