// siglum-twice: an abbreviation that an earlier note explains already.
//
// The abbreviations of edition.json and the bibliography are lists for the whole book, beside which
// a note may explain one where it is first used.

#include "rules/catalogue.h"
#include "rules/sigla.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

void check_siglum_twice(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const std::string& siglum = cited.words->siglum;
    if (siglum.empty() || cited.words->siglum_in_passing) continue;
    const auto first = explained_before(scene, siglum, cited.at);
    if (!first) continue;
    report
        .add(cited.at, model::Part::whole,
             "Abbreviation " + siglum + " is explained twice: in " +
                 note_named(scene, first->note) + " already")
        .relate_cited(*first, model::Part::whole, siglum + " is explained here");
  }
}

}  // namespace

const Rule siglum_twice{
    .id = "siglum-twice",
    .severity = Severity::warning,
    .summary = "An abbreviation is explained again",
    .check = check_siglum_twice,
};

}  // namespace ibid::rules
