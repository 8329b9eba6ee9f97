#include "app/commands/output/shell_word.h"

#include <algorithm>

#include "text/utf.h"

namespace ibid::app {
namespace {

bool is_plain(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || (c & 0x80) != 0 ||
         std::string_view("_-./,:+@%=").find(c) != std::string_view::npos;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string octal(char c) {
  const auto byte = static_cast<unsigned char>(c);
  std::string out = "\\";
  for (const int shift : {6, 3, 0}) out += static_cast<char>('0' + ((byte >> shift) & 7));
  return out;
}

}  // namespace

std::string shell_word(std::string_view name) {
  std::string word(name.starts_with('-') ? "./" : "");
  word += name;
  const bool odd = !text::is_valid_utf8(word) || std::any_of(word.begin(), word.end(), is_control);
  if (!odd && !word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
  std::string out = odd ? "$'" : "'";
  for (const char c : word) {
    if (odd && (is_control(c) || c == '\'' || c == '\\' || (c & 0x80) != 0))
      out += octal(c);
    else if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out + '\'';
}

}  // namespace ibid::app
