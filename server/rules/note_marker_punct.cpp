// note-marker-punct: a marker before the comma or full stop that it should follow.
//
// Some houses, and whole languages, put it there: where more than one marker in five stands so, it
// is the chapter's way.

#include "rules/catalogue.h"
#include "rules/markers.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

constexpr std::size_t least_for_a_habit = 5;
constexpr std::size_t one_marker_in = 5;

void check_note_marker_punct(const Scene& scene, Report& report) {
  const std::size_t all = markers_in_text(scene);
  const std::size_t so = scene.chapter().count(model::thing_of(prose::Sight::marker_before_stop));
  if (all < least_for_a_habit || so * one_marker_in > all) return;
  report_each(scene, report, prose::Sight::marker_before_stop,
              [](const SpotAt& spot) { return "Marker stands before “" + spot->words + "”"; });
}

}  // namespace

const Rule note_marker_punct{
    .id = "note-marker-punct",
    .severity = Severity::warning,
    .summary = "A marker stands before the comma or stop that it should follow",
    .reads = Reads::prose,
    .check = check_note_marker_punct,
};

}  // namespace ibid::rules
