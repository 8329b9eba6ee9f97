// note-order: a marker whose number is lower than the one called before it in its series.
//
// Only the step down is reported, not everything behind it: in 1 2 50 3 4 one marker is wrong, and
// one finding, at 3, says so. A marker inside a note is read where its note is called.

#include "rules/catalogue.h"
#include "rules/first_calls.h"

namespace ibid::rules {
namespace {

void check_note_order(const Scene& scene, Report& report) {
  for (const auto& [series, calls] : first_calls(scene.apparatus())) {
    for (std::size_t i = 1; i < calls.size(); ++i) {
      const Call& before = calls[i - 1];
      if (calls[i].number >= before.number) continue;
      Finding& finding =
          report.add({model::Thing::marker, calls[i].marker}, model::Part::whole,
                     "Marker " + calls[i].label->text + " comes after " + before.label->text);
      finding.relate({scene.index, model::Subject{model::Thing::marker, before.marker}},
                     model::Part::whole, "Marker " + before.label->text + " stands here");
    }
  }
}

}  // namespace

const Rule note_order{
    .id = "note-order",
    .severity = Severity::warning,
    .summary = "A marker comes after one with a higher number in its series",
    .reads = Reads::tables,
    .check = check_note_order,
};

}  // namespace ibid::rules
