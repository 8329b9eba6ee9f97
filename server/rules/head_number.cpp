// head-number: a number typed into a heading where headings are numbered by the attribute `n`.
//
// Where no heading of the book has that attribute, typed numbers are its style.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/typed_number.h"

namespace ibid::rules {
namespace {

bool numbers_by_attribute(const model::Edition& edition) {
  return std::any_of(edition.chapters().begin(), edition.chapters().end(), [](const auto& chapter) {
    const auto& headings = chapter->apparatus().headings();
    return std::any_of(headings.begin(), headings.end(),
                       [](const auto& heading) { return !heading.number.empty(); });
  });
}

void check_head_number(const Scene& scene, Report& report) {
  const auto& headings = scene.apparatus().headings();
  std::optional<bool> asked;
  for (model::Number i = 0; i < headings.size(); ++i) {
    const TypedNumber typed = typed_number(headings[i].title);
    if (headings[i].nested || typed.number.empty()) continue;
    if (!asked) asked = numbers_by_attribute(scene.edition);
    if (!*asked) return;
    report.add(
        {model::Thing::heading, i}, model::Part::name,
        "Number " + typed.number + " is typed in the heading; others have it as the attribute n");
  }
}

}  // namespace

const Rule head_number{
    .id = "head-number",
    .severity = Severity::hint,
    .summary = "A heading’s number is typed in its text, where others have the attribute n",
    .check = check_head_number,
};

}  // namespace ibid::rules
