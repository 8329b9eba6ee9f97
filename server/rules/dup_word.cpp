// dup-word: a word printed twice in a row.

#include <algorithm>
#include <array>

#include "model/fold.h"
#include "rules/catalogue.h"
#include "rules/options.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

constexpr std::array<Option, 1> dup_word_options{{
    {"except", Option::Kind::words, {}, "Words that may be printed twice: [\"bye\"]"},
}};

void check_dup_word(const Scene& scene, Report& report) {
  const auto& except = words_told(scene, dup_word, "except");
  report_each(scene, report, prose::Sight::doubled_word, [&](const SpotAt& spot) {
    const std::string words = model::folded(spot->words);
    const bool may = std::any_of(except.begin(), except.end(), [&](const std::string& word) {
      return model::folded(word) == words;
    });
    if (may) return std::string();
    return "“" + spot->words + "” is printed twice";
  });
}

}  // namespace

const Rule dup_word{
    .id = "dup-word",
    .severity = Severity::hint,
    .summary = "A word is printed twice in a row",
    .reads = Reads::prose,
    .options = dup_word_options,
    .check = check_dup_word,
};

}  // namespace ibid::rules
