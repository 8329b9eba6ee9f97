// ibid-run: a run of Ibid.s, in an edition that avoids them (`ibid.style: avoid`).
//
// One hint a run, at its first: a run is as many notes of a series as follow each other and begin
// with Ibid.; notes that cite nothing do not end it.

#include <array>
#include <map>
#include <utility>

#include "rules/catalogue.h"
#include "rules/options.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

struct Run {
  const Cited* first = nullptr;
  const Cited* last = nullptr;
  std::size_t count = 0;
};

constexpr std::array<Option, 1> ibid_run_options{{
    {"atLeast", Option::Kind::number, "1", "How many in a row are worth a word"},
}};

void tell(const Scene& scene, const Run& run, Report& report) {
  if (run.count == 0 || run.count < number_told(scene, ibid_run, "atLeast")) return;
  const std::string first = note_named(scene, run.first->at.note);
  if (run.count == 1) {
    report.add(run.first->at, model::Part::head, "Ibid. in " + first);
    return;
  }
  report.add(run.first->at, model::Part::head,
             std::to_string(run.count) + " Ibid. in a row, " + first + " to " +
                 note_named(scene, run.last->at.note));
}

void check_ibid_run(const Scene& scene, Report& report) {
  if (scene.edition.conventions().ibid.style != model::IbidUse::Style::avoid) return;
  std::map<std::string_view, Run> runs;
  for (const Cited& cited : scene.reading->citations()) {
    if (cited.at.index > 0 || !cited.note->called) continue;
    Run& run = runs[cited.note->series];
    if (cited.words->form == citation::Form::ibid) {
      if (run.count++ == 0) run.first = &cited;
      run.last = &cited;
    } else {
      tell(scene, std::exchange(run, {}), report);
    }
  }
  for (const auto& [series, run] : runs) tell(scene, run, report);
}

}  // namespace

const Rule ibid_run{
    .id = "ibid-run",
    .severity = Severity::hint,
    .summary = "Ibid. is used, in an edition that avoids it",
    .options = ibid_run_options,
    .check = check_ibid_run,
};

}  // namespace ibid::rules
