// note-unused: a note that no marker calls.
//
// A marker in another note counts as a call; one in the note itself does not, for nobody gets there
// to read it.

#include <algorithm>

#include "rules/catalogue.h"

namespace ibid::rules {
namespace {

bool is_called(const model::Apparatus& apparatus, const model::Label& label) {
  return std::any_of(label.markers.begin(), label.markers.end(), [&](model::Number marker) {
    const auto owner = apparatus.markers()[marker].owner;
    return !owner || &apparatus.label_of_note(*owner) != &label;
  });
}

void check_note_unused(const Scene& scene, Report& report) {
  const model::Apparatus& apparatus = scene.apparatus();
  for (model::Number note = 0; note < apparatus.notes().size(); ++note) {
    const model::Label& label = apparatus.label_of_note(note);
    if (is_called(apparatus, label)) continue;
    report.add({model::Thing::note, note}, model::Part::name,
               "Note " + label.text + " is never called");
  }
}

}  // namespace

const Rule note_unused{
    .id = "note-unused",
    .severity = Severity::warning,
    .summary = "No marker calls the note",
    .unnecessary = true,
    .reads = Reads::tables,
    .check = check_note_unused,
};

}  // namespace ibid::rules
