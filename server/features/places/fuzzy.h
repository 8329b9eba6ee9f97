// Fuzzy matching: how well a name fits what somebody types to find it.
//
// The letters of the query stand in the name in their order, each right behind the one before,
// later in the same word, or at the beginning of a later one: `socone` finds “Socialism in One
// Country”, and letters strewn over a sentence find nothing. Case and accents do not count, nor do
// blanks in the query. Runs of letters and beginnings of words count for more. Takes time in
// proportion to the lengths of query and name; pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::features {

class Query {
 public:
  explicit Query(std::string_view text);
  /// The better the higher; nothing where the name does not fit. Empty queries fit with 0.
  std::optional<int> score(std::string_view name) const;
  /// The same of a name that has been folded (works/fold.h).
  std::optional<int> score_folded(std::string_view name) const;

 private:
  std::vector<char32_t> letters_;
};

}  // namespace ibid::features
