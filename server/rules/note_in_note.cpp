// note-in-note: a marker inside a note.
//
// It is right on the page and lost in most exports, so it is reported even where it calls a note
// that exists.

#include "rules/catalogue.h"

namespace ibid::rules {
namespace {

void check_note_in_note(const Scene& scene, Report& report) {
  const model::Apparatus& apparatus = scene.apparatus();
  for (model::Number marker = 0; marker < apparatus.markers().size(); ++marker) {
    const auto owner = apparatus.markers()[marker].owner;
    if (!owner) continue;
    report.add({model::Thing::marker, marker}, model::Part::whole,
               "Marker inside note " + apparatus.label_of_note(*owner).text + " is lost on export");
  }
}

}  // namespace

const Rule note_in_note{
    .id = "note-in-note",
    .severity = Severity::warning,
    .summary = "A marker stands inside a note, where Pandoc drops it",
    .reads = Reads::tables,
    .check = check_note_in_note,
};

}  // namespace ibid::rules
