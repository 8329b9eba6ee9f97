// A note's words as tokens: what the grammar of citations reads.
//
// Titles in emphasis or quotation marks, keys and pinned spans are one token each. Every token
// knows where its clause ends (a semicolon, a sentence's end, the bracket around it), so that the
// grammar looks no further. Places count bytes of the passage. Linear in the passage.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "citation/passage.h"
#include "citation/words.h"

namespace ibid::citation {

using Index = std::uint32_t;  ///< of a token

struct Token {
  enum class Kind : std::uint8_t {
    word,
    number,  ///< digits
    title,   ///< words set off by emphasis or quotation marks
    mark,    ///< a key or a pinned citation
    dot,
    comma,
    semicolon,
    colon,
    open,  ///< `(` or `[`
    close,
    dash,
    slash,
    other,
    stop,  ///< a sentence ends here
  };
  Kind kind = Kind::other;
  bool spaced = false;      ///< white space stands before it
  bool capital = false;     ///< a word that begins with one
  bool quoted = false;      ///< a title in quotation marks
  std::uint8_t phrase = 0;  ///< tokens of the longest known phrase that begins here
  text::Span span;
  text::Span inside;      ///< of a title or mark: without quotation marks
  Meanings meanings = 0;  ///< of that phrase
  Index limit = 0;        ///< where its clause ends
  Index partner = 0;      ///< of `open`: its `close`, where it has one; else itself
  Index source = 0;       ///< of `mark`: the index of the passage's mark
};

struct Tokens {
  const Passage& passage;
  std::vector<Token> all;  ///< ends with a `stop`

  const Token& operator[](Index i) const { return all[i]; }
  Index size() const { return static_cast<Index>(all.size()); }
  bool is(Index i, Token::Kind kind) const { return i < size() && all[i].kind == kind; }
  bool means(Index i, Meanings any) const { return i < size() && (all[i].meanings & any) != 0; }
  std::string_view text(text::Span span) const;
  std::string_view text(Index i) const { return text(all[i].span); }
  /// The words of the tokens [begin, end) as printed.
  std::string_view text(Index begin, Index end) const { return text(span(begin, end)); }
  text::Span span(Index begin, Index end) const;
  /// `i`, or what follows a comma at `i`.
  Index past_comma(Index i) const { return is(i, Token::Kind::comma) ? i + 1 : i; }
  Index past_dot(Index i) const { return is(i, Token::Kind::dot) && !all[i].spaced ? i + 1 : i; }
};

Tokens tokenize(const Passage& passage);

/// True where a word begins with a capital letter.
bool is_capital(std::string_view word);

}  // namespace ibid::citation
