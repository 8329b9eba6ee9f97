// siglum-undefined: an archive's abbreviation that nothing explains.
//
// Only in editions that explain abbreviations at all (edition.json, or `henceforth` in a note), and
// only for archives, whose abbreviations cannot be taken for names. Once a chapter.

#include <set>

#include "rules/catalogue.h"
#include "rules/sigla.h"

namespace ibid::rules {
namespace {

void check_siglum_undefined(const Scene& scene, Report& report) {
  if (!explains_sigla(scene)) return;
  std::set<std::string_view> seen;
  for (const Cited& cited : scene.reading->citations()) {
    const std::string& repository = cited.words->work.repository;
    if (cited.words->siglum == repository || !is_acronym(repository)) continue;
    if (!seen.insert(repository).second || is_explained(scene, repository)) continue;
    report.add(cited.at, model::Part::head, "Abbreviation " + repository + " is not explained");
  }
}

}  // namespace

const Rule siglum_undefined{
    .id = "siglum-undefined",
    .severity = Severity::warning,
    .summary = "The abbreviation of an archive is explained nowhere",
    .check = check_siglum_undefined,
};

}  // namespace ibid::rules
