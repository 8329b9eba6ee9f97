// short-variant: one title in two spellings.
//
// Of two titles by the same authors, alike but for a letter or two in one long word. Titles that
// differ in a number, a date, a volume or a roman numeral are never taken for one, nor are words
// that begin differently (Russia and Prussia). Once for each pair of spellings, at the rarer one.

#include <algorithm>
#include <unordered_map>

#include "rules/catalogue.h"
#include "rules/nearest.h"
#include "rules/wording.h"
#include "works/fold.h"

namespace ibid::rules {
namespace {

constexpr std::size_t long_word = 6;
constexpr std::size_t very_long_word = 9;
// Titles longer than any, and groups larger than any, are somebody's attempt at slowing us down.
constexpr std::size_t longest_title = 400;
constexpr std::size_t most_compared = 16;

struct Spelling {
  std::vector<std::string> words;
  const Cited* first = nullptr;
  std::vector<const Cited*> all;
};

bool is_numeral(std::string_view word) {
  return works::is_number(word) || word.find_first_not_of("ivxlcdm") == word.npos;
}

bool one_misspelt(const std::string& a, const std::string& b) {
  if (is_numeral(a) || is_numeral(b) || a.front() != b.front()) return false;
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  if (shorter < long_word || longer > shorter + 2 || longer > Nearest::longest) return false;
  return distance(a, b) <= (shorter < very_long_word ? 1U : 2U);
}

bool contradict(const citation::Description& a, const citation::Description& b) {
  const auto differ = [](const std::string& x, const std::string& y) {
    return !x.empty() && !y.empty() && x != y;
  };
  return differ(a.year, b.year) || differ(a.container, b.container) || a.date != b.date ||
         differ(a.place, b.place);
}

void tell(const Scene& scene, const Spelling& a, const Spelling& b, Report& report) {
  const Spelling& wrong = b.all.size() <= a.all.size() ? b : a;
  const Spelling& other = &wrong == &a ? b : a;
  const std::string& title = other.first->words->work.title;
  Finding& finding =
      report.add(wrong.first->at, model::Part::title,
                 "Also cited as “" + title + "” in " + note_named(scene, other.first->at.note));
  finding.relate_cited(other.first->at, model::Part::title, "The other spelling");
  for (const Cited* cited : wrong.all) {
    finding.correct(cited->at, model::Part::title, cited->words->work.title, title);
  }
}

// The title but for one word, beside its authors: what the variants of a title have in common.
std::string frame(const citation::Description& work, const std::vector<std::string>& words,
                  std::size_t left_out) {
  std::string key;
  for (const citation::Name& name : work.authors) key += works::folded(name.family) + "\n";
  for (std::size_t i = 0; i < words.size(); ++i) key += (i == left_out ? "\t" : words[i]) + " ";
  return key;
}

class VariantCheck {
 public:
  VariantCheck(const Scene& scene, Report& report) : scene_(scene), report_(report) {}

  void run() {
    for (const Cited& cited : scene_.reading->citations()) count(cited);
    for (std::size_t i = 0; i < spellings_.size(); ++i) {
      for (std::size_t word = 0; word < spellings_[i].words.size(); ++word) compare(i, word);
    }
  }

 private:
  void count(const Cited& cited) {
    const citation::Description& work = cited.words->work;
    if (work.title.empty() || work.title.size() > longest_title) return;
    as_printed_.assign(work.title);
    for (const citation::Name& name : work.authors) as_printed_.append("\n").append(name.family);
    const auto [printed, unseen] = printed_.try_emplace(as_printed_, spellings_.size());
    if (unseen) printed->second = spelling_of(cited);
    spellings_[printed->second].all.push_back(&cited);
  }

  std::size_t spelling_of(const Cited& cited) {
    auto words = works::words(cited.words->work.title);
    const auto [known, first] =
        known_.try_emplace(frame(cited.words->work, words, words.size()), spellings_.size());
    if (first) spellings_.push_back({std::move(words), &cited, {}});
    return known->second;
  }

  void compare(std::size_t i, std::size_t word) {
    const Spelling& spelling = spellings_[i];
    auto& group = groups_[frame(spelling.first->words->work, spelling.words, word)];
    for (const std::size_t earlier : group) {
      const Spelling& other = spellings_[earlier];
      if (!one_misspelt(other.words[word], spelling.words[word])) continue;
      if (contradict(other.first->words->work, spelling.first->words->work)) continue;
      tell(scene_, other, spelling, report_);
      break;
    }
    if (group.size() < most_compared) group.push_back(i);
  }

  const Scene& scene_;
  Report& report_;
  std::vector<Spelling> spellings_;                       ///< in reading order
  std::unordered_map<std::string, std::size_t> known_;    ///< frame without a gap
  std::unordered_map<std::string, std::size_t> printed_;  ///< title and authors as printed
  std::string as_printed_;                                ///< of the one counted last
  std::unordered_map<std::string, std::vector<std::size_t>> groups_;  ///< by frame
};

void check_short_variant(const Scene& scene, Report& report) {
  VariantCheck(scene, report).run();
}

}  // namespace

const Rule short_variant{
    .id = "short-variant",
    .severity = Severity::warning,
    .summary = "A title is spelt in two ways",
    .check = check_short_variant,
};

}  // namespace ibid::rules
