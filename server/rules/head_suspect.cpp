// head-suspect: a short line by itself that looks like a heading and is none.
//
// What may be a line of verse, an address or a signature stands beside its like, behind a quotation
// or at the chapter's end; a name that the edition knows is a signature too, and so is what stands
// behind a comma (`Yours ever,`).

#include <algorithm>

#include "rules/beside.h"
#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

bool holds_name(const Scene& scene, std::string_view words) {
  const auto& names = scene.edition.conventions().names;
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return words.find(name) != words.npos; });
}

void check_head_suspect(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::heading_like, [&](const SpotAt& spot) {
    const Beside beside(scene.chapter(), spot.begin);
    const bool alone = !beside.seen_before(prose::Sight::heading_like) &&
                       !beside.seen_after(prose::Sight::heading_like);
    const bool signature = beside.seen_before(prose::Sight::ends_in_comma);
    if (!alone || signature || beside.before() != syntax::Kind::paragraph ||
        beside.after() != syntax::Kind::paragraph || holds_name(scene, spot->words))
      return std::string();
    return "“" + spot->words + "” looks like a heading";
  });
}

}  // namespace

const Rule head_suspect{
    .id = "head-suspect",
    .severity = Severity::hint,
    .summary = "A short line by itself looks like a heading and is not marked as one",
    .reads = Reads::prose,
    .check = check_head_suspect,
};

}  // namespace ibid::rules
