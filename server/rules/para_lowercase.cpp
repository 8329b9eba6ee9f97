// para-lowercase: a paragraph that begins with a small letter.
//
// After a quotation, a list or code it goes on with the sentence before; and where the paragraph
// before it has no stop, para-no-stop speaks of both.

#include <map>
#include <set>

#include "rules/beside.h"
#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

// A name that is spelt so: the edition says it, or three paragraphs begin with it.
std::set<std::string, std::less<>> small_names(const Scene& scene) {
  const auto& names = scene.edition.conventions().names;
  std::set<std::string, std::less<>> out(names.begin(), names.end());
  for (const auto& [term, gloss] : scene.edition.conventions().terms) out.insert(term);
  const model::Thing thing = model::thing_of(prose::Sight::begins_small);
  std::map<std::string, int> times;
  for (model::Number i = 0; i < scene.chapter().count(thing); ++i) {
    const auto& word = scene.chapter().spot(prose::Sight::begins_small, i)->words;
    if (++times[word] == 3) out.insert(word);
  }
  return out;
}

void check_para_lowercase(const Scene& scene, Report& report) {
  const bool other_speaks = severity_of(para_no_stop, scene.edition.conventions()) != Severity::off;
  const auto names = small_names(scene);
  report_each(scene, report, prose::Sight::begins_small, [&](const SpotAt& spot) {
    if (names.contains(spot->words)) return std::string();
    const Beside beside(scene.chapter(), spot.begin);
    const bool goes_on =
        beside.before() == syntax::Kind::paragraph && beside.seen_before(prose::Sight::ends_open);
    const bool is_term = beside.after() == syntax::Kind::definition;
    if (!beside.text_before() || is_term || (goes_on && other_speaks)) return std::string();
    return "Paragraph begins in lower case: “" + spot->words + "”";
  });
}

}  // namespace

const Rule para_lowercase{
    .id = "para-lowercase",
    .severity = Severity::hint,
    .summary = "A paragraph begins with a small letter",
    .reads = Reads::prose,
    .check = check_para_lowercase,
};

}  // namespace ibid::rules
