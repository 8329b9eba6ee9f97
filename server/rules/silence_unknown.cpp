// silence-unknown: a comment that would silence a rule, and says which in words that mean none.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/nearest.h"
#include "rules/silencing.h"

namespace ibid::rules {
namespace {

using model::Part;
using model::Silence;
using model::Thing;

constexpr std::string_view next_word = "ibid-ignore-next";
constexpr std::string_view file_word = "ibid-ignore-file";

// `ibid-ignore-line` and the like: what is not plainly meant for the chapter is meant for a block.
std::string meant_by(std::string_view word) {
  constexpr std::string_view stem = "ibid-ignore";
  if (word.starts_with(stem)) {
    const std::string_view tail = word.substr(std::min(stem.size() + 1, word.size()));
    const bool whole = tail.starts_with("f") || tail.starts_with("c") || tail.starts_with("a");
    return std::string(whole ? file_word : next_word);
  }
  Nearest nearest(word);
  nearest.offer(next_word);
  nearest.offer(file_word);
  return nearest.best().value_or(std::string());
}

void offer(Finding& finding, Part part, const std::string& printed, const std::string& instead) {
  finding.message += ". Did you mean “" + instead + "”?";
  finding.corrections.push_back({finding.subject, part, {}, printed, instead});
}

// Other comments may begin with `ibid-` too, and mean nothing to us.
void tell_word(const Silence& silence, model::Subject subject, Report& report) {
  const std::string meant = meant_by(silence.word);
  if (meant.empty()) return;
  offer(report.add(subject, Part::whole, "There is no comment “" + silence.word + "”"), Part::whole,
        silence.word, meant);
}

void tell_rule(const Silence& silence, model::Subject subject, Report& report) {
  if (silence.rule.empty()) {
    report.add(subject, Part::whole,
               "This comment names no rule, and so silences nothing: “<!-- " + silence.word +
                   " note-order -->”");
    return;
  }
  Nearest nearest(silence.rule);
  for (const Rule* rule : all()) nearest.offer(rule->id);
  Finding& finding = report.add(subject, Part::name, "There is no rule “" + silence.rule + "”");
  if (nearest.best()) offer(finding, Part::name, silence.rule, *nearest.best());
}

void check_silence_unknown(const Scene& scene, Report& report) {
  const model::Chapter& chapter = scene.chapter();
  for (model::Number i = 0; i < chapter.count(Thing::silence); ++i) {
    const auto silence = chapter.silence(i);
    const model::Subject subject{Thing::silence, i};
    if (silence->reach == Silence::Reach::nothing)
      tell_word(*silence.fact, subject, report);
    else if (!scene.silencing->rows()[i].rule)
      tell_rule(*silence.fact, subject, report);
  }
}

}  // namespace

const Rule silence_unknown{
    .id = "silence-unknown",
    .severity = Severity::warning,
    .summary = "A comment silences a rule that there is not",
    .reads = Reads::silences,
    .check = check_silence_unknown,
};

}  // namespace ibid::rules
