#include "features/completion/work_search.h"

#include <algorithm>

#include "features/places/fuzzy.h"
#include "works/fold.h"

namespace ibid::features {
namespace {

// Of more works than these the first ones are taken, however well they fit.
constexpr std::size_t most_scored = 2000;
constexpr std::size_t most_typed_words = 6;
constexpr std::size_t least_letters = 3;

bool found_nothing(const std::array<works::Finder::Numbers, 2>& numbers) {
  return numbers[0].empty() && numbers[1].empty();
}

}  // namespace

void WorkSearch::add(const works::WorkPtr& work) {
  const bool known =
      std::any_of(found.begin(), found.end(), [&](const Found& one) { return one.work == work; });
  if (!known) found.push_back({work, 0, 0});
}

void WorkSearch::run(std::string_view typed) {
  const std::vector<Word> words = words_of(typed);
  begin = words.empty() ? typed.size() : words.back().begin;
  const Word last = words.empty() ? Word() : words.back();
  Numbers numbers = narrowed(with_word(last), last, 1);
  if (found_nothing(numbers)) return by_letters(last);
  // From the last word on towards the front, as long as some work has them all.
  for (std::size_t i = words.size(); i-- > 1 && words.size() - i < most_typed_words;) {
    Numbers fewer = narrowed(numbers, words[i - 1], 0);
    if (found_nothing(fewer)) break;
    if (words[i - 1].folded.empty()) continue;
    numbers = std::move(fewer);
    begin = words[i - 1].begin;
  }
  score(numbers, typed.substr(begin), false);
}

// Apart by blanks, as typed.
std::vector<WorkSearch::Word> WorkSearch::words_of(std::string_view typed) {
  std::vector<Word> out;
  for (std::size_t at = 0; (at = typed.find_first_not_of(" \t", at)) != typed.npos;) {
    const std::size_t end = std::min(typed.find_first_of(" \t", at), typed.size());
    out.push_back({at, works::words(typed.substr(at, end - at))});
    at = end;
  }
  return out;
}

WorkSearch::Numbers WorkSearch::with_word(const Word& word) const {
  const std::string first = word.folded.empty() ? std::string() : word.folded.front();
  return {finders_[0]->with_word(first), finders_[1]->with_word(first)};
}

WorkSearch::Numbers WorkSearch::narrowed(Numbers numbers, const Word& word,
                                         std::size_t first) const {
  for (std::size_t i = first; i < word.folded.size(); ++i) {
    for (std::size_t f = 0; f < finders_.size(); ++f) {
      numbers[f] = finders_[f]->with_word(word.folded[i], numbers[f]);
    }
  }
  return numbers;
}

void WorkSearch::by_letters(const Word& word) {
  std::string letters;
  for (const std::string& part : word.folded) letters += part;
  if (letters.size() < least_letters) return;
  score({finders_[0]->with_letters(letters), finders_[1]->with_letters(letters)}, letters, true);
}

void WorkSearch::score(const Numbers& numbers, std::string_view typed, bool fuzzily) {
  const Query query(typed);
  for (const std::size_t f : {std::size_t{1}, std::size_t{0}}) {
    for (const std::uint32_t number : numbers[f]) {
      if (found.size() >= most_scored) {
        cut = true;
        return;
      }
      const std::string_view name = finders_[f]->name(number);
      const auto score = query.score_folded(name);
      // What has all words fits, in whatever order they come.
      if (fuzzily && !score) continue;
      found.push_back({finders_[f]->work(number), score.value_or(0), name.size()});
    }
  }
}

}  // namespace ibid::features
