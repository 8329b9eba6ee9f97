// opcit-ambiguous: op. cit. after a name of which several works were cited.
//
// It is read as the one cited last, which is a guess; MHRA calls op. cit. too vague to be used.

#include "rules/catalogue.h"
#include "rules/wording.h"
#include "works/names.h"

namespace ibid::rules {
namespace {

constexpr std::size_t most_related = 10;

// Where each of the works was cited last before this; of many, those cited last.
void relate_last_uses(const Scene& scene, const Cited& cited, Finding& finding) {
  const auto all = scene.reading->citations();
  const auto* begin = all.data();
  for (const works::WorkPtr& work : cited.source->candidates) {
    for (const Cited* other = &cited; other != begin;) {
      --other;
      if (other->source->work != work) continue;
      finding.relate_cited(other->at, model::Part::whole, "One of them is cited here");
      break;
    }
    if (finding.related.size() == most_related) return;
  }
}

void check_opcit_ambiguous(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (source.reason != model::Reason::last_by_author || !cited.note->called) continue;
    if (source.candidates.size() < 2) continue;
    Finding& finding = report.add(cited.at, model::Part::head,
                                  works::surnames(cited.words->work.authors) + " has " +
                                      counted(source.candidates.size(), "work") +
                                      " cited: " + std::string(anaphor(cited.words->form)) +
                                      " is read as " + named(source.work, source.volume));
    relate_last_uses(scene, cited, finding);
  }
}

}  // namespace

const Rule opcit_ambiguous{
    .id = "opcit-ambiguous",
    .severity = Severity::warning,
    .summary = "op. cit. follows a name of which several works are cited",
    .check = check_opcit_ambiguous,
};

}  // namespace ibid::rules
