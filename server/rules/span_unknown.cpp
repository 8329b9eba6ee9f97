// span-unknown: a class that is one letter from one that Ibid, Pandoc, Quarto or edition.json
// knows.
//
// Any other class may be the book's own, and one that it uses more than twice is meant.

#include <algorithm>
#include <map>

#include "prose/classes.h"
#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

// What the class should have been; empty: it is as good as any.
std::string meant(const Scene& scene, const prose::Spot& spot) {
  const auto& own = scene.edition.conventions().classes;
  if (std::find(own.begin(), own.end(), spot.words) != own.end()) return {};
  if (spot.instead) return *spot.instead;
  const auto near = std::find_if(own.begin(), own.end(), [&](const std::string& name) {
    return prose::one_letter_off(name, spot.words);
  });
  return near == own.end() ? std::string() : *near;
}

void check_span_unknown(const Scene& scene, Report& report) {
  std::map<std::string, int> times;
  report_each(scene, report, prose::Sight::unknown_class, [&](const SpotAt& spot) {
    ++times[spot->words];
    return std::string();
  });
  report_each(scene, report, prose::Sight::unknown_class, [&](const SpotAt& spot) {
    const std::string near = meant(scene, *spot.fact);
    if (near.empty() || times[spot->words] > 2) return std::string();
    return "Unknown class " + spot->words + ": " + near + "?";
  });
}

}  // namespace

const Rule span_unknown{
    .id = "span-unknown",
    .severity = Severity::hint,
    .summary = "A class is one letter from one that is known",
    .reads = Reads::prose,
    .check = check_span_unknown,
};

}  // namespace ibid::rules
