// cite-not-in-bib: a work that a note introduces and the bibliography lacks.
//
// Only where there is a bibliography. Archives, newspapers and dated papers are seldom listed in
// one, nor need a work be that is known only as quoted in another.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/near_entry.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

bool is_exempt(const works::Work& work) {
  const citation::Description& is = work.is;
  if (!is.repository.empty() || !is.shelfmark.empty()) return true;
  return is.container.empty() && (!is.date.empty() || !is.issue.empty());
}

bool is_relayed(const Scene& scene, const Cited& cited) {
  const auto beside = scene.reading->beside(cited);
  return std::any_of(beside.begin(), beside.end(),
                     [&](const Cited& other) { return other.words->relay_of == cited.at.index; });
}

void check_cite_not_in_bib(const Scene& scene, Report& report) {
  if (scene.edition.library().empty()) return;
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (source.reason != model::Reason::introduced_here || !source.work->sigla.empty()) continue;
    if (cited.words->form != citation::Form::full &&
        cited.words->form != citation::Form::shortened &&
        cited.words->form != citation::Form::idem) {
      continue;
    }
    if (is_exempt(*source.work) || is_relayed(scene, cited)) continue;
    if (near_entry(scene.edition.library(), *cited.words)) continue;  // cite-mismatch tells it
    report.add(cited.at, model::Part::head, named(source.work) + " is not in the bibliography");
  }
}

}  // namespace

const Rule cite_not_in_bib{
    .id = "cite-not-in-bib",
    .severity = Severity::warning,
    .summary = "A work that a note cites is not in the bibliography",
    .check = check_cite_not_in_bib,
};

}  // namespace ibid::rules
