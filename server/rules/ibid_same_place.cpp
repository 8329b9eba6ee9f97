// ibid-same-place: an Ibid. that repeats the place it inherits.
//
// A bare Ibid. says the same page already. The volume counts as part of the place.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

bool same_place(const citation::Locator& a, const citation::Locator& b) {
  return a.unit == b.unit && a.from == b.from && a.to == b.to && a.open == b.open;
}

void check_ibid_same_place(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (cited.words->form != citation::Form::ibid || source.status != model::Status::resolved ||
        cited.words->locators.empty() || !source.antecedent) {
      continue;
    }
    const model::Source& before = model::source_of(scene.edition, *source.antecedent);
    if (before.status != model::Status::resolved || before.volume != source.volume ||
        !std::equal(source.locators.begin(), source.locators.end(), before.locators.begin(),
                    before.locators.end(), same_place)) {
      continue;
    }
    const bool same_note = source.antecedent->note == cited.at.note;
    report
        .add(cited.at, model::Part::locators,
             same_note ? "Same place as the citation before it"
                       : "Same place as " + note_named(scene, source.antecedent->note))
        .relate_cited(*source.antecedent, model::Part::locators, "The same place");
  }
}

}  // namespace

const Rule ibid_same_place{
    .id = "ibid-same-place",
    .severity = Severity::information,
    .summary = "Ibid. repeats the page of the note before, which it says already",
    .check = check_ibid_same_place,
};

}  // namespace ibid::rules
