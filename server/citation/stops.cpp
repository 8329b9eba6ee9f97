#include "citation/stops.h"

#include <algorithm>

#include "citation/numerals.h"
#include "text/utf.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

constexpr Index longest_title = 20;  // tokens

class Stops {
 public:
  Stops(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  // A full stop, `?` or `!` before a capital ends a sentence, unless it is an abbreviation's.
  void run() {
    for (Index i = 1; i + 1 < tokens_.size(); ++i)
      if (is(i, Kind::semicolon) && parts_places(i)) tokens_[i].kind = Kind::slash;
    Index phrase = 0;
    Index own = 0;  // tokens before it belong to an abbreviation that a sentence may not end with
    for (Index i = 0; i < tokens_.size(); ++i) {
      // The words within a phrase, as `d.` in `n.d.`, mean nothing by themselves.
      if (i >= phrase) own = std::max(own, abbreviation_end(i));
      if (i >= phrase) phrase = i + tokens_[i].phrase;
      const bool full_stop = tokens_[i].kind == Kind::dot;
      const bool mark =
          tokens_[i].kind == Kind::other && tokens_[i].span.size() == 1 &&
          (text_[tokens_[i].span.begin] == '?' || text_[tokens_[i].span.begin] == '!');
      if ((full_stop && i >= own) || mark) {
        if (i + 1 < phrase && full_stop) continue;
        if (i + 1 >= tokens_.size() || tokens_[i + 1].kind == Kind::stop || begins_sentence(i + 1))
          tokens_[i].kind = full_stop ? ended_by(i) : Kind::stop;
        else if (full_stop && tokens_[i + 1].spaced && divides(i + 1))
          tokens_[i].kind = Kind::comma;
      }
    }
  }

 private:
  // `М.; Л., 1928`, `Berlin; New York: De Gruyter`
  bool parts_places(Index semicolon) const {
    const auto place = [&](Index i, Index end) {
      return (tokens_[i].meanings & meaning::place) != 0 && i + tokens_[i].phrase == end;
    };
    const bool before =
        place(semicolon - 1, semicolon) || (semicolon > 1 && place(semicolon - 2, semicolon));
    return before && imprint_at(semicolon + 1);
  }
  bool begins_sentence(Index i) const {
    const Token& token = tokens_[i];
    if (!token.spaced) return false;
    return token.capital || token.kind == Kind::title || token.kind == Kind::mark ||
           (is(i, Kind::open) && i + 1 < tokens_.size() && tokens_[i + 1].capital &&
            (tokens_[i + 1].meanings & meaning::editor_mark) == 0);  // `ders. (Hg.)`
  }
  // `Ebd. S. 12`, `2. Aufl.`, `22. August`: a capital behind a full stop, and no sentence.
  Kind ended_by(Index dot) const {
    using namespace meaning;
    const Index next = dot + 1;
    if (next >= tokens_.size() || tokens_[next].kind != Kind::word) return Kind::stop;
    const Token& token = tokens_[next];
    const bool ordinal = dot > 0 && tokens_[dot - 1].kind == Kind::number && !tokens_[dot].spaced &&
                         tokens_[dot - 1].span.size() <= 2;
    if (ordinal && (token.meanings & (edition | month | century)) != 0) return Kind::dot;
    if (divides(next) || imprint_at(next) || ends_names(dot)) return Kind::comma;
    return parts_title(dot) ? Kind::dot : Kind::stop;
  }
  bool is(Index i, Kind kind) const { return i < tokens_.size() && tokens_[i].kind == kind; }
  bool year_at(Index i) const {
    return is(i, Kind::number) &&
           is_year(text_.substr(tokens_[i].span.begin, tokens_[i].span.size()));
  }
  bool numeral_at(Index i) const {
    return is(i, Kind::word) && tokens_[i].capital &&
           roman(text_.substr(tokens_[i].span.begin, tokens_[i].span.size())).has_value();
  }
  // `С. 123`, `Vol. 2`, `№ 5`, `1990.`: the next piece, where full stops divide them (GOST
  // R 7.0.5).
  bool divides(Index i) const {
    using namespace meaning;
    if (year_at(i)) return is(i + 1, Kind::dot);
    // `Geschichte. 3. Aufl.`
    if (is(i, Kind::number) && is(i + 1, Kind::dot) && is(i + 2, Kind::word) &&
        (tokens_[i + 2].meanings & edition) != 0)
      return true;
    Index number = i + tokens_[i].phrase;
    // `Ф. Р-5446`
    if ((tokens_[i].meanings & piece) != 0 && is(number, Kind::word) &&
        is(number + 1, Kind::dash) && is(number + 2, Kind::number) && tokens_[number].capital)
      return tokens_[number - 1].kind == Kind::dot;
    if (tokens_[i].phrase == 0 || !(is(number, Kind::number) || numeral_at(number))) return false;
    const bool sign = text_.substr(tokens_[i].span.begin).starts_with("№");
    return (sign || tokens_[number - 1].kind == Kind::dot) &&
           (tokens_[i].meanings & (units | volume | issue | piece)) != 0;
  }
  // `М.: Мысль, 1968`, `London, 1937`, `Paris 1961`, and no more of the sentence.
  bool imprint_at(Index i) const {
    constexpr Index longest = 10;
    if (i >= tokens_.size() || (tokens_[i].meanings & meaning::place) == 0) return false;
    Index at = i + tokens_[i].phrase;
    // `Frankfurt am Main/New York 1990`, `Berlin u. a. 1990`
    while (is(at, Kind::slash) && is(at + 1, Kind::word) && at - i < longest)
      at += 1 + std::max<Index>(tokens_[at + 1].phrase, 1);
    if (at < tokens_.size() && (tokens_[at].meanings & meaning::others) != 0)
      at += tokens_[at].phrase;
    if (is(at, Kind::colon))
      while (at < tokens_.size() && at - i < longest && !is(at, Kind::comma) &&
             !is(at, Kind::stop) && !year_at(at))
        ++at;
    if (is(at, Kind::comma)) ++at;
    if (at < tokens_.size() && (tokens_[at].meanings & meaning::undated) != 0) return true;
    if (!year_at(at)) return false;
    const Index end = at + (is(at + 1, Kind::dash) && is(at + 2, Kind::number) ? 3 : 1);
    return is(end, Kind::comma) || is(end, Kind::dot) || is(end, Kind::stop) || is(end, Kind::open);
  }
  bool begins_clause(Index i) const {
    return i == 0 || tokens_[i - 1].kind == Kind::stop || tokens_[i - 1].kind == Kind::semicolon;
  }
  // `И. О. Автор. Заглавие`: as Russian notes of the last century have it.
  bool ends_names(Index dot) const {
    constexpr unsigned char cyrillic = 0xD0;
    Index at = dot;
    if (at == 0 || !is(--at, Kind::word) || !tokens_[at].capital) return false;
    if (static_cast<unsigned char>(text_[tokens_[at].span.begin]) < cyrillic) return false;
    Index initials = 0;
    while (at >= 2 && is(at - 1, Kind::dot) && is(at - 2, Kind::word) &&
           abbreviation_end(at - 2) == at && tokens_[at - 2].capital) {
      at -= 2;
      ++initials;
    }
    if (initials == 0) return false;
    return begins_clause(at) || is(at - 1, Kind::comma) ||
           (tokens_[at - 1].meanings & meaning::conjunction) != 0;
  }
  // `Frevert, Ehrenmänner. Das Duell, München 1991`: a subtitle, for an imprint follows it.
  bool parts_title(Index dot) const { return ends_title(dot) && subtitle_at(dot + 1); }

  // Whether a title behind a name and a comma ends at `dot`.
  bool ends_title(Index dot) const {
    int divided = 0;
    bool numbers = false;
    Index at = dot;
    for (; at > 0 && !begins_clause(at) && dot - at < longest_title; --at) {
      const Kind kind = tokens_[at - 1].kind;
      if (kind == Kind::title || kind == Kind::mark) return false;
      if (kind == Kind::number && (divided > 0 || !within_title(at - 1))) return false;
      numbers = numbers || kind == Kind::number;
      if (kind != Kind::comma && kind != Kind::colon) continue;
      // `London 1937` and `24 April 1925` end something else.
      if (numbers && divided == 0 && !names_something(at)) return false;
      ++divided;
    }
    return divided > 0 && (!numbers || divided == 1) && begins_clause(at);
  }
  bool names_something(Index at) const {
    using namespace meaning;
    return is(at, Kind::word) && (tokens_[at].meanings & (place | month | units | volume)) == 0;
  }
  // The dash of `1800–1866`, `bis` of `1918 bis 1933`.
  bool joins_years(Index at) const {
    if (is(at, Kind::dash)) return true;
    if (!is(at, Kind::word)) return false;
    const std::string_view word = text_.substr(tokens_[at].span.begin, tokens_[at].span.size());
    return word == "bis" || word == "to" || word == "à" || word == "по" ||
           (tokens_[at].meanings & meaning::conjunction) != 0;
  }
  // `1800–1866`, `19. Jahrhundert`: of a title, and not the year or page that ends a citation.
  bool within_title(Index at) const {
    if (at >= 2 && joins_years(at - 1) && year_at(at - 2)) return true;
    if (year_at(at)) return joins_years(at + 1) && is(at + 2, Kind::number);
    return is(at + 1, Kind::dot) && is(at + 2, Kind::word) &&
           (tokens_[at + 2].meanings & meaning::century) != 0;
  }
  // Words as far as a comma or a full stop, an imprint behind them.
  bool subtitle_at(Index begin) const {
    for (Index at = begin; at < tokens_.size() && at - begin < longest_title; ++at) {
      if (is(at, Kind::dot) && at > begin) return imprint_at(at + 1);
      if (is(at, Kind::comma)) return imprint_at(past_editions(at + 1));
      const bool within = is(at, Kind::number) && within_title(at);
      if (!within && tokens_[at].kind != Kind::word && tokens_[at].kind != Kind::dash) return false;
    }
    return false;
  }
  // `2. Aufl.,`, `Bd. 2,`, `3 Bde.,`
  Index past_editions(Index at) const {
    using namespace meaning;
    constexpr int most = 3;
    for (int i = 0; i < most && at < tokens_.size(); ++i) {
      const bool first = is(at, Kind::number);
      Index word = first ? at + 1 : at;
      if (first && is(word, Kind::dot)) ++word;
      if (word >= tokens_.size() || (tokens_[word].meanings & (edition | volume | volumes)) == 0)
        break;
      Index end = word + tokens_[word].phrase;
      if (!first && is(end, Kind::number)) ++end;
      if (!is(end, Kind::comma)) break;
      at = end + 1;
    }
    return at;
  }
  Index abbreviation_end(Index i) const {
    using namespace meaning;
    const Token& token = tokens_[i];
    if (token.kind != Kind::word) return 0;
    const std::string_view word = text_.substr(token.span.begin, token.span.size());
    // `E.`, `Ю.`, `Iu.`
    const std::string_view behind = word.substr(text::decode(word, 0).bytes);
    const bool short_enough =
        behind.empty() || (text::decode(behind, 0).bytes == behind.size() && !is_capital(behind));
    const bool initial = token.capital && short_enough;
    const Meanings ends = anaphors | following | undated | passim | cited | others | month;
    if (token.phrase > 0 && (token.meanings & abbreviation) != 0 && (token.meanings & ends) == 0)
      return i + token.phrase;
    return initial ? i + 2 : 0;
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
};

}  // namespace

void end_sentences(std::string_view text, std::vector<Token>& tokens) {
  Stops(text, tokens).run();
}

}  // namespace ibid::citation
