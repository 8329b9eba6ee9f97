// note-undefined: a marker whose label no note of the chapter bears.
//
// Labels are compared as they are written: `[^1]` does not call note 1*, and a note of the same
// label in another chapter is another note.

#include "rules/catalogue.h"

namespace ibid::rules {
namespace {

void check_note_undefined(const Scene& scene, Report& report) {
  const model::Apparatus& apparatus = scene.apparatus();
  for (model::Number marker = 0; marker < apparatus.markers().size(); ++marker) {
    const model::Label& label = apparatus.label_of_marker(marker);
    if (!label.notes.empty()) continue;
    report.add({model::Thing::marker, marker}, model::Part::whole,
               "No note " + label.text + " in this chapter");
  }
}

}  // namespace

const Rule note_undefined{
    .id = "note-undefined",
    .severity = Severity::error,
    .summary = "A marker calls a note that the chapter does not have",
    .reads = Reads::tables,
    .check = check_note_undefined,
};

}  // namespace ibid::rules
