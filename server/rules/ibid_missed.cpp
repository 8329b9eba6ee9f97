// ibid-missed: a work cited again by name right after itself.
//
// Only where the edition wants Ibid. (`ibid.style: use`), and only where Ibid. would be safe: the
// note before cites this work and no other (CSL 1.0.2, position "ibid").

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

bool by_name(const Cited& cited) {
  const citation::Form form = cited.words->form;
  return form == citation::Form::full || form == citation::Form::shortened ||
         form == citation::Form::archival;
}

// What is quoted in another is not the work in hand.
bool is_relayed(const Scene& scene, const Cited& cited) {
  const auto beside = scene.reading->beside(cited);
  return std::any_of(beside.begin(), beside.end(),
                     [&](const Cited& other) { return other.words->relay_of == cited.at.index; });
}

bool same_work(const model::Source& a, const model::Source& b) {
  return a.status == model::Status::resolved && b.status == model::Status::resolved && a.work &&
         a.work == b.work && a.volume == b.volume;
}

void check_ibid_missed(const Scene& scene, Report& report) {
  if (scene.edition.conventions().ibid.style != model::IbidUse::Style::use) return;
  for (const Cited& cited : scene.reading->citations()) {
    if (cited.at.index > 0 || !by_name(cited) || is_relayed(scene, cited)) continue;
    const auto before = scene.reading->before(cited);
    if (before.empty() || !std::all_of(before.begin(), before.end(), [&](const Cited& other) {
          return same_work(*other.source, *cited.source);
        })) {
      continue;
    }
    report
        .add(cited.at, model::Part::head,
             "Same source as " + note_named(scene, before.back().at.note) + ": Ibid. would do")
        .relate_cited(before.back().at, model::Part::whole, "The same source");
  }
}

}  // namespace

const Rule ibid_missed{
    .id = "ibid-missed",
    .severity = Severity::information,
    .summary = "A work is named again right after itself, in an edition that uses Ibid.",
    .check = check_ibid_missed,
};

}  // namespace ibid::rules
