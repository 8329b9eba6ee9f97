// note-empty: a note that says nothing, or only `?` or `TK`.
//
// Whether it does is decided where the note is read (model/extract.cpp): a note that holds only a
// marker, a citation key or an image says something.

#include "rules/catalogue.h"

namespace ibid::rules {
namespace {

void check_note_empty(const Scene& scene, Report& report) {
  const model::Apparatus& apparatus = scene.apparatus();
  for (model::Number note = 0; note < apparatus.notes().size(); ++note) {
    if (!apparatus.notes()[note].empty) continue;
    report.add({model::Thing::note, note}, model::Part::name,
               "Note " + apparatus.label_of_note(note).text + " is empty");
  }
}

}  // namespace

const Rule note_empty{
    .id = "note-empty",
    .severity = Severity::warning,
    .summary = "A note says nothing yet",
    .reads = Reads::tables,
    .check = check_note_empty,
};

}  // namespace ibid::rules
