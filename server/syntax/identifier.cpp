#include "syntax/identifier.h"

#include "syntax/characters.h"
#include "syntax/plain.h"
#include "text/utf.h"

namespace ibid::syntax {

std::string identifier(std::string_view plain) {
  std::string out;
  bool begun = false;
  bool space = false;
  for (std::size_t at = 0; at < plain.size();) {
    const text::CodePoint point = text::decode(plain, at);
    at += point.bytes;
    if (is_space(point.value)) {
      space = true;
      continue;
    }
    const bool mark = point.value == '_' || point.value == '-' || point.value == '.';
    if (!mark && !is_alphanumeric(point.value)) continue;
    begun = begun || is_letter(point.value);
    if (begun && space && !out.empty()) out += '-';
    space = false;
    if (begun) append_lower(out, point.value);
  }
  return out.empty() ? "section" : out;
}

std::string identifier(const Block& block, std::string_view block_text, std::size_t node) {
  // Dashes made by Pandoc's `smart` fall away as punctuation, hyphens do not.
  return identifier(plain_text(block, block_text, node, {.typographic = true}));
}

}  // namespace ibid::syntax
