#include "works/numerals.h"

#include <algorithm>
#include <optional>

namespace ibid::works {
namespace {

unsigned value(char c) {
  switch (c) {
    case 'i':
    case 'I':
      return 1;
    case 'v':
    case 'V':
      return 5;
    case 'x':
    case 'X':
      return 10;
    case 'l':
    case 'L':
      return 50;
    case 'c':
    case 'C':
      return 100;
    default:
      return 0;
  }
}

std::string roman(unsigned number) {
  constexpr std::pair<unsigned, std::string_view> digits[] = {{100, "c"}, {90, "xc"}, {50, "l"},
                                                              {40, "xl"}, {10, "x"},  {9, "ix"},
                                                              {5, "v"},   {4, "iv"},  {1, "i"}};
  std::string out;
  for (const auto& [worth, letters] : digits)
    for (; number >= worth; number -= worth) out += letters;
  return out;
}

// Nothing for what no Roman would have written: `IIX`, `mix`.
std::optional<unsigned> read_roman(std::string_view text) {
  if (text.empty() || text.size() > 12) return std::nullopt;
  unsigned sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned one = value(text[i]);
    if (one == 0) return std::nullopt;
    const unsigned next = i + 1 < text.size() ? value(text[i + 1]) : 0;
    sum += one < next ? next - one : one;
    if (one < next) ++i;
  }
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(c | 0x20);
  if (sum > 399 || roman(sum) != lower) return std::nullopt;
  return sum;
}

}  // namespace

std::string volume_number(std::string_view text) {
  const auto word = text.find_last_of(" .~");
  const std::string_view last = word == std::string_view::npos ? text : text.substr(word + 1);
  if (const auto number = read_roman(last)) return std::to_string(*number);
  const bool digits = !last.empty() && std::all_of(last.begin(), last.end(),
                                                   [](char c) { return c >= '0' && c <= '9'; });
  return std::string(digits ? last : text);
}

}  // namespace ibid::works
