// A phrase: words in two forms at once, as Markdown and as plain text.
//
// Built from words that come from books, so every mark in them that Markdown would read is escaped
// here and nowhere else. Valid UTF-8 in, valid UTF-8 out; one line each.
#pragma once

#include <string>
#include <string_view>

namespace ibid::features {

/// `text` with what Markdown would read as marks escaped.
std::string escaped(std::string_view text);

struct Phrase {
  std::string markdown;
  std::string plain;

  bool empty() const { return plain.empty(); }
  Phrase& operator+=(const Phrase& other);
  bool operator==(const Phrase&) const = default;
};
Phrase operator+(Phrase a, const Phrase& b);

Phrase words(std::string_view text);
/// Set off; nothing where there is nothing to set off.
Phrase emphasised(std::string_view text);
Phrase emphasised(const Phrase& phrase);
Phrase strong(const Phrase& phrase);
/// Adds a part behind `separator`, which is left out before the first part.
void add_part(Phrase& to, std::string_view separator, const Phrase& part);

}  // namespace ibid::features
