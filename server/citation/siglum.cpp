#include "citation/siglum.h"

#include <algorithm>

#include "citation/name.h"
#include "text/utf.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

constexpr Index longest_siglum = 12;       // tokens
constexpr Index longest_explanation = 24;  // of a bracket

// The words that announce it, and the colon or rule behind them.
struct Announced {
  Index end = 0;
  bool henceforth = false;
};

Announced announced(const Tokens& tokens, Index at, Index end) {
  constexpr int most = 4;
  Announced made{at};
  for (int i = 0; i < most && made.end < end; ++i) {
    if (!tokens.means(made.end, meaning::henceforth | meaning::abridged)) break;
    made.henceforth = made.henceforth || tokens.means(made.end, meaning::henceforth);
    made.end += tokens[made.end].phrase;
  }
  const bool mark =
      made.end > at && (tokens.is(made.end, Kind::colon) || tokens.is(made.end, Kind::dash));
  if (mark) ++made.end;
  return made;
}

// Two capitals at least, as abbreviations have.
bool is_short_form(const Tokens& tokens, Index at) {
  if (tokens.is(at, Kind::title)) return true;
  if (!tokens.is(at, Kind::word) || !tokens[at].capital) return false;
  const std::string_view word = tokens.text(at);
  int capitals = 0;
  for (std::size_t i = 0; i < word.size() && capitals < 2;) {
    const text::CodePoint point = text::decode(word, i);
    capitals += is_capital(word.substr(i, point.bytes)) ? 1 : 0;
    i += point.bytes;
  }
  return capitals == 2;
}

std::string words_of(const Tokens& tokens, Index begin, Index end) {
  if (tokens[begin].kind == Kind::title) return std::string(tokens.text(tokens[begin].inside));
  return std::string(tokens.text(begin, end));
}

}  // namespace

std::optional<std::string> read_siglum(const Tokens& tokens, Index begin, Index end) {
  const auto [at, henceforth] = announced(tokens, begin, end);
  if (at == begin || at >= end) return std::nullopt;
  const Index last = tokens.is(end - 1, Kind::dot) && end - 1 > at ? end - 1 : end;
  // `(abbreviated OC)`: such words may say anything else as well.
  if (!henceforth && !(last == at + 1 && is_short_form(tokens, at))) return std::nullopt;
  if (end - at > longest_siglum) return std::nullopt;
  const Index first = tokens.means(at, meaning::article) && at + 1 < end ? at + 1 : at;
  const bool named = tokens[first].kind != Kind::word || tokens[first].capital;
  if (!named) return std::string();
  // An abbreviation of one word takes no full stop that ends a sentence.
  return words_of(tokens, at, last == at + 1 ? last : end);
}

bool is_siglum_title(const Tokens& tokens, Index at) {
  if (!tokens.is(at, Kind::title) || tokens[at].quoted) return false;
  const std::string_view title = tokens.text(tokens[at].inside);
  return title.size() >= 2 && all_capitals(title);
}

Index siglum_begin(const Tokens& tokens, Index begin, Index end) {
  for (Index at = begin + 1; at < end && at - begin < longest_explanation; ++at) {
    const Kind before = tokens[at - 1].kind;
    if ((before == Kind::semicolon || before == Kind::comma) &&
        tokens.means(at, meaning::henceforth))
      return at;
  }
  return end;
}

Explained read_plain_siglum(const Tokens& tokens, Index at) {
  if (!tokens.means(at, meaning::henceforth)) return {{}, at};
  const Index limit = tokens[at].limit;
  const Index word = announced(tokens, at, limit).end;
  if (word >= limit || !is_short_form(tokens, word)) return {{}, at};
  const Index end = word + 1;
  const bool ends = end >= limit || tokens.is(end, Kind::comma) || tokens.is(end, Kind::stop);
  return ends ? Explained{words_of(tokens, word, end), end} : Explained{{}, at};
}

}  // namespace ibid::citation
