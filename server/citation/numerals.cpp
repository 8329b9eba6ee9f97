#include "citation/numerals.h"

#include <algorithm>

namespace ibid::citation {
namespace {

constexpr unsigned digit(char letter) {
  switch (letter) {
    case 'i':
      return 1;
    case 'v':
      return 5;
    case 'x':
      return 10;
    case 'l':
      return 50;
    case 'c':
      return 100;
    case 'd':
      return 500;
    case 'm':
      return 1000;
    default:
      return 0;
  }
}

std::string printed(unsigned value) {
  constexpr struct {
    unsigned value;
    std::string_view letters;
  } steps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
               {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string made;
  for (const auto& step : steps) {
    for (; value >= step.value; value -= step.value) made += step.letters;
  }
  return made;
}

}  // namespace

std::optional<unsigned> roman(std::string_view word) {
  if (word.empty() || word.size() > 15) return std::nullopt;
  std::string small;
  for (const char byte : word) {
    small += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  unsigned sum = 0;
  for (std::size_t i = 0; i < small.size(); ++i) {
    const unsigned here = digit(small[i]);
    if (here == 0) return std::nullopt;
    const unsigned next = i + 1 < small.size() ? digit(small[i + 1]) : 0;
    sum = here < next ? sum - here : sum + here;
  }
  if (sum == 0 || sum > 3999 || printed(sum) != small) return std::nullopt;
  return sum;
}

std::optional<unsigned> roman_or_ordinal(std::string_view word) {
  if (const auto value = roman(word)) return value;
  const std::size_t letters = std::min(word.find_first_not_of("IVXLC"), word.size());
  const std::string_view ending = word.substr(letters);
  if (ending != "er" && ending != "re" && ending != "e") return std::nullopt;
  return roman(word.substr(0, letters));
}

std::string expanded(std::string_view from, std::string_view to) {
  if (to.size() >= from.size()) return std::string(to);
  return std::string(from.substr(0, from.size() - to.size())) + std::string(to);
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && digits >= "1400" && digits <= "2099";
}

}  // namespace ibid::citation
