// short-ambiguous: a short form that fits several works.
//
// What the words say has been used up: title words, years, volume, and which of the works the
// chapter has cited already. A note that is never called has no “already”, and is passed over.

#include "rules/catalogue.h"
#include "rules/short_form.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

constexpr std::size_t most_related = 8;

// Where the chapter first cites each of them.
void relate_first_uses(const Scene& scene, const Cited& cited, Finding& finding) {
  for (const works::WorkPtr& work : cited.source->candidates) {
    for (const Cited& other : scene.reading->citations()) {
      if (&other == &cited || finding.related.size() == most_related) break;
      if (other.source->work != work) continue;
      finding.relate_cited(other.at, model::Part::whole, named(work) + " is cited here");
      break;
    }
  }
}

void check_short_ambiguous(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (source.reason != model::Reason::several_fit || !cited.note->called) continue;
    if (cited.words->work.title.empty() && !points_into_a_work(*cited.words)) continue;
    Finding& finding =
        report.add(cited.at, model::Part::head,
                   quoted(*cited.words) + " fits " + counted(source.candidates.size(), "work") +
                       ": " + alternatives(source.candidates));
    relate_first_uses(scene, cited, finding);
  }
}

}  // namespace

const Rule short_ambiguous{
    .id = "short-ambiguous",
    .severity = Severity::warning,
    .summary = "A short form fits several works",
    .check = check_short_ambiguous,
};

}  // namespace ibid::rules
