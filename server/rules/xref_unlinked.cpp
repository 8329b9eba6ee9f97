// xref-unlinked: words that send the reader to another place of the book, without a link.
//
// `see Chapter 5`, where the edition has such a chapter, and phrases that can mean nothing else
// (`as noted above`). A note has no address of its own to link to, so `see note 12` is left alone;
// what leads nowhere is xref-broken's.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

using model::ProseReference;

void check_chapters(const Scene& scene, Report& report) {
  if (!scene.edition.conventions().lists_chapters) return;
  const auto& rows = scene.apparatus().prose_references();
  for (model::Number i = 0; i < rows.size(); ++i) {
    if (rows[i].to != ProseReference::To::chapter) continue;
    const auto chapter = model::chapter_numbered(scene.edition, rows[i].number);
    if (!chapter || *chapter == scene.index) continue;
    Finding& finding =
        report.add({model::Thing::prose_reference, i}, model::Part::whole,
                   "Chapter " + std::to_string(rows[i].number) + " is named without a link to it");
    finding.relate({*chapter, std::nullopt}, model::Part::whole, "The chapter");
  }
}

void check_xref_unlinked(const Scene& scene, Report& report) {
  check_chapters(scene, report);
  report_each(scene, report, prose::Sight::unlinked_reference, [](const SpotAt& spot) {
    return "“" + spot->words + "” without a link to the place";
  });
}

}  // namespace

const Rule xref_unlinked{
    .id = "xref-unlinked",
    .severity = Severity::hint,
    .summary = "Words send the reader to another place without a link",
    .reads = Reads::prose,
    .check = check_xref_unlinked,
};

}  // namespace ibid::rules
