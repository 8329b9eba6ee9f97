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

}  // namespace

NamedVolume read_volume(const Tokens& tokens, Index at, Index limit) {
  if (counts_volumes(tokens, at))
    return {{}, std::min<Index>(at + 1 + tokens[at + 1].phrase, limit)};
  // `T 872` is a shelfmark.
  const bool letter = tokens[at].phrase == 1 && tokens[at].capital && tokens[at].span.size() == 1;
  if (!tokens.means(at, meaning::volume) || letter) return {{}, at};
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
