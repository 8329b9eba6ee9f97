#include "citation/dates.h"

#include "citation/numerals.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

bool is_day(const Tokens& tokens, Index at) {
  return tokens.is(at, Kind::number) && tokens[at].span.size() <= 2;
}
bool is_year_at(const Tokens& tokens, Index at) {
  return tokens.is(at, Kind::number) && is_year(tokens.text(at));
}

// `30.4.1925`, `30. 4. 1925`
Date in_digits(const Tokens& tokens, Index at) {
  const bool dotted = is_day(tokens, at) && tokens.is(at + 1, Kind::dot) &&
                      is_day(tokens, at + 2) && tokens.is(at + 3, Kind::dot) &&
                      is_year_at(tokens, at + 4);
  if (!dotted) return {{}, at};
  return {std::string(tokens.text(at + 4)), at + 5};
}

// `(18)` of `5 (18) May`, `(6 November)` of `24 October (6 November)`: the day of the other
// calendar. The index behind it, or `at`.
Index past_other_day(const Tokens& tokens, Index at) {
  if (!tokens.is(at, Kind::open) || !is_day(tokens, at + 1)) return at;
  const Index month = at + 2;
  const Index end = tokens.means(month, meaning::month) ? month + tokens[month].phrase : month;
  return tokens[at].partner == end ? end + 1 : at;
}

}  // namespace

Date read_date(const Tokens& tokens, Index at) {
  Index next = at;
  if (is_day(tokens, next)) {
    next = past_other_day(tokens, next + 1);
    const bool more = tokens.is(next, Kind::dash) || tokens.is(next, Kind::slash) ||
                      tokens.means(next, meaning::conjunction);
    if (more && is_day(tokens, next + 1)) next += 2;
    next = tokens.past_dot(next);  // `30. April`
  }
  if (!tokens.means(next, meaning::month)) return in_digits(tokens, at);
  const bool day = next != at;
  next += tokens[next].phrase;
  if (day) next = past_other_day(tokens, next);
  if ((tokens.is(next, Kind::dash) || tokens.is(next, Kind::slash)) &&
      tokens.means(next + 1, meaning::month))
    next += 1 + tokens[next + 1].phrase;
  // `April 30, 1925`, `May 5 (18), 1917`
  if (!day && is_day(tokens, next)) {
    const Index comma = past_other_day(tokens, next + 1);
    if (tokens.is(comma, Kind::comma) && is_year_at(tokens, comma + 1))
      return {std::string(tokens.text(comma + 1)), comma + 2};
  }
  // `30 апреля 1925 г.`
  const bool year_word = tokens.is(next + 1, Kind::word) && tokens.text(next + 1) == "г";
  if (is_year_at(tokens, next))
    return {std::string(tokens.text(next)), year_word ? tokens.past_dot(next + 2) : next + 1};
  return day ? Date{{}, next} : Date{{}, at};
}

}  // namespace ibid::citation
