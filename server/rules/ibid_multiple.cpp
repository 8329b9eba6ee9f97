// ibid-multiple: an Ibid. after a note that cites several works.
//
// Which of them is meant cannot be told (CMOS 16.47). Those that lean on it in turn are silent.

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

void check_ibid_multiple(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (source.reason != model::Reason::several_before || !cited.note->called) continue;
    const model::CitationRef& last = *source.antecedent;
    const std::string note = note_named(scene, last.note);
    Finding& finding = report.add(cited.at, model::Part::head,
                                  std::string(anaphor(cited.words->form)) + " could mean " +
                                      alternatives(source.candidates) + ": " + note + " cites " +
                                      (source.candidates.size() == 2 ? "both" : "them all"));
    finding.relate({last.note.chapter, last.note.note}, model::Part::whole,
                   "What " + note + " cites");
  }
}

}  // namespace

const Rule ibid_multiple{
    .id = "ibid-multiple",
    .severity = Severity::warning,
    .summary = "Ibid. follows a note that cites several works",
    .check = check_ibid_multiple,
};

}  // namespace ibid::rules
