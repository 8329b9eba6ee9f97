// ibid-series: an Ibid. that leans on another chapter.
//
// Only where the edition lets Ibid.s run through the book (`ibid.resetAt: never`): elsewhere such
// an Ibid. is ibid-first. A reader who opens the book at the chapter has no note to look back to.

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

void check_ibid_series(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (cited.words->form != citation::Form::ibid || !cited.note->called) continue;
    if (!source.antecedent || source.antecedent->note.chapter == scene.index) continue;
    const std::string& there = scene.edition[source.antecedent->note.chapter].path();
    Finding& finding = report.add(
        cited.at, model::Part::head,
        "Ibid. crosses from " + model::relative_path(scene.chapter().path(), there) + " to here");
    finding.relate_cited(*source.antecedent, model::Part::whole, "What it leans on");
  }
}

}  // namespace

const Rule ibid_series{
    .id = "ibid-series",
    .severity = Severity::warning,
    .summary = "Ibid. leans on a note of another chapter",
    .check = check_ibid_series,
};

}  // namespace ibid::rules
