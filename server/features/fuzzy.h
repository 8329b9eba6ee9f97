// Fuzzy matching: how well a name fits what somebody types to find it.
//
// The letters of the query stand in the name in their order; case and accents do not count, nor do
// blanks in the query. Whole runs of letters, and letters that begin words, count for more. Linear
// in the name's length per try; pure.
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

 private:
  std::vector<char32_t> letters_;
};

}  // namespace ibid::features
