// note-no-end-stop: a note that ends without a stop, where nearly all others have one.
//
// Addresses and abbreviations end as they end, and are not looked at (prose/endings.cpp); a note
// that says nothing yet is note-empty's.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

constexpr std::size_t least_with_stop = 5;
constexpr std::size_t times_with_stop = 3;

void check_note_no_end_stop(const Scene& scene, Report& report) {
  const model::Apparatus& apparatus = scene.apparatus();
  const std::size_t open = scene.chapter().count(model::thing_of(prose::Sight::note_without_stop));
  const std::size_t all = apparatus.notes().size();
  if (open == 0 || all < open || all - open < least_with_stop) return;
  if (all - open < times_with_stop * open) return;
  report_each(scene, report, prose::Sight::note_without_stop, [&](const SpotAt& spot) {
    const auto note = scene.chapter().at(spot(spot->span).begin, model::Thing::note);
    if (!note || apparatus.notes()[note->number].empty) return std::string();
    return "Note " + apparatus.label_of_note(note->number).text + " has no final stop";
  });
}

}  // namespace

const Rule note_no_end_stop{
    .id = "note-no-end-stop",
    .severity = Severity::hint,
    .summary = "A note ends without a stop, unlike most",
    .reads = Reads::prose,
    .check = check_note_no_end_stop,
};

}  // namespace ibid::rules
