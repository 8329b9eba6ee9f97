#include "citation/imprint.h"

#include <algorithm>

#include "citation/dates.h"
#include "citation/numerals.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

constexpr Index longest_place = 10;  // tokens
constexpr Index longest_imprint = 24;

bool year_at(const Tokens& tokens, Index at) {
  return tokens.is(at, Kind::number) && is_year(tokens.text(at));
}

// A word that may stand in the name of a place, or between two.
bool is_place_word(const Tokens& tokens, Index at) {
  if (tokens[at].kind == Kind::word)
    return tokens[at].capital || tokens.means(at, meaning::conjunction | meaning::particle) ||
           tokens.text(at) == "am" || tokens.text(at) == "upon";
  return tokens[at].kind == Kind::dash || tokens[at].kind == Kind::slash ||
         (tokens[at].kind == Kind::dot && !tokens[at].spaced);
}

bool ends_part(const Tokens& tokens, Index at, Index limit) {
  return at >= limit || tokens[at].kind == Kind::comma || tokens[at].kind == Kind::open ||
         tokens[at].kind == Kind::close || tokens[at].kind == Kind::stop ||
         tokens[at].kind == Kind::colon;
}

// `Mass. 1958`, `Vt., 1988`
bool is_state(const Tokens& tokens, Index at) {
  return tokens.is(at, Kind::word) && tokens[at].capital &&
         tokens.means(at, meaning::abbreviation) && tokens.is(at + 1, Kind::dot);
}

}  // namespace

Imprint read_imprint(const Tokens& tokens, Index at, Index limit) {
  Imprint made;
  if (at >= limit || tokens[at].kind != Kind::word || !tokens[at].capital) return made;
  made.known = tokens.means(at, meaning::place);
  Index publisher = 0;
  bool comma = false;
  Index end = at;
  for (; end < limit && end - at < longest_place && !year_at(tokens, end); ++end) {
    if (tokens[end].kind == Kind::colon && made.known && publisher == 0) {
      publisher = end;
    } else if (tokens[end].kind == Kind::comma) {
      const bool inner = is_state(tokens, end + 1);
      if (comma || !(inner || made.known)) return {};
      if (!inner && !year_at(tokens, end + 1) && publisher == 0) return {};
      comma = !inner;
    } else if (!is_place_word(tokens, end) && publisher == 0) {
      return {};
    }
  }
  if (end == at || !year_at(tokens, end) || !ends_part(tokens, end + 1, limit)) return {};
  const Index last = comma ? end - 1 : end;
  if (!made.known && last - at > 3 && !is_state(tokens, last - 2)) return {};
  made.place = tokens.text(at, publisher == 0 ? last : publisher);
  if (publisher != 0) made.publisher = tokens.text(publisher + 1, last);
  made.year = tokens.text(end);
  made.end = end + 1;
  return made;
}

Imprint read_bracketed_imprint(const Tokens& tokens, Index begin, Index end) {
  Imprint made;
  if (end - begin > longest_imprint || !year_at(tokens, end - 1)) return made;
  made.year = tokens.text(end - 1);
  made.end = end;
  if (begin + 1 == end) return made;
  if (const Date date = read_date(tokens, begin); date.end == end) {
    made.date = tokens.text(begin, end);
    return made;
  }
  if (tokens.is(begin, Kind::number) && tokens.is(begin + 1, Kind::word) &&
      tokens.means(begin + 2, meaning::edition)) {
    made.edition = tokens.text(begin);
    begin = tokens.past_comma(begin + 2 + tokens[begin + 2].phrase);
    if (begin >= end) return {};
  }
  if (tokens[begin].kind != Kind::word || !tokens[begin].capital) return {};
  made.known = tokens.means(begin, meaning::place);
  Index last = end - 1;
  if (tokens.is(last - 1, Kind::comma)) --last;
  Index colon = begin;
  while (colon < last && tokens[colon].kind != Kind::colon) ++colon;
  // A sentence that ends in a year is no imprint.
  for (Index i = begin; i < colon; ++i) {
    const bool lower = tokens[i].kind == Kind::word && !tokens[i].capital;
    if (lower && !is_place_word(tokens, i)) return {};
    if (tokens[i].kind == Kind::stop || tokens[i].kind == Kind::title) return {};
  }
  made.place = tokens.text(begin, colon);
  if (colon < last) made.publisher = tokens.text(colon + 1, last);
  return made;
}

}  // namespace ibid::citation
