// note-duplicate: a label that more than one note of the chapter bears.
//
// Every definition after the first is reported, although it is the last that Pandoc prints: the
// first is where an editor reading on believes the label taken.

#include "rules/catalogue.h"

namespace ibid::rules {
namespace {

void check_note_duplicate(const Scene& scene, Report& report) {
  const model::Apparatus& apparatus = scene.apparatus();
  for (const model::Label& label : apparatus.labels()) {
    for (std::size_t again = 1; again < label.notes.size(); ++again) {
      Finding& finding = report.add({model::Thing::note, label.notes[again]}, model::Part::name,
                                    "Note " + label.text + " is defined again");
      finding.relate({scene.index, model::Subject{model::Thing::note, label.notes.front()}},
                     model::Part::name, "Note " + label.text + " is defined here first");
    }
  }
}

}  // namespace

const Rule note_duplicate{
    .id = "note-duplicate",
    .severity = Severity::error,
    .summary = "Two notes of a chapter bear the same label",
    .reads = Reads::tables,
    .check = check_note_duplicate,
};

}  // namespace ibid::rules
