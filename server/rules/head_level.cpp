// head-level: a heading more than one level deeper than the one before it.
//
// The first heading may have any level, since a chapter can be part of a book that has titles
// above it; headings inside quotations and lists belong to what they quote and are passed over.

#include "rules/catalogue.h"

namespace ibid::rules {
namespace {

void check_head_level(const Scene& scene, Report& report) {
  const auto& headings = scene.apparatus().headings();
  std::optional<model::Number> before;
  for (model::Number i = 0; i < headings.size(); ++i) {
    if (headings[i].nested) continue;
    if (before && headings[i].level > headings[*before].level + 1) {
      Finding& finding =
          report.add({model::Thing::heading, i}, model::Part::name,
                     "Heading jumps from level " + std::to_string(headings[*before].level) +
                         " to level " + std::to_string(headings[i].level));
      finding.relate({scene.index, model::Subject{model::Thing::heading, *before}},
                     model::Part::name, "The heading before it");
    }
    before = i;
  }
}

}  // namespace

const Rule head_level{
    .id = "head-level",
    .severity = Severity::warning,
    .summary = "A heading is more than one level deeper than the one before it",
    .reads = Reads::tables,
    .check = check_head_level,
};

}  // namespace ibid::rules
