// ibid-unresolved: an Ibid. whose antecedent could not be read.
//
// The note before it cites something (a page, a shelfmark), but no form of citation fits, so the
// chain ends there; reaching back to an earlier note would guess. Also where the note before cites
// nothing and the edition says that Ibid. does not reach over such notes.

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

void unread(const Scene& scene, const Cited& cited, Report& report) {
  const auto& antecedent = *cited.source->antecedent;
  const bool same = antecedent.note == cited.at.note;
  const std::string what = same ? "what goes before it" : note_named(scene, antecedent.note);
  report
      .add(cited.at, model::Part::head,
           std::string(anaphor(cited.words->form)) + " unresolved: could not read " + what)
      .relate_cited(antecedent, model::Part::whole, "This could not be read");
}

void check_ibid_unresolved(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (!cited.note->called) continue;
    if (source.reason == model::Reason::unread_before) {
      unread(scene, cited, report);
    } else if (source.reason == model::Reason::empty_before) {
      const model::NoteRef empty{scene.index, source.reached_over.front()};
      report.add(cited.at, model::Part::head,
                 std::string(anaphor(cited.words->form)) +
                     " unresolved: " + note_named(scene, empty) + " cites nothing");
    }
  }
}

}  // namespace

const Rule ibid_unresolved{
    .id = "ibid-unresolved",
    .severity = Severity::warning,
    .summary = "The note before an Ibid. cites something that could not be read",
    .check = check_ibid_unresolved,
};

}  // namespace ibid::rules
