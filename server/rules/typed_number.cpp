#include "rules/typed_number.h"

#include <algorithm>

namespace ibid::rules {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t end_of(std::string_view title, std::size_t from, std::string_view letters) {
  return std::min(title.find_first_not_of(letters, from), title.size());
}

}  // namespace

TypedNumber typed_number(std::string_view title) {
  const bool named = title.starts_with("Chapter ");
  const std::size_t begin = named ? 8 : 0;
  const bool arabic = begin < title.size() && is_digit(title[begin]);
  std::size_t end = end_of(title, begin, arabic ? "0123456789" : "IVXLC");
  if (end == begin || end - begin > (arabic ? 2U : 6U)) return {};
  // `2.1 Sources`
  while (arabic && end + 1 < title.size() && title[end] == '.' && is_digit(title[end + 1])) {
    end = end_of(title, end + 1, "0123456789");
  }
  if (end >= title.size()) return {};
  const std::string number(title.substr(begin, end - begin));
  if (number == "L" || number == "C") return {};  // `L. Trotsky`
  const bool decimal = number.find('.') != number.npos;
  std::size_t rest = end;
  if (title[rest] == '.' || title[rest] == ':' || title[rest] == ')')
    ++rest;
  else if (!decimal)
    return {};
  if (rest >= title.size() || title[rest] != ' ') return {};
  rest = title.find_first_not_of(' ', rest);
  if (rest == title.npos || (title[rest] >= 'a' && title[rest] <= 'z')) return {};
  return {number, rest};
}

}  // namespace ibid::rules
