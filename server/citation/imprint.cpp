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

// `1954`, or `o. J.` in its stead.
bool dated_at(const Tokens& tokens, Index at) {
  return year_at(tokens, at) || tokens.means(at, meaning::undated);
}

std::string year_of(const Tokens& tokens, Index at) {
  return year_at(tokens, at) ? std::string(tokens.text(at)) : std::string();
}

// Behind a year, or behind `1972-1990`.
Index year_end(const Tokens& tokens, Index at) {
  if (!year_at(tokens, at)) return std::min<Index>(at + tokens[at].phrase, tokens[at].limit);
  const bool range = tokens.is(at + 1, Kind::dash) && tokens.is(at + 2, Kind::number);
  return at + (range ? 3 : 1);
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

Index past_words(const Tokens& tokens, Index at, Index limit) {
  const Index end = std::min(limit, at + longest_place);
  while (at < end && is_place_word(tokens, at)) ++at;
  return at;
}

// `, coll. « U »` behind a publisher.
Index past_series(const Tokens& tokens, Index at) {
  const Index word = at + 1;
  if (!tokens.is(at, Kind::comma) || !tokens.means(word, meaning::series)) return at;
  const Index title = word + tokens[word].phrase;
  return tokens.is(title, Kind::title) ? title + 1 : at;
}

// `Seuil`, `Les Éditions de l’Atelier`, `Armand Colin & Cie`
Index past_publisher(const Tokens& tokens, Index at, Index limit) {
  const auto fits = [&](Index i) {
    return is_place_word(tokens, i) || tokens.is(i, Kind::word) || tokens.is(i, Kind::other);
  };
  while (at < limit && fits(at)) ++at;
  return at;
}

// `Paris, Seuil, 1961`, behind the place.
bool read_publisher(const Tokens& tokens, Index at, Index limit, Imprint& made) {
  constexpr Index longest_publisher = 8;
  const Index place_end = past_words(tokens, at + tokens[at].phrase, limit);
  const Index publisher = place_end + 1;
  if (!tokens.is(place_end, Kind::comma) || publisher >= limit || !tokens[publisher].capital)
    return false;
  Index end = past_publisher(tokens, publisher, limit);
  const Index last = end;
  end = past_series(tokens, end);
  if (last - publisher > longest_publisher || !tokens.is(end, Kind::comma)) return false;
  if (!dated_at(tokens, end + 1) || !ends_part(tokens, year_end(tokens, end + 1), limit))
    return false;
  made.place = tokens.text(at, place_end);
  made.publisher = tokens.text(publisher, last);
  made.year = year_of(tokens, end + 1);
  made.end = year_end(tokens, end + 1);
  return true;
}

Imprint read_imprint(const Tokens& tokens, Index at, Index limit) {
  Imprint made;
  if (at >= limit || tokens[at].kind != Kind::word || !tokens[at].capital) return made;
  made.known = tokens.means(at, meaning::place);
  if (made.known && read_publisher(tokens, at, limit, made)) return made;
  Index publisher = 0;
  bool comma = false;
  Index end = made.known ? at + tokens[at].phrase : at;
  for (; end < limit && end - at < longest_place && !dated_at(tokens, end); ++end) {
    if (tokens[end].kind == Kind::colon && made.known && publisher == 0) {
      publisher = end;
    } else if (tokens[end].kind == Kind::comma) {
      const bool inner = is_state(tokens, end + 1);
      if (comma || !(inner || made.known)) return {};
      if (!inner && !dated_at(tokens, end + 1) && publisher == 0) return {};
      comma = !inner;
    } else if (!is_place_word(tokens, end) && publisher == 0) {
      return {};
    }
  }
  // `The Interregnum 1923-1924` is a title.
  if (end == at || end >= limit || !dated_at(tokens, end)) return {};
  const Index year_stop = made.known || !year_at(tokens, end) ? year_end(tokens, end) : end + 1;
  if (!ends_part(tokens, year_stop, limit)) return {};
  const Index last = comma ? end - 1 : end;
  if (!made.known && last - at > 3 && !is_state(tokens, last - 2)) return {};
  made.place = tokens.text(at, publisher == 0 ? last : publisher);
  if (publisher != 0) made.publisher = tokens.text(publisher + 1, last);
  made.year = year_of(tokens, end);
  made.end = year_stop;
  return made;
}

namespace {

// Where the year begins that the words [begin, end) end with: `1954`, `1975-2004`, `1975 [1968]`,
// `c. 1880`, `n.d.`; `end` where there is none.
Index year_begin(const Tokens& tokens, Index begin, Index end) {
  for (Index i = end; i-- > begin && end - i <= 4;)
    if (tokens.means(i, meaning::undated) && i + tokens[i].phrase == end) return i;
  Index at = end - 1;
  if (at >= begin + 3 && tokens.is(at, Kind::close) && year_at(tokens, at - 1)) at -= 3;
  const bool range = at >= begin + 2 && tokens.is(at - 1, Kind::dash) && year_at(tokens, at - 2);
  if (range && tokens.is(at, Kind::number)) at -= 2;
  if (!year_at(tokens, at)) return end;
  const bool circa = at >= begin + 2 && tokens.is(at - 1, Kind::dot) &&
                     (tokens.text(at - 2) == "c" || tokens.text(at - 2) == "ca");
  return circa ? at - 2 : at;
}

bool says_something(const Tokens& tokens, Index begin, Index end) {
  for (Index i = begin; i < end; ++i)
    if (tokens[i].kind == Kind::stop || tokens.means(i, meaning::prose)) return true;
  return false;
}

// `unpublished thesis, University of York, 1998`: whatever it says, the year is the work's.
bool begins_with_a_place(const Tokens& tokens, Index begin, Index colon) {
  if (tokens[begin].kind != Kind::word || !tokens[begin].capital) return false;
  for (Index i = begin; i < colon; ++i) {
    const bool lower = tokens[i].kind == Kind::word && !tokens[i].capital;
    if ((lower && !is_place_word(tokens, i)) || tokens[i].kind == Kind::title ||
        tokens[i].kind == Kind::semicolon)
      return false;
  }
  return true;
}

// `London: Macmillan, 1950`, `1922`, `2nd edn, Paris, 1920`
Imprint read_one(const Tokens& tokens, Index begin, Index end) {
  Imprint made;
  if (end - begin > longest_imprint) return made;
  const Index year = year_begin(tokens, begin, end);
  // A sentence that ends in a year is no imprint.
  if (year == end || says_something(tokens, begin, year)) return made;
  for (Index i = year; i < end && made.year.empty(); ++i)
    if (year_at(tokens, i)) made.year = tokens.text(i);
  made.end = end;
  if (begin == year) return made;
  if (const Date date = read_date(tokens, begin); date.end == end) {
    made.date = tokens.text(begin, end);
    return made;
  }
  if (tokens.is(begin, Kind::number) && tokens.is(begin + 1, Kind::word) &&
      tokens.means(begin + 2, meaning::edition)) {
    made.edition = tokens.text(begin);
    begin = tokens.past_comma(begin + 2 + tokens[begin + 2].phrase);
    if (begin >= year) return made;
  }
  const Index last = tokens.is(year - 1, Kind::comma) ? year - 1 : year;
  Index colon = begin;
  while (colon < last && tokens[colon].kind != Kind::colon) ++colon;
  if (tokens.means(begin, meaning::unplaced) || !begins_with_a_place(tokens, begin, colon))
    return made;
  made.known = tokens.means(begin, meaning::place);
  made.place = tokens.text(begin, colon);
  if (colon < last) made.publisher = tokens.text(colon + 1, last);
  return made;
}

bool is_reprint(std::string_view word) {
  return word == "repr" || word == "rpt" || word == "reprint" || word == "reprinted";
}

}  // namespace

Imprint read_bracketed_imprint(const Tokens& tokens, Index begin, Index end) {
  Index at = begin;
  while (at < end && !is_reprint(tokens.text(at))) ++at;
  if (at == end) return read_one(tokens, begin, end);
  const Index again = tokens.past_comma(tokens.past_dot(at + 1));
  const bool year_alone = tokens.is(again, Kind::number) && at > begin + 1;
  return year_alone ? read_one(tokens, begin, at - 1) : read_one(tokens, again, end);
}

}  // namespace ibid::citation
