// para-lowercase: a paragraph that begins with a small letter.
//
// After a quotation, a list or code it goes on with the sentence before; and where the paragraph
// before it has no stop, para-no-stop speaks of both.

#include "rules/beside.h"
#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_para_lowercase(const Scene& scene, Report& report) {
  const bool other_speaks = severity_of(para_no_stop, scene.edition.conventions()) != Severity::off;
  report_each(scene, report, prose::Sight::begins_small, [&](const SpotAt& spot) {
    const Beside beside(scene.chapter(), spot.begin);
    const bool goes_on =
        beside.before() == syntax::Kind::paragraph && beside.seen_before(prose::Sight::ends_open);
    const bool is_term = beside.after() == syntax::Kind::definition;
    if (!beside.text_before() || is_term || (goes_on && other_speaks)) return std::string();
    return "Paragraph begins in lower case: “" + spot->words + "”";
  });
}

}  // namespace

const Rule para_lowercase{
    .id = "para-lowercase",
    .severity = Severity::hint,
    .summary = "A paragraph begins with a small letter",
    .reads = Reads::prose,
    .check = check_para_lowercase,
};

}  // namespace ibid::rules
