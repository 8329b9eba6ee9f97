// Where a word occurs: the numbers of the works that have it, in order. Private to this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ibid::works {

using Numbers = std::vector<std::uint32_t>;

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
/// A map looked up without copying the text.
template <typename Value>
using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

/// Numbers are posted in rising order; an empty key and a number posted twice are left out.
class Postings {
 public:
  void post(const std::string& key, std::uint32_t number) {
    if (key.empty()) return;
    Numbers& numbers = numbers_[key];
    if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
  }

  const Numbers& at(std::string_view key) const {
    static const Numbers none;
    const auto found = numbers_.find(key);
    return found == numbers_.end() ? none : found->second;
  }

 private:
  ByText<Numbers> numbers_;
};

}  // namespace ibid::works
