// ibid-relay: an Ibid. after `A, quoted in B`.
//
// B is the book in hand and so the likely sense, but no style guide rules on it. Where the page
// lies within B, an article whose extent is known, little doubt is left.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/printed_range.h"
#include "rules/wording.h"

namespace ibid::rules {
namespace {

// `277-285`, with any dash.
bool lies_within(const citation::Locator& locator, std::string_view extent) {
  const std::size_t first = extent.find_first_not_of("0123456789");
  const std::size_t last = extent.find_last_not_of("0123456789");
  if (locator.unit != citation::Unit::page || first == extent.npos) return false;
  const auto begin = whole_number(extent.substr(0, first));
  const auto end = whole_number(extent.substr(last + 1));
  const auto from = whole_number(locator.from);
  const auto to = whole_number(locator.to);
  return begin && end && from && to && *begin <= *from && *to <= *end;
}

void check_ibid_relay(const Scene& scene, Report& report) {
  for (const Cited& cited : scene.reading->citations()) {
    const model::Source& source = *cited.source;
    if (source.reason != model::Reason::after_relay || source.candidates.size() < 2) continue;
    const auto& locators = cited.words->locators;
    const bool within =
        !locators.empty() && std::all_of(locators.begin(), locators.end(), [&](const auto& one) {
          return lies_within(one, source.work->pages);
        });
    const std::vector<works::WorkPtr> others(source.candidates.begin() + 1,
                                             source.candidates.end());
    Finding& finding =
        report.add(cited.at, model::Part::head,
                   std::string(anaphor(cited.words->form)) + " after “quoted in”: read as " +
                       named(source.work, source.volume) + "; could be " + alternatives(others),
                   within ? Severity::information : Severity::error);
    finding.relate_cited(*source.antecedent, model::Part::whole, "The work in hand");
  }
}

}  // namespace

const Rule ibid_relay{
    .id = "ibid-relay",
    .severity = Severity::warning,
    .summary = "Ibid. follows a work quoted in another",
    .check = check_ibid_relay,
};

}  // namespace ibid::rules
