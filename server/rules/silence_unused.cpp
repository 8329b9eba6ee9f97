// silence-unused: a comment that silences a rule which finds nothing there.

#include "rules/catalogue.h"
#include "rules/silencing.h"

namespace ibid::rules {
namespace {

using model::Part;
using model::Silence;
using model::Thing;

// Where it depends on more than the text whether there is anything to silence: on what an editor
// did since the chapter was opened, on a severity that may be set back.
bool may_be_used(const Scene& scene, const Rule& rule) {
  return &rule == &ibid_stale || &rule == &silence_unused ||
         severity_of(rule, scene.edition.conventions()) == Severity::off;
}

std::string message(const Rule& rule, const Silence& silence) {
  const std::string id(rule.id);
  if (!rule.check) {
    return id + " speaks of no chapter, and so is not silenced in one: set it under “rules” in " +
           "edition.json";
  }
  const bool file = silence.reach == Silence::Reach::file;
  return "Nothing to silence: " + id + " finds nothing " +
         (file ? "in this chapter" : "in what follows");
}

void check_silence_unused(const Scene& scene, Report& report) {
  const auto& rows = scene.silencing->rows();
  for (model::Number i = 0; i < rows.size(); ++i) {
    const Rule* rule = rows[i].rule;
    if (!rule || rows[i].used || may_be_used(scene, *rule)) continue;
    report.add({Thing::silence, i}, Part::name, message(*rule, *scene.chapter().silence(i).fact));
  }
}

}  // namespace

const Rule silence_unused{
    .id = "silence-unused",
    .severity = Severity::hint,
    .summary = "A comment silences a rule that finds nothing there",
    .unnecessary = true,
    .reads = Reads::silences,
    .check = check_silence_unused,
};

}  // namespace ibid::rules
