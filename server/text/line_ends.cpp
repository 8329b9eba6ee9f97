#include "text/line_ends.h"

#include <algorithm>

namespace ibid::text {

bool has_crlf(const Text& text) {
  if (text.lines() < 2) return false;
  const Span line = text.line(0);
  return text.slice({line.end - std::min<Offset>(2, line.size()), line.end}) == "\r\n";
}

std::string with_crlf(std::string_view text) {
  std::string out;
  char before = '\0';
  for (const char c : text) {
    if (c == '\n' && before != '\r') out += '\r';
    out += c;
    before = c;
  }
  return out;
}

std::string fitted(const Text& into, std::string added) {
  if (added.find('\n') == added.npos || !has_crlf(into)) return added;
  return with_crlf(added);
}

}  // namespace ibid::text
