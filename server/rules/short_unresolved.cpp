// short-unresolved: a short form of a work that nothing introduces.
//
// Neither the bibliography nor a note of this chapter or an earlier one knows a work of that name.
// One that is introduced further on in the chapter is short-before-full's.

#include "rules/catalogue.h"
#include "rules/short_form.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

void check_short_unresolved(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    if (!names_unknown_work(scene, cited) || introduced_later(scene, cited)) continue;
    report.add(cited.at, model::Part::head, "No work found for " + quoted(*cited.words));
  }
}

}  // namespace

const Rule short_unresolved{
    .id = "short-unresolved",
    .severity = Severity::warning,
    .summary = "A short form names a work that neither a note nor the bibliography introduces",
    .check = check_short_unresolved,
};

}  // namespace ibid::rules
