// pin-mismatch: `[Ibid.]{.cite key=K}` where the note before cites another work than K.
//
// The pin decides what is meant; one of the two is still likely to be a slip, most often because
// notes were moved. Any work of the note before is right, for a pin is there to choose.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

std::span<const Cited> antecedents(const Scene& scene, const Cited& cited) {
  if (cited.at.index == 0) return scene.reading->before(cited);
  return scene.reading->beside(cited).subspan(cited.at.index - 1, 1);
}

bool may_mean(const Cited& cited, const works::WorkPtr& work) {
  const model::Source& source = *cited.source;
  if (source.status == model::Status::resolved) return source.work == work;
  // What is in doubt contradicts nothing, unless it says between which works the doubt is.
  return source.candidates.empty() || std::find(source.candidates.begin(), source.candidates.end(),
                                                work) != source.candidates.end();
}

void check_pin_mismatch(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const works::WorkPtr& pinned = cited.source->work;
    if (cited.words->form != citation::Form::pinned || !pinned) continue;
    if (!cited.note->called || cited.words->pinned_form != citation::Form::ibid) continue;
    const auto before = antecedents(scene, cited);
    if (before.empty() || std::any_of(before.begin(), before.end(),
                                      [&](const Cited& one) { return may_mean(one, pinned); })) {
      continue;
    }
    const Cited& chain = before.back();
    const std::string other = chain.source->work ? named(chain.source->work, chain.source->volume)
                                                 : alternatives(chain.source->candidates);
    report
        .add(cited.at, model::Part::head,
             "Pinned to " + named(pinned) + "; the chain leads to " + other)
        .relate_cited(chain.at, model::Part::whole, "Where the chain leads");
  }
}

}  // namespace

const Rule pin_mismatch{
    .id = "pin-mismatch",
    .severity = Severity::warning,
    .summary = "A pinned Ibid. means another work than the note before it cites",
    .check = check_pin_mismatch,
};

}  // namespace ibid::rules
