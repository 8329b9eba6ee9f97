#include "import/html/signs.h"

#include <algorithm>

namespace ibid::import::html {

std::string written_target(std::string_view target) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char c : target) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || std::string_view("()<>\"\\`[]{}|^*").find(c) != std::string_view::npos) {
      result += '%';
      result += digits[byte >> 4U];
      result += digits[byte & 15U];
    } else {
      result += c;
    }
  }
  return result;
}

std::string written_code(const std::string& text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string pad = longest > 0 ? " " : "";
  return fence + pad + text + pad + fence;
}

}  // namespace ibid::import::html
