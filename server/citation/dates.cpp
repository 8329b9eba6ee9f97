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

}  // namespace

Date read_date(const Tokens& tokens, Index at) {
  Index next = at;
  if (is_day(tokens, next)) {
    ++next;
    const bool more = tokens.is(next, Kind::dash) || tokens.is(next, Kind::slash) ||
                      tokens.means(next, meaning::conjunction);
    if (more && is_day(tokens, next + 1)) next += 2;
    next = tokens.past_dot(next);  // `30. April`
  }
  if (!tokens.means(next, meaning::month)) return in_digits(tokens, at);
  const bool day = next != at;
  next += tokens[next].phrase;
  if ((tokens.is(next, Kind::dash) || tokens.is(next, Kind::slash)) &&
      tokens.means(next + 1, meaning::month))
    next += 1 + tokens[next + 1].phrase;
  if (!day && is_day(tokens, next) && tokens.is(next + 1, Kind::comma) &&
      is_year_at(tokens, next + 2))
    return {std::string(tokens.text(next + 2)), next + 3};
  // `30 апреля 1925 г.`
  const bool year_word = tokens.is(next + 1, Kind::word) && tokens.text(next + 1) == "г";
  if (is_year_at(tokens, next))
    return {std::string(tokens.text(next)), year_word ? tokens.past_dot(next + 2) : next + 1};
  return day ? Date{{}, next} : Date{{}, at};
}

}  // namespace ibid::citation
