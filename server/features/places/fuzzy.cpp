#include "features/places/fuzzy.h"

#include <algorithm>

#include "text/utf.h"
#include "works/fold.h"

namespace ibid::features {
namespace {

constexpr int in_a_row = 8;
constexpr int at_a_word = 5;
constexpr int at_the_front = 4;
constexpr int within_a_word = 1;
constexpr int none = -1;
constexpr std::size_t longest_query = 100;

std::vector<char32_t> decoded(std::string_view plain) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < plain.size();) {
    const text::CodePoint point = text::decode(plain, at);
    out.push_back(point.value);
    at += point.bytes;
  }
  return out;
}

bool begins_word(const std::vector<char32_t>& name, std::size_t at) {
  return at == 0 || name[at - 1] == U' ';
}

// The best score with one letter more, per place in the name where that letter stands, from the
// scores without it.
std::vector<int> with_letter(char32_t letter, const std::vector<char32_t>& name,
                             const std::vector<int>& before) {
  std::vector<int> out(name.size(), none);
  int anywhere = none;
  int in_word = none;
  for (std::size_t at = 1; at < name.size(); ++at) {
    const bool begins = begins_word(name, at);
    // Right behind the letter before, across a blank too.
    const std::size_t last = begins ? at - 2 : at - 1;
    if (name[at] == letter) {
      int best = none;
      if (begins && anywhere != none) best = anywhere + at_a_word;
      if (!begins && in_word != none) best = in_word + within_a_word;
      if (before[last] != none) {
        best = std::max(best, before[last] + in_a_row + (begins ? at_a_word : 0));
      }
      out[at] = best;
    }
    anywhere = std::max(anywhere, before[at - 1]);
    in_word = name[at] == U' ' ? none : std::max(in_word, before[at - 1]);
  }
  return out;
}

}  // namespace

// Folded: words apart by one blank.
Query::Query(std::string_view text) : letters_(decoded(works::folded(text))) {
  std::erase(letters_, U' ');
  letters_.resize(std::min(letters_.size(), longest_query));
}

std::optional<int> Query::score(std::string_view name) const {
  if (letters_.empty()) return 0;
  return score_folded(works::folded(name));
}

std::optional<int> Query::score_folded(std::string_view text) const {
  if (letters_.empty()) return 0;
  const std::vector<char32_t> name = decoded(text);
  std::vector<int> scores(name.size(), none);
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] != letters_.front()) continue;
    scores[at] = (begins_word(name, at) ? at_a_word : 0) + (at == 0 ? at_the_front : 0);
  }
  for (std::size_t i = 1; i < letters_.size(); ++i) {
    scores = with_letter(letters_[i], name, scores);
  }
  const int best = scores.empty() ? none : *std::max_element(scores.begin(), scores.end());
  if (best == none) return std::nullopt;
  return best;
}

}  // namespace ibid::features
