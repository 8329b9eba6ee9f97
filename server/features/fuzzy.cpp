#include "features/fuzzy.h"

#include <algorithm>

#include "text/utf.h"
#include "works/fold.h"

namespace ibid::features {
namespace {

constexpr int each = 1;
constexpr int in_a_row = 4;
constexpr int at_a_word = 6;
constexpr int at_the_front = 4;
constexpr std::size_t most_starts = 16;

// Words apart by one blank.
std::vector<char32_t> folded(std::string_view text) {
  const std::string plain = works::folded(text);
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

// Takes the letters one after the other from `first` on.
std::optional<int> score_from(const std::vector<char32_t>& letters,
                              const std::vector<char32_t>& name, std::size_t first) {
  int score = first == 0 ? at_the_front : 0;
  std::size_t at = first;
  std::size_t last = name.size();
  for (const char32_t letter : letters) {
    std::size_t found = at;
    while (found < name.size() && name[found] != letter) ++found;
    if (found == name.size()) return std::nullopt;
    score += each;
    if (last + 1 == found || (last + 2 == found && name[last + 1] == U' ')) score += in_a_row;
    if (begins_word(name, found)) score += at_a_word;
    last = found;
    at = found + 1;
  }
  return score;
}

}  // namespace

Query::Query(std::string_view text) : letters_(folded(text)) {
  std::erase(letters_, U' ');
}

std::optional<int> Query::score(std::string_view text) const {
  if (letters_.empty()) return 0;
  const std::vector<char32_t> name = folded(text);
  std::optional<int> best;
  std::size_t starts = 0;
  for (std::size_t at = 0; at < name.size() && starts < most_starts; ++at) {
    if (name[at] != letters_.front()) continue;
    const auto score = score_from(letters_, name, at);
    if (!score) break;
    best = std::max(best.value_or(*score), *score);
    ++starts;
  }
  return best;
}

}  // namespace ibid::features
