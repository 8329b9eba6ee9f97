#include "import/escape.h"

namespace ibid::import {

std::string escaped_heading(std::string escaped) {
  if (escaped.empty()) return escaped;
  const std::size_t brace = escaped.rfind('{');
  const bool attributes = escaped.back() == '}' && brace != std::string::npos &&
                          (brace == 0 || (escaped[brace - 1] != '\\' && escaped[brace - 1] != ']'));
  if (attributes) escaped.insert(brace, "\\");
  if (escaped.back() == '#') escaped.insert(escaped.size() - 1, "\\");
  return escaped;
}

}  // namespace ibid::import
