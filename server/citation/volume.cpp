#include "citation/volume.h"

#include <algorithm>

#include "citation/numerals.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

constexpr Index longest_volume_title = 24;  // tokens

// `4 vols`, `3 vol.`: how many, not which.
bool counts_volumes(const Tokens& tokens, Index at) {
  if (!tokens.is(at, Kind::number) || at + 1 >= tokens.size()) return false;
  const Index behind = at + 1 + tokens[at + 1].phrase;
  return tokens.means(at + 1, meaning::volumes) ||
         (tokens.means(at + 1, meaning::volume) && !tokens.is(behind, Kind::number));
}

// The index behind a volume's own title, `: *Arbeitswelt*`, `, *La République*, Paris`, `: Von der
// Revolution bis 1914, München`, which begins at its colon or comma `at`; `at` where there is none.
Index past_volume_title(const Tokens& tokens, Index at, Index limit) {
  const bool colon = tokens.is(at, Kind::colon);
  if (!colon && !tokens.is(at, Kind::comma)) return at;
  const Index title = at + 1;
  if (tokens.is(title, Kind::title) && title < limit) {
    const bool placed =
        tokens.is(title + 1, Kind::comma) && tokens.means(title + 2, meaning::place);
    return colon || (placed && !tokens[title].quoted) ? title + 1 : at;
  }
  if (!colon || !tokens.is(title, Kind::word) || !tokens[title].capital) return at;
  Index end = title;
  while (end < limit && end - title < longest_volume_title && !tokens.is(end, Kind::comma)) ++end;
  return tokens.is(end, Kind::comma) && tokens.means(end + 1, meaning::place) ? end : at;
}

// `1er`
bool is_ordinal_ending(const Tokens& tokens, Index at) {
  return tokens.is(at, Kind::word) && !tokens[at].spaced &&
         (tokens.text(at) == "er" || tokens.text(at) == "e");
}

// `iii, p. 5`, `I, *Da Bordiga a Gramsci*, Torino`: a numeral alone. One letter, or capitals, may
// be an initial unless a title or Ibid. goes before.
NamedVolume read_numeral(const Tokens& tokens, Index at, Index limit) {
  const Index comma = at + 1;
  if (!tokens.is(at, Kind::word) || !tokens.is(comma, Kind::comma)) return {{}, at};
  const std::string_view letters = tokens.text(at);
  const auto value = roman(letters);
  if (!value || (letters.size() == 1 && *value > 10)) return {{}, at};
  const bool behind_title = at >= 2 && tokens.is(at - 1, Kind::comma) &&
                            (tokens.is(at - 2, Kind::title) || tokens.is(at - 2, Kind::close) ||
                             tokens.is(at - 2, Kind::dot));
  if (!behind_title && (tokens[at].capital || letters.size() == 1)) return {{}, at};
  const Index next = comma + 1;
  const Index number = next < limit ? next + tokens[next].phrase : limit;
  const bool paged = tokens.means(next, meaning::page) && number < limit && number > next &&
                     tokens.is(number, Kind::number);
  if (paged) return {std::to_string(*value), comma};
  const bool titled = behind_title && tokens[at].capital && next < limit &&
                      tokens.is(next, Kind::title) && !tokens[next].quoted &&
                      tokens.is(next + 1, Kind::comma);
  return titled ? NamedVolume{std::to_string(*value), next + 1} : NamedVolume{{}, at};
}

}  // namespace

NamedVolume read_volume(const Tokens& tokens, Index at, Index limit) {
  if (counts_volumes(tokens, at))
    return {{}, std::min<Index>(at + 1 + tokens[at + 1].phrase, limit)};
  // `T 872` is a shelfmark.
  const bool letter = tokens[at].phrase == 1 && tokens[at].capital && tokens[at].span.size() == 1;
  if (!tokens.means(at, meaning::volume) || letter) return read_numeral(tokens, at, limit);
  const Index number = at + tokens[at].phrase;
  if (number >= limit) return {{}, at};
  if (tokens.is(number, Kind::number)) {
    const bool ordinal = number + 1 < limit && is_ordinal_ending(tokens, number + 1);
    return {std::string(tokens.text(number)),
            past_volume_title(tokens, number + (ordinal ? 2 : 1), limit)};
  }
  const auto value = roman_or_ordinal(tokens.text(number));
  if (!tokens.is(number, Kind::word) || !value) return {{}, at};
  return {std::to_string(*value), past_volume_title(tokens, number + 1, limit)};
}

}  // namespace ibid::citation
