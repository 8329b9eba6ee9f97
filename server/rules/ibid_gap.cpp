// ibid-gap: an Ibid. that reaches back over notes which cite nothing.
//
// Citation processors break the chain there; printed books often do not. The edition decides with
// `ibid.emptyNotes`: this rule speaks under `warn` only.

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

std::string capital(std::string text) {
  if (text.starts_with('n')) text.front() = 'N';
  if (text.starts_with('t')) text.front() = 'T';
  return text;
}

// Nearest first, as a reader looking back meets them.
std::string skipped(const Scene& scene, const std::vector<model::Subject>& notes) {
  const std::string first = capital(note_named(scene, {scene.index, notes.front()}));
  if (notes.size() == 1) return first + " cites nothing";
  return first + " and " + counted(notes.size() - 1, "more note") + " before it cite nothing";
}

void check_ibid_gap(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (source.reason != model::Reason::over_empty || !cited.note->called) continue;
    if (source.status != model::Status::uncertain || !source.antecedent) continue;
    Finding& finding = report.add(
        cited.at, model::Part::head,
        skipped(scene, source.reached_over) + ", so " + std::string(anaphor(cited.words->form)) +
            " reaches back to " + note_named(scene, source.antecedent->note));
    finding.relate_cited(*source.antecedent, model::Part::whole, "What it is read as");
  }
}

}  // namespace

const Rule ibid_gap{
    .id = "ibid-gap",
    .severity = Severity::warning,
    .summary = "Ibid. reaches back over notes that cite nothing",
    .check = check_ibid_gap,
};

}  // namespace ibid::rules
