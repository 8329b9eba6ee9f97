// dup-word: a word printed twice in a row.

#include <algorithm>
#include <array>

#include "model/fold.h"
#include "rules/catalogue.h"
#include "rules/options.h"
#include "rules/spots.h"
#include "rules/words.h"

namespace ibid::rules {
namespace {

constexpr std::array<Option, 1> dup_word_options{{
    {"except", Option::Kind::words, {}, "Words that may be printed twice: [\"bye\"]"},
}};

// Words that languages say twice: `nous nous sommes vus`, `die, die die Macht haben`, `via via`.
bool is_said_twice(const Scene& scene, std::string_view words) {
  struct Language {
    std::string_view code;
    std::string_view words;  ///< between blanks
  };
  constexpr std::array<Language, 3> languages{{
      {"fr", " nous vous "},
      {"de", " die der das den dem sie "},
      {"it", " via piano quasi man pian "},
  }};
  const std::string word(words.substr(0, words.find(' ')));
  return std::any_of(languages.begin(), languages.end(), [&](const Language& one) {
    return is_in(one.code, scene) && one.words.find(' ' + word + ' ') != one.words.npos;
  });
}

void check_dup_word(const Scene& scene, Report& report) {
  const auto& except = words_told(scene, dup_word, "except");
  report_each(scene, report, prose::Sight::doubled_word, [&](const SpotAt& spot) {
    const std::string words = model::folded(spot->words);
    const bool may = std::any_of(except.begin(), except.end(), [&](const std::string& word) {
      return model::folded(word) == words;
    });
    if (may || is_said_twice(scene, words)) return std::string();
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
