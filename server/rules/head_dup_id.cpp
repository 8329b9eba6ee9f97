// head-dup-id: an identifier that two places of a chapter bear.
//
// Pandoc tells apart the identifiers it makes of titles, so two headings of one title are no fault;
// at least one of the two was written by hand.

#include "rules/catalogue.h"

namespace ibid::rules {
namespace {

const std::string& id_of(const model::Apparatus& apparatus, model::Subject subject) {
  return subject.thing == model::Thing::heading ? apparatus.headings()[subject.number].id
                                                : apparatus.anchors()[subject.number];
}

bool is_explicit(const model::Apparatus& apparatus, model::Subject subject) {
  return subject.thing == model::Thing::anchor || apparatus.headings()[subject.number].explicit_id;
}

void check_head_dup_id(const Scene& scene, Report& report) {
  const model::Apparatus& apparatus = scene.apparatus();
  for (const auto& [subject, first] : apparatus.repeated_ids()) {
    if (!is_explicit(apparatus, subject) && !is_explicit(apparatus, first)) continue;
    const std::string id = "Identifier " + id_of(apparatus, subject);
    Finding& finding = report.add(subject, model::Part::id, id + " is used twice in this chapter");
    finding.relate({scene.index, first}, model::Part::id, id + " is used here first");
  }
}

}  // namespace

const Rule head_dup_id{
    .id = "head-dup-id",
    .severity = Severity::error,
    .summary = "Two headings or anchors of a chapter bear the same identifier",
    .reads = Reads::tables,
    .check = check_head_dup_id,
};

}  // namespace ibid::rules
