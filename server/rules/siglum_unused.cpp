// siglum-unused: `(henceforth X)`, and no note further on that cites X.
//
// Notes of this chapter and of later ones count, however they use it. What is explained a second
// time is siglum-twice's.

#include "rules/catalogue.h"
#include "rules/sigla.h"

namespace ibid::rules {
namespace {

bool is_used_later(const Scene& scene, const Cited& by) {
  const std::string& siglum = by.words->siglum;
  for (const Cited& cited : scene.reading->citations()) {
    if (cited.at != by.at && cited.words->printed.find(siglum) != std::string::npos) return true;
  }
  bool used = false;
  const auto look = [&](const auto& notes) {
    for (const auto& note : notes) {
      for (const auto& words : note.citations) {
        used = used || words.printed.find(siglum) != std::string::npos;
      }
    }
  };
  for (std::size_t i = scene.index + 1; i < scene.edition.chapters().size() && !used; ++i) {
    scene.edition[i].entries().for_each([&](const model::Entry& entry, const model::Tally&) {
      look(entry.facts->notes);
      look(entry.facts->inline_notes);
    });
  }
  return used;
}

void check_siglum_unused(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const std::string& siglum = cited.words->siglum;
    if (siglum.empty() || cited.words->siglum_in_passing ||
        explained_before(scene, siglum, cited.at))
      continue;
    if (is_used_later(scene, cited)) continue;
    report.add(cited.at, model::Part::whole, "Abbreviation " + siglum + " is not used");
  }
}

}  // namespace

const Rule siglum_unused{
    .id = "siglum-unused",
    .severity = Severity::hint,
    .summary = "A note explains an abbreviation that no later note uses",
    .check = check_siglum_unused,
};

}  // namespace ibid::rules
