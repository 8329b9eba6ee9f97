// Where a line of text would open a block: the signs of lists, quotations, headings and the like.
#include "import/escape.h"
#include "import/letters.h"

namespace ibid::import {
namespace {

bool ends_word(std::string_view line, std::size_t at) {
  return at >= line.size() || is_space(line[at]);
}

// A number, a letter or a Roman numeral: what counts the items of a list.
std::size_t enumerator(std::string_view line) {
  std::size_t length = 0;
  while (length < line.size() && is_digit(line[length])) ++length;
  if (length > 0) return length;
  while (length < line.size() && is_word_byte(line[length]) && (line[length] & 0x80) == 0) ++length;
  return length == 1 || roman(line.substr(0, length)) > 0 ? length : 0;
}

std::size_t list_sign(std::string_view line) {
  constexpr std::size_t nowhere = std::string_view::npos;
  if (line.front() == '(') {
    const std::size_t length = enumerator(line.substr(1));
    const bool closed = length > 0 && length + 1 < line.size() && line[length + 1] == ')';
    return closed && ends_word(line, length + 2) ? 0 : nowhere;
  }
  const std::size_t length = enumerator(line);
  if (length == 0 || length >= line.size() || !ends_word(line, length + 1)) return nowhere;
  if (line[length] == ')') return length;
  if (line[length] != '.') return nowhere;
  // "B. Russell" is a name: a single capital opens a list only before two spaces.
  const bool initial = length == 1 && line[0] >= 'A' && line[0] <= 'Z';
  return initial && !ends_word(line, 3) ? nowhere : length;
}

}  // namespace

std::size_t block_sign(std::string_view line) {
  constexpr std::size_t nowhere = std::string_view::npos;
  if (line.empty()) return nowhere;
  if (line.find_first_not_of("-=:|+*_ \t") == nowhere) return 0;
  switch (line.front()) {
    case '>':
    case '|':
    case '%':
    case '@':
      return 0;
    case '#': {
      const std::size_t end = line.find_first_not_of('#');
      return end == nowhere || is_space(line[end]) || line[end] == '.' || line[end] == ')'
                 ? 0
                 : nowhere;
    }
    case '-':
    case '+':
    case '*':
      return ends_word(line, 1) ? 0 : nowhere;
    case ':':
      return ends_word(line, 1) || line.substr(0, 3) == ":::" ? 0 : nowhere;
    case '~':
      return ends_word(line, 1) ? 0 : nowhere;
    case '(':
      if (line.size() > 1 && line[1] == '@') return 0;
      return list_sign(line);
    default:
      return list_sign(line);
  }
}

}  // namespace ibid::import
