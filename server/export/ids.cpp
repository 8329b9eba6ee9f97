#include "export/ids.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf.h"

namespace ibid::tei {
namespace {

using Range = std::pair<char32_t, char32_t>;

// Letters of Latin, Greek and Cyrillic that are name characters in all editions of XML 1.0.
constexpr std::array<Range, 16> letters{{{'A', 'Z'},
                                         {'a', 'z'},
                                         {0xC0, 0xD6},
                                         {0xD8, 0xF6},
                                         {0xF8, 0x131},
                                         {0x134, 0x13E},
                                         {0x141, 0x148},
                                         {0x14A, 0x17E},
                                         {0x388, 0x38A},
                                         {0x38E, 0x3A1},
                                         {0x3A3, 0x3CE},
                                         {0x401, 0x40C},
                                         {0x40E, 0x44F},
                                         {0x451, 0x45C},
                                         {0x45E, 0x481},
                                         {0x4E00, 0x9FA5}}};

bool is_letter(char32_t point) {
  return std::any_of(letters.begin(), letters.end(), [&](const Range& range) {
    return range.first <= point && point <= range.second;
  });
}

bool may_follow(char32_t point) {
  return (point >= '0' && point <= '9') || point == '-' || point == '.';
}

}  // namespace

std::string name_of(std::string_view wanted) {
  std::string name;
  for (std::size_t at = 0; at < wanted.size();) {
    const text::CodePoint point = text::decode(wanted, at);
    if (is_letter(point.value) || point.value == '_' || may_follow(point.value)) {
      if (name.empty() && may_follow(point.value)) name = "_";
      name += wanted.substr(at, point.bytes);
    } else if (point.value == '*') {
      name += name.empty() ? "star" : "-star";
    } else if (point.value == 0x2020 || point.value == 0x2021) {
      name += name.empty() ? "dagger" : "-dagger";
    } else {
      name += '_';
    }
    at += point.bytes;
  }
  return name.empty() ? "_" : name;
}

std::string Ids::allot(std::string_view wanted) {
  std::string name = name_of(wanted);
  if (taken_.insert(name).second) return name;
  for (unsigned& number = next_.try_emplace(name, 2).first->second;; ++number) {
    std::string other = name + '-' + std::to_string(number);
    if (taken_.insert(other).second) return other;
  }
}

}  // namespace ibid::tei
