// xref-note-number: “see note 12”, where the note that was meant has another number now.
//
// What the prose meant is known from when the chapter was opened, or the words were written
// (model/mentions.h). Live only; what Ibid renumbers it rewrites in the prose too, so this is about
// edits by hand. Where the note itself is gone, xref-broken speaks.

#include "rules/catalogue.h"

namespace ibid::rules {
namespace {

using model::Thing;

void check_xref_note_number(const Scene& scene, Report& report) {
  if (!scene.baseline) return;
  const model::Apparatus& apparatus = scene.apparatus();
  for (const auto& moved : scene.baseline->moved_notes(scene.chapter())) {
    const std::string was = std::to_string(apparatus.prose_references()[moved.mention].number);
    const std::string& now = apparatus.label_of_note(moved.note).text;
    if (now == was) continue;
    const model::Subject mention{Thing::prose_reference, moved.mention};
    const model::Subject note{Thing::note, moved.note};
    Finding& finding = report.add(mention, model::Part::name, "Note " + was + " is now " + now);
    finding.relate({scene.index, note}, model::Part::whole, "The note that was meant");
    finding.corrections.push_back({mention, model::Part::name, {}, was, now});
  }
}

}  // namespace

const Rule xref_note_number{
    .id = "xref-note-number",
    .severity = Severity::warning,
    .summary = "The prose names a note by a number that another note has now",
    .check = check_xref_note_number,
};

}  // namespace ibid::rules
