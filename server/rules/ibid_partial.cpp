// ibid-partial: `Jones, ibid., p. 5`.
//
// Ibid. replaces the whole reference, never a part of it (MHRA 11.3). Only where the name is that
// of the work's author: `Lenin, ibid.` may say who speaks in the book before.

#include "rules/catalogue.h"
#include "rules/wording.h"
#include "works/agreement.h"
#include "works/names.h"

namespace ibid::rules {
namespace {

void check_ibid_partial(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const auto& authors = cited.words->work.authors;
    if (cited.words->form != citation::Form::ibid || authors.empty() || !cited.source->work) {
      continue;
    }
    const auto& known = cited.source->work->is;
    if (works::agree(authors, known.authors) == works::Agreement::contradict &&
        works::agree(authors, known.editors) == works::Agreement::contradict) {
      continue;
    }
    report.add(cited.at, model::Part::authors,
               "Ibid. replaces the whole reference; drop “" + works::surnames(authors) + "”");
  }
}

}  // namespace

const Rule ibid_partial{
    .id = "ibid-partial",
    .severity = Severity::warning,
    .summary = "A name stands before Ibid., which replaces it",
    .check = check_ibid_partial,
};

}  // namespace ibid::rules
