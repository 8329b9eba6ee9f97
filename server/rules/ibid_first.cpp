// ibid-first: an Ibid. with nothing before it to refer to.
//
// It stands in the first citing note of its series, so every reader of the chapter meets it with no
// source in mind. In a note that is never called there is no “before”, and note-unused speaks.

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

void check_ibid_first(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    if (cited.source->reason != model::Reason::nothing_before || !cited.note->called) continue;
    // `Zit. nach: ders., *Briefe*`: the text names him who is quoted.
    if (cited.words->opens_relay && cited.words->form == citation::Form::idem) continue;
    report.add(cited.at, model::Part::head,
               std::string(anaphor(cited.words->form)) + " has nothing to refer to");
  }
}

}  // namespace

const Rule ibid_first{
    .id = "ibid-first",
    .severity = Severity::error,
    .summary = "Ibid. stands where nothing was cited before",
    .check = check_ibid_first,
};

}  // namespace ibid::rules
