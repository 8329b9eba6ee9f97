// double-blank: two blank lines or more where one is usual.
//
// Somebody who sets two before every heading means them.

#include "rules/beside.h"
#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

bool before_heading(const Scene& scene, const SpotAt& spot) {
  return Beside(scene.chapter(), spot.begin).after() == syntax::Kind::heading;
}

void check_double_blank(const Scene& scene, Report& report) {
  const auto sight = prose::Sight::double_blank;
  const model::Chapter& chapter = scene.chapter();
  const std::size_t count = chapter.count(model::thing_of(sight));
  if (count == 0 || 3 * count > chapter.document().blocks().size()) return;
  std::size_t headings = 0;
  for (model::Number i = 0; i < count; ++i) {
    if (before_heading(scene, chapter.spot(sight, i))) ++headings;
  }
  const bool usual = headings > 1 && 4 * headings >= scene.apparatus().headings().size();
  report_each(scene, report, sight, [&](const SpotAt& spot) {
    const bool last = spot(spot->mend).end == chapter.text().size();
    if (last || (usual && before_heading(scene, spot))) return "";
    return "More than one blank line behind this";
  });
}

}  // namespace

const Rule double_blank{
    .id = "double-blank",
    .severity = Severity::hint,
    .summary = "More than one blank line stands between two paragraphs",
    .reads = Reads::prose,
    .check = check_double_blank,
};

}  // namespace ibid::rules
