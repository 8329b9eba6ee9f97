// note-marker-space: a blank before a marker, where nine markers in ten have none.

#include "rules/catalogue.h"
#include "rules/markers.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

constexpr std::size_t least_markers = 5;

void check_note_marker_space(const Scene& scene, Report& report) {
  const std::size_t all = markers_in_text(scene);
  const std::size_t spaced =
      scene.chapter().count(model::thing_of(prose::Sight::blank_before_marker));
  if (all < least_markers || spaced * 10 > all) return;
  report_each(scene, report, prose::Sight::blank_before_marker, [&](const SpotAt&) {
    return "Blank before the marker; " + std::to_string(all - spaced) + " of " +
           std::to_string(all) + " markers have none";
  });
}

}  // namespace

const Rule note_marker_space{
    .id = "note-marker-space",
    .severity = Severity::hint,
    .summary = "A blank stands before a marker, unlike before most",
    .reads = Reads::prose,
    .check = check_note_marker_space,
};

}  // namespace ibid::rules
