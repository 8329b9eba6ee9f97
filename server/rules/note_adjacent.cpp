// note-adjacent: two markers that touch: in print `41` and `42` become `4142`.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_note_adjacent(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::markers_touching,
              [](const SpotAt& spot) { return "Two markers touch: " + spot->words; });
}

}  // namespace

const Rule note_adjacent{
    .id = "note-adjacent",
    .severity = Severity::hint,
    .summary = "Two markers touch",
    .reads = Reads::prose,
    .check = check_note_adjacent,
};

}  // namespace ibid::rules
