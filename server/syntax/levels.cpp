#include "syntax/levels.h"

namespace ibid::syntax {

std::size_t level_end(std::string_view text, std::size_t at) {
  const bool raises = text[at] == '^';
  if (!raises && at > 0 && text[at - 1] == '/') return text.npos;
  const std::size_t end = text.find_first_of(raises ? " \t\r\n^" : " \t\r\n~/", at + 1);
  return end == text.npos || text[end] != text[at] || end == at + 1 ? text.npos : end;
}

}  // namespace ibid::syntax
