#include "citation/bare_pages.h"

#include "citation/locators.h"
#include "citation/numerals.h"

namespace ibid::citation {

using Kind = Token::Kind;

namespace {

// `4th`
bool is_ordinal(const Tokens& tokens, Index at) {
  if (!tokens.is(at + 1, Kind::word) || tokens[at + 1].spaced) return false;
  const std::string_view word = tokens.text(at + 1);
  return word == "st" || word == "nd" || word == "rd" || word == "th";
}

}  // namespace

Index BarePages::read(Index at) {
  const Index from = tokens_.past_comma(at);
  if (from >= limit_) return at;
  if (tokens_.is(from, Kind::word)) return volume_in_letters(from, at);
  if (!tokens_.is(from, Kind::number)) return at;
  if (tokens_[from].span.size() > 4 || is_ordinal(tokens_, from)) return at;
  if (const Index page = volume_with_page(from); page != from) return behind(page);
  // `1.12`: a book and a line, or a date.
  if (tokens_.is(from + 1, Kind::dot) && tokens_.is(from + 2, Kind::number) &&
      !tokens_[from + 2].spaced)
    return at;
  return behind(from);
}

bool BarePages::counts_volume(Index at, bool siglum) const {
  const Index from = tokens_.past_comma(at);
  const Index colon = from + 1;
  // `*LCB*, i. 160`
  const bool letters = siglum && from < limit_ && tokens_.is(from, Kind::word) && from != at &&
                       roman(tokens_.text(from)).has_value() && tokens_.is(colon, Kind::dot) &&
                       tokens_.is(colon + 1, Kind::number);
  if (letters) return true;
  return from < limit_ && tokens_.is(from, Kind::number) && tokens_[from].span.size() < 3 &&
         tokens_.is(colon, Kind::colon) && !tokens_[colon].spaced &&
         tokens_.is(colon + 1, Kind::number) && !tokens_[colon + 1].spaced;
}

// `II, 135`, `i. 130`; `xii` alone is a page.
Index BarePages::volume_in_letters(Index from, Index at) {
  const std::string_view letters = tokens_.text(from);
  const auto value = roman(letters);
  // `d.` and `l.` count files and leaves.
  if (!value || (letters.size() == 1 && *value > 10)) return at;
  const Index next = from + 1;
  const bool divided = tokens_.is(next, Kind::comma) || tokens_.is(next, Kind::dot);
  // `III.1.56` is an act, a scene and a line.
  const bool further = tokens_.is(next + 2, Kind::dot) && tokens_.is(next + 3, Kind::number) &&
                       !tokens_[next + 3].spaced;
  if (divided && !further && tokens_.is(next + 1, Kind::number)) {
    tail_.is.volume = std::to_string(*value);
    return behind(next + 1);
  }
  return next >= limit_ ? behind(from) : at;
}

// `2:956`, a volume and its page. The index of the page, or `at`.
Index BarePages::volume_with_page(Index at) {
  // `2: 956` as well, but not `682: 3`.
  const bool joined = tokens_.is(at + 1, Kind::colon) && !tokens_[at + 1].spaced &&
                      tokens_.is(at + 2, Kind::number) &&
                      (!tokens_[at + 2].spaced || tokens_[at].span.size() < 3);
  if (!joined || !tail_.is.volume.empty()) return at;
  tail_.is.volume = tokens_.text(at);
  return at + 2;
}

Index BarePages::behind(Index from) {
  Located located = read_bare_pages(tokens_, from);
  if (located.end == from) return from;
  tail_.locators = std::move(located.locators);
  Index end = located.end;
  Located more = read_locators(tokens_, tokens_.past_comma(end));
  if (!more.locators.empty()) {
    tail_.locators.insert(tail_.locators.end(), more.locators.begin(), more.locators.end());
    end = more.end;
  }
  tail_.last = end;
  // `353-68 (p. 360)`, `353-68, at p. 360`
  return read_tail(tokens_, end, tail_);
}

// Behind a surname alone: `90 n. 17`, `62-3`, where the clause ends.
Index BarePages::read_sure(Index at) {
  const std::string volume = tail_.is.volume;
  const Index end = read(at);
  const bool sure = tail_.locators.size() > 1 ||
                    (!tail_.locators.empty() && tail_.locators[0].from != tail_.locators[0].to);
  if (end == at || (sure && end >= limit_)) return end;
  tail_.locators.clear();
  tail_.is.volume = volume;
  tail_.last = 0;
  return at;
}

}  // namespace ibid::citation
