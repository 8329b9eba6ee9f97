// ibid-stale: an edit has changed what an Ibid. refers to.
//
// Nothing shows it in the text: the Ibid. stands as it stood, while the note it leans on was
// changed, moved or taken out. Works are compared, not words, with what they were when the chapter
// was opened or when the change was last accepted (model/baseline.h). Live only.

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

std::string now(const model::Source& source) {
  if (source.work) return "now refers to " + named(source.work, source.volume);
  if (!source.candidates.empty()) return "could now be " + alternatives(source.candidates);
  return "now refers to nothing";
}

void check_ibid_stale(const Scene& scene, Report& report) {
  if (!scene.baseline) return;
  for (const auto& stale : scene.baseline->stale(scene.edition, scene.index)) {
    const model::Source& source = model::source_of(scene.edition, stale.citation);
    Finding& finding = report.add(stale.citation, model::Part::head,
                                  std::string(anaphor(source.form)) + " was " +
                                      named(stale.was, stale.volume) + "; " + now(source));
    if (source.antecedent)
      finding.relate_cited(*source.antecedent, model::Part::whole, "It leans on this");
  }
}

}  // namespace

const Rule ibid_stale{
    .id = "ibid-stale",
    .severity = Severity::warning,
    .summary = "An edit has changed what an Ibid. refers to",
    .check = check_ibid_stale,
};

}  // namespace ibid::rules
