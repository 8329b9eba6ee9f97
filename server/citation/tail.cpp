#include "citation/tail.h"

#include <algorithm>
#include <utility>

#include "citation/dates.h"
#include "citation/imprint.h"
#include "citation/locators.h"
#include "citation/names.h"
#include "citation/numerals.h"
#include "citation/siglum.h"
#include "citation/volume.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

class Pieces {
 public:
  Pieces(const Tokens& tokens, Tail& tail, Index limit)
      : tokens_(tokens), tail_(tail), limit_(limit) {}

  Index read(Index at) {
    if (at >= limit_) return at;
    using Step = Index (Pieces::*)(Index);
    constexpr Step steps[] = {&Pieces::volume,   &Pieces::issue,       &Pieces::edition,
                              &Pieces::editors,  &Pieces::unplaced,    &Pieces::date,
                              &Pieces::locators, &Pieces::bracket,     &Pieces::imprint,
                              &Pieces::year,     &Pieces::plain_siglum};
    for (const Step step : steps) {
      if (const Index end = (this->*step)(at); end != at) return end;
    }
    return at;
  }

 private:
  Index own(Index end) {
    tail_.last = end;
    return end;
  }

  Index volume(Index at) {
    NamedVolume read = read_volume(tokens_, at, limit_);
    if (read.end == at) return at;
    if (!read.number.empty()) tail_.is.volume = std::move(read.number);
    return own(read.end);
  }

  Index issue(Index at) {
    if (!tokens_.means(at, meaning::issue)) return at;
    Index end = at + tokens_[at].phrase;
    if (!tokens_.is(end, Kind::number)) return at;
    const Index begin = end++;
    const bool range = tokens_.is(end, Kind::dash) || tokens_.is(end, Kind::slash);
    if (range && tokens_.is(end + 1, Kind::number)) end += 2;
    tail_.is.issue = tokens_.text(begin, end);
    return own(end);
  }

  // `2nd edn`, `2. Aufl.`, `2-е изд.`, `rev. edn`
  Index edition(Index at) {
    Index word = at + 1;
    if (tokens_.is(at, Kind::number)) {
      if (tokens_.is(word, Kind::dash)) ++word;
      const bool ordinal = tokens_.is(word, Kind::word) && !tokens_[word].spaced;
      if (ordinal || tokens_.is(word, Kind::dot)) ++word;
      word = past_adjectives(word);
    } else if (tokens_.is(at, Kind::word) && !tokens_[at].capital) {
      word = tokens_.past_dot(word);
    } else {
      return at;
    }
    if (word >= limit_ || !tokens_.means(word, meaning::edition)) return at;
    tail_.is.edition = tokens_.text(at, tokens_.is(at, Kind::number) ? at + 1 : word);
    return own(std::min<Index>(word + tokens_[word].phrase, limit_));
  }

  // `rev.` of `3rd rev. edn`, `English` of `4th English ed.`, `, erw.` of `2., erw. Aufl.`
  Index past_adjectives(Index at) const {
    constexpr int most = 3;
    Index next = at;
    for (int i = 0; i < most && !tokens_.means(next, meaning::edition); ++i) {
      next = tokens_.past_comma(next);
      if (!tokens_.is(next, Kind::word)) return at;
      const Index behind = tokens_.past_dot(next + 1);
      if (tokens_[next].capital && !tokens_.means(behind, meaning::edition)) return at;
      next = behind;
    }
    return next;
  }

  // `ed. by Iu. Fel'man`, `trans. Alix Holt`
  Index editors(Index at) {
    const bool named = tokens_.means(at, meaning::editor_mark) && !tokens_[at].capital;
    if (!named && !tokens_.means(at, meaning::editor)) return at;
    const Index begin = at + tokens_[at].phrase;
    auto list = read_name_list(tokens_, begin, limit_);
    if (!list) return at;
    auto& editors = tail_.is.editors;
    std::move(list->names.begin(), list->names.end(), std::back_inserter(editors));
    return own(list->end);
  }

  // `o. O. 1920`, `s. l.`; but `S. L.` are initials.
  Index unplaced(Index at) {
    if (!tokens_.means(at, meaning::unplaced)) return at;
    const Index end = std::min<Index>(at + tokens_[at].phrase, limit_);
    if (tokens_[at].capital && tokens_[tokens_.past_dot(at + 1)].capital) return at;
    if (tokens_.means(end, meaning::undated)) return date(end);
    const Index behind = year(end);
    return own(behind);
  }

  Index date(Index at) {
    if (tokens_.means(at, meaning::undated)) {
      return own(std::min<Index>(at + tokens_[at].phrase, limit_));
    }
    // `Nr. 123 vom 12.5.1920`
    const Index from = tokens_.text(at) == "vom" ? at + 1 : at;
    const Date date = read_date(tokens_, from);
    if (date.end == from) return at;
    tail_.is.date = tokens_.text(from, date.end);
    tail_.is.year = date.year;
    return own(date.end);
  }

  Index locators(Index at) {
    if (tokens_.means(at, meaning::pinpoint)) return at_the_point(at);
    // `n. 7 above` points into this book.
    Located located = read_locators(tokens_, at);
    if (located.end == at) return at;
    if (tokens_.means(located.end, meaning::pointer)) {
      if (located.locators.size() != 1 || located.locators[0].unit != Unit::note) return at;
      tail_.note = located.locators[0].from;
      tail_.note_span = located.locators[0].span;
      return own(located.end + 1);
    }
    const bool letter = tokens_.text(at) == "l" || tokens_.text(at) == "ll";
    if (letter) tail_.letters = std::min(tail_.letters, tail_.locators.size());
    tail_.locators.insert(tail_.locators.end(), located.locators.begin(), located.locators.end());
    return own(std::min(located.end, std::max(limit_, located.end)));
  }

  // `pp. 53-68, at p. 60`, `S. 117-134, hier S. 120`, `353-68, at 360`; `esp.` picks out of what is
  // cited as a whole.
  Index at_the_point(Index at) {
    const Index word = at + tokens_[at].phrase;
    const Index from = tokens_.is(word, Kind::colon) ? word + 1 : word;  // `hier: S. 120`
    Located located = read_locators(tokens_, from);
    if (located.end == from && !tail_.locators.empty()) located = read_bare_pages(tokens_, from);
    if (located.end == from) return at;
    const bool whole = tokens_.text(at).starts_with("esp") || tokens_.text(at) == "surtout" ||
                       tokens_.text(at).starts_with("bes") || tokens_.text(at) == "notamment";
    if (!whole) set_extent();
    if (!whole) tail_.locators.clear();
    tail_.locators.insert(tail_.locators.end(), located.locators.begin(), located.locators.end());
    return own(located.end);
  }

  void set_extent() {
    if (tail_.locators.empty()) return;
    const Locator& all = tail_.locators.back();
    tail_.is.extent = all.from == all.to ? all.from : all.from + "-" + all.to;
  }

  Index bracket(Index at) {
    if (!tokens_.is(at, Kind::open) || tokens_[at].partner == at) return at;
    const Index inner = at + 1;
    const Index close = tokens_[at].partner;
    if (inner >= close) return at;
    if (auto siglum = read_siglum(tokens_, inner, close)) {
      tail_.siglum = *std::move(siglum);
      return close + 1;
    }
    if (tokens_.means(inner, meaning::editor_mark) && inner + tokens_[inner].phrase >= close) {
      tail_.edited = true;
      return own(close + 1);
    }
    // `(= Schriften des Historischen Kollegs, Bd. 26)`
    if (tokens_.text(inner) == "=") return own(close + 1);
    if (const Index end = pinpoint(inner, close); end != inner) return end;
    // `*The Times* (London), 18 August 1819`, `[s. l.]`
    if (tokens_.means(inner, meaning::place | meaning::unplaced) &&
        inner + tokens_[inner].phrase == close) {
      if (!tokens_.means(inner, meaning::unplaced)) tail_.is.place = tokens_.text(inner, close);
      return own(close + 1);
    }
    // `(Paris, 1920; henceforth OC)`
    const Index explained = siglum_begin(tokens_, inner, close);
    const Index end = explained == close ? close : explained - 1;
    const Imprint imprint = read_bracketed_imprint(tokens_, inner, end);
    if (imprint.end == 0) return at;
    if (explained != close)
      tail_.siglum = read_siglum(tokens_, explained, close).value_or(std::string());
    keep(imprint);
    tail_.bracketed = true;
    return own(close + 1);
  }

  // `, désormais OC, p. 5`
  Index plain_siglum(Index at) {
    Explained found = read_plain_siglum(tokens_, at);
    if (found.end != at) tail_.siglum = std::move(found.siglum);
    return found.end;
  }

  // `pp. 42-6 (p. 43)`, `(n. 7)`
  Index pinpoint(Index inner, Index close) {
    Located located = read_locators(tokens_, inner);
    const bool pointer = tokens_.means(located.end, meaning::pointer);
    if (located.end == inner || located.end + (pointer ? 1 : 0) != close) return inner;
    if (located.locators.size() == 1 && located.locators[0].unit == Unit::note &&
        (pointer || tail_.locators.empty())) {
      tail_.note = located.locators[0].from;
      tail_.note_span = located.locators[0].span;
    } else {
      set_extent();
      tail_.locators = std::move(located.locators);
    }
    return own(close + 1);
  }

  void keep(const Imprint& imprint) {
    tail_.is.place = imprint.place;
    if (!imprint.publisher.empty()) tail_.is.publisher = imprint.publisher;
    if (!imprint.date.empty()) tail_.is.date = imprint.date;
    if (!imprint.edition.empty()) tail_.is.edition = imprint.edition;
    tail_.is.year = imprint.year;
    tail_.known_place = imprint.known;
  }

  Index imprint(Index at) {
    // `*De la démocratie* [1835], Paris, Vrin, 1990`: the first edition's year, and then this
    // one's.
    const bool first = tail_.bracketed && tail_.is.place.empty() && tail_.is.date.empty();
    if (!tail_.is.year.empty() && !first) return at;
    const Imprint imprint = read_imprint(tokens_, at, limit_);
    if (imprint.end == 0) return at;
    keep(imprint);
    return own(imprint.end);
  }

  Index year(Index at) {
    const bool year = tokens_.is(at, Kind::number) && is_year(tokens_.text(at));
    const bool range = tokens_.is(at + 1, Kind::dash) && tokens_.is(at + 2, Kind::number) &&
                       is_year(tokens_.text(at + 2));
    const Index end = at + (range ? 3 : 1);
    if (!year || !tail_.is.year.empty() || !ends_part(end)) return at;
    tail_.is.year = tokens_.text(at);
    return own(end);
  }
  bool ends_part(Index at) const {
    return at >= limit_ || tokens_[at].kind == Kind::comma || tokens_[at].kind == Kind::open ||
           tokens_[at].kind == Kind::colon;
  }

  const Tokens& tokens_;
  Tail& tail_;
  Index limit_;
};

}  // namespace

Index read_piece(const Tokens& tokens, Index at, Tail& tail) {
  return at >= tokens.size() ? at : Pieces(tokens, tail, tokens[at].limit).read(at);
}

Index read_tail(const Tokens& tokens, Index at, Tail& tail) {
  if (at >= tokens.size()) return at;
  const Index limit = tokens[at].limit;
  for (;;) {
    const Index from = tokens.past_comma(at);
    if (from >= limit) return at;
    const Index end = read_piece(tokens, from, tail);
    if (end == from) return at;
    at = end;
  }
}

bool begins_tail(const Tokens& tokens, Index at) {
  if (!tokens.means(at, meaning::units | meaning::volume)) return false;
  return tokens.is(at + tokens[at].phrase, Kind::number) && tokens[at].phrase > 1;
}

Index past_title_years(const Tokens& tokens, Index at) {
  if (!tokens.is(at, Kind::open) || tokens[at].partner != at + 4) return at;
  const bool years = tokens.is(at + 1, Kind::number) && tokens.is(at + 2, Kind::dash) &&
                     tokens.is(at + 3, Kind::number);
  return years ? at + 5 : at;
}

}  // namespace ibid::citation
