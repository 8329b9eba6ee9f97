// dup-word: a word printed twice in a row.

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

void check_dup_word(const Scene& scene, Report& report) {
  report_each(scene, report, prose::Sight::doubled_word,
              [](const SpotAt& spot) { return "“" + spot->words + "” is printed twice"; });
}

}  // namespace

const Rule dup_word{
    .id = "dup-word",
    .severity = Severity::hint,
    .summary = "A word is printed twice in a row",
    .reads = Reads::prose,
    .check = check_dup_word,
};

}  // namespace ibid::rules
