#include "features/wording/phrase.h"

namespace ibid::features {

std::string escaped(std::string_view text) {
  constexpr std::string_view marks = "\\*_`<[]~&";
  std::string out;
  for (const char c : text) {
    if (marks.find(c) != marks.npos) out += '\\';
    out += c;
  }
  return out;
}

Phrase& Phrase::operator+=(const Phrase& other) {
  markdown += other.markdown;
  plain += other.plain;
  return *this;
}

Phrase operator+(Phrase a, const Phrase& b) {
  return a += b;
}

Phrase words(std::string_view text) {
  return {escaped(text), std::string(text)};
}

Phrase emphasised(std::string_view text) {
  return emphasised(words(text));
}

Phrase emphasised(const Phrase& phrase) {
  if (phrase.empty()) return {};
  return {"*" + phrase.markdown + "*", phrase.plain};
}

Phrase strong(const Phrase& phrase) {
  if (phrase.empty()) return {};
  return {"**" + phrase.markdown + "**", phrase.plain};
}

void add_part(Phrase& to, std::string_view separator, const Phrase& part) {
  if (part.empty()) return;
  if (!to.empty()) to += words(separator);
  to += part;
}

}  // namespace ibid::features
