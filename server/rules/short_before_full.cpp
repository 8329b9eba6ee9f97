// short-before-full: a work cited shortly before the note that cites it in full.
//
// Full at the first mention, short from then on, is what every guide for editions without a
// bibliography asks for; with one, the rule is silent. Within a chapter, once a work.

#include <unordered_map>
#include <unordered_set>

#include "rules/catalogue.h"
#include "rules/short_form.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

void tell(const Scene& scene, const Cited& cited, const model::CitationRef& full, Report& report) {
  report
      .add(cited.at, model::Part::head,
           "Short form before the full one (" + note_named(scene, full.note) + ")")
      .relate_cited(full, model::Part::whole, "Cited in full here");
}

// Words that could not be understood for want of the note further on.
void check_unknown(const Scene& scene, Report& report) {
  std::unordered_set<const works::Work*> told;
  const model::Sources& sources = scene.edition.sources(scene.index);
  for (const Cited& cited : scene.reading->citations()) {
    if (!names_unknown_work(scene, cited)) continue;
    const auto full = introduced_later(scene, cited);
    if (!full) continue;
    const auto& work = sources.of(full->note.note)->sources[full->index].work;
    if (told.insert(work.get()).second) tell(scene, cited, *full, report);
  }
}

// Author and short title introduce a work well enough; its imprint follows in a later note.
void check_introduced(const Scene& scene, Report& report) {
  std::unordered_map<const works::Work*, const Cited*> shortly;
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (!source.work || !source.work->introduced) continue;
    if (source.form == citation::Form::shortened) {
      if (source.reason == model::Reason::introduced_here) shortly[source.work.get()] = &cited;
    } else if (source.form == citation::Form::full) {
      const auto first = shortly.extract(source.work.get());
      if (first) tell(scene, *first.mapped(), cited.at, report);
    }
  }
}

void check_short_before_full(const Scene& scene, Report& report) {
  if (!scene.edition.library().empty()) return;
  check_unknown(scene, report);
  check_introduced(scene, report);
}

}  // namespace

const Rule short_before_full{
    .id = "short-before-full",
    .severity = Severity::hint,
    .summary = "A work is cited shortly before it is cited in full, without a bibliography",
    .check = check_short_before_full,
};

}  // namespace ibid::rules
