#include "citation/tokens.h"

#include <algorithm>

#include "citation/numerals.h"
#include "citation/set_off.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::citation {
namespace {

using text::Offset;
using text::Span;
using Kind = Token::Kind;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

std::string lower(std::string_view word) {
  std::string made;
  for (std::size_t i = 0; i < word.size();) {
    const text::CodePoint point = text::decode(word, i);
    syntax::append_lower(made, point.value);
    i += point.bytes;
  }
  return made;
}

bool is_capital(std::string_view word) {
  const text::CodePoint point = text::decode(word, 0);
  std::string small;
  syntax::append_lower(small, point.value);
  return small != word.substr(0, point.bytes);
}

Kind kind_of(char32_t point) {
  switch (point) {
    case U'.':
      return Kind::dot;
    case U',':
      return Kind::comma;
    case U';':
      return Kind::semicolon;
    case U':':
      return Kind::colon;
    case U'(':
    case U'[':
      return Kind::open;
    case U')':
    case U']':
      return Kind::close;
    case U'-':
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'–':
    case U'—':
    case U'−':
      return Kind::dash;
    case U'/':
      return Kind::slash;
    default:
      return Kind::other;
  }
}

class Tokenizer {
 public:
  explicit Tokenizer(const Passage& passage)
      : passage_(passage), text_(passage.text), set_off_(set_off(passage)) {}

  std::vector<Token> run() {
    while (at_ < text_.size()) next();
    stop();
    for (Index i = 0; i < out_.size(); ++i) look_up(i);
    end_sentences();
    find_limits();
    return std::move(out_);
  }

 private:
  void next() {
    while (break_ < passage_.breaks.size() && passage_.breaks[break_] <= at_) {
      if (!out_.empty() && out_.back().kind != Kind::stop) stop();
      ++break_;
    }
    if (set_ < set_off_.size() && set_off_[set_].span.begin <= at_) return add_set_off();
    const text::CodePoint point = text::decode(text_, at_);
    if (syntax::is_space(point.value)) {
      at_ += point.bytes;
      return;
    }
    if (is_digit(text_[at_])) return add(Kind::number, digits_end(at_));
    if (const Offset end = word_end(at_); end > at_) return add(Kind::word, end);
    Offset end = at_ + point.bytes;
    const Kind kind = kind_of(point.value);
    while (kind == Kind::dash && end < text_.size() && text_[end] == '-') ++end;
    add(kind, end);
  }

  Offset limit() const {
    return set_ < set_off_.size() ? set_off_[set_].span.begin : static_cast<Offset>(text_.size());
  }
  Offset digits_end(Offset at) const {
    while (at < limit() && is_digit(text_[at])) ++at;
    return at;
  }
  // Letters; apostrophes and hyphens between letters; `§`, `№`, `&` and degree signs.
  Offset word_end(Offset at) const {
    const Offset begin = at;
    while (at < limit()) {
      const text::CodePoint point = text::decode(text_, at);
      if (point.value == U'§' || point.value == U'№' || point.value == U'&' ||
          (point.value == U'°' && at > begin)) {
        at += point.bytes;
        continue;
      }
      if (syntax::is_letter(point.value) ||
          (at > begin && syntax::is_alphanumeric(point.value) && !is_digit(text_[at]))) {
        at += point.bytes;
        continue;
      }
      const bool joins = point.value == U'’' || point.value == U'\'' || point.value == U'-' ||
                         point.value == U'ʹ' || point.value == U'ʺ';
      const Offset behind = at + point.bytes;
      if (at == begin || !joins || behind >= limit()) break;
      if (!syntax::is_letter(text::decode(text_, behind).value)) break;
      // `xxv-xxviii` is a range of two.
      if (point.value == U'-' && roman(text_.substr(begin, at - begin))) break;
      at = behind;
    }
    return at;
  }

  void add(Kind kind, Offset end) {
    Token token;
    token.kind = kind;
    token.span = {at_, end};
    token.inside = token.span;
    token.spaced = at_ == 0 || text_[at_ - 1] == ' ';
    token.capital = kind == Kind::word && is_capital(text_.substr(at_, end - at_));
    token.partner = static_cast<Index>(out_.size());
    out_.push_back(token);
    at_ = end;
  }
  void stop() { add(Kind::stop, at_); }

  void add_set_off() {
    const SetOff& one = set_off_[set_++];
    if (one.span.begin < at_) return;
    add(one.code ? Kind::other : one.key ? Kind::mark : Kind::title, one.span.end);
    out_.back().inside = one.inside;
    out_.back().quoted = one.quoted;
    out_.back().source = one.mark;
  }

  // The longest phrase of the table that begins with token `i`, full stops between allowed.
  void look_up(Index i) {
    if (out_[i].kind != Kind::word) return;
    std::string phrase;
    Index at = i;
    for (std::size_t words = 0; words < longest_phrase; ++words) {
      if (at >= out_.size() || out_[at].kind != Kind::word) break;
      const std::string_view word = text_.substr(out_[at].span.begin, out_[at].span.size());
      const std::string small = lower(word);
      if (words > 0) phrase += ' ';
      const bool letter = words == 0 && text::decode(word, 0).bytes == word.size();
      take(i, at, letter ? phrase + std::string(word) : phrase + small);
      phrase += small;
      ++at;
      if (at < out_.size() && out_[at].kind == Kind::dot && !out_[at].spaced) ++at;
    }
  }
  void take(Index i, Index last, const std::string& phrase) {
    const Meanings found = meanings_of(phrase);
    if (found == 0) return;
    Index end = last + 1;
    const bool dotted = end < out_.size() && out_[end].kind == Kind::dot && !out_[end].spaced;
    if (dotted && (found & meaning::abbreviation) != 0) ++end;
    out_[i].meanings = found;
    out_[i].phrase = static_cast<std::uint8_t>(end - i);
  }

  // A full stop, `?` or `!` before a capital ends a sentence, unless it is an abbreviation's.
  void end_sentences() {
    Index phrase = 0;
    Index own = 0;  // tokens before it belong to an abbreviation that a sentence may not end with
    for (Index i = 0; i < out_.size(); ++i) {
      // The words within a phrase, as `d.` in `n.d.`, mean nothing by themselves.
      if (i >= phrase) own = std::max(own, abbreviation_end(i));
      if (i >= phrase) phrase = i + out_[i].phrase;
      const bool full_stop = out_[i].kind == Kind::dot;
      const bool mark = out_[i].kind == Kind::other && out_[i].span.size() == 1 &&
                        (text_[out_[i].span.begin] == '?' || text_[out_[i].span.begin] == '!');
      if ((full_stop && i >= own) || mark) {
        if (i + 1 < phrase && full_stop) continue;
        if (i + 1 >= out_.size() || out_[i + 1].kind == Kind::stop || begins_sentence(i + 1))
          out_[i].kind = full_stop ? ended_by(i) : Kind::stop;
        else if (full_stop && out_[i + 1].spaced && divides(i + 1))
          out_[i].kind = Kind::comma;
      }
    }
  }
  bool begins_sentence(Index i) const {
    const Token& token = out_[i];
    if (!token.spaced) return false;
    return token.capital || token.kind == Kind::title || token.kind == Kind::mark ||
           (token.kind == Kind::open && i + 1 < out_.size() && out_[i + 1].capital);
  }
  // `Ebd. S. 12`, `2. Aufl.`, `22. August`: a capital behind a full stop, and no sentence.
  Kind ended_by(Index dot) const {
    using namespace meaning;
    const Index next = dot + 1;
    if (next >= out_.size() || out_[next].kind != Kind::word) return Kind::stop;
    const Token& token = out_[next];
    const bool ordinal = dot > 0 && out_[dot - 1].kind == Kind::number && !out_[dot].spaced &&
                         out_[dot - 1].span.size() <= 2;
    if (ordinal && (token.meanings & (edition | month)) != 0) return Kind::dot;
    if (divides(next) || imprint_at(next) || ends_names(dot)) return Kind::comma;
    return parts_title(dot) ? Kind::dot : Kind::stop;
  }
  bool is(Index i, Kind kind) const { return i < out_.size() && out_[i].kind == kind; }
  bool year_at(Index i) const {
    return is(i, Kind::number) && is_year(text_.substr(out_[i].span.begin, out_[i].span.size()));
  }
  // `С. 123`, `Vol. 2`, `№ 5`, `1990.`: the next piece, where full stops divide them (GOST
  // R 7.0.5).
  bool divides(Index i) const {
    using namespace meaning;
    if (year_at(i)) return is(i + 1, Kind::dot);
    const Index number = i + out_[i].phrase;
    if (out_[i].phrase == 0 || !is(number, Kind::number)) return false;
    const bool sign = text_.substr(out_[i].span.begin).starts_with("№");
    return (sign || out_[number - 1].kind == Kind::dot) &&
           (out_[i].meanings & (units | volume | issue | piece)) != 0;
  }
  // `М.: Мысль, 1968`, `London, 1937`, `Paris 1961`, and no more of the sentence.
  bool imprint_at(Index i) const {
    constexpr Index longest = 10;
    if (i >= out_.size() || (out_[i].meanings & meaning::place) == 0) return false;
    Index at = i + out_[i].phrase;
    if (is(at, Kind::colon))
      while (at < out_.size() && at - i < longest && !is(at, Kind::comma) && !is(at, Kind::stop))
        ++at;
    if (is(at, Kind::comma)) ++at;
    return year_at(at) &&
           (is(at + 1, Kind::comma) || is(at + 1, Kind::dot) || is(at + 1, Kind::stop));
  }
  bool begins_clause(Index i) const {
    return i == 0 || out_[i - 1].kind == Kind::stop || out_[i - 1].kind == Kind::semicolon;
  }
  // `И. О. Автор. Заглавие`: as Russian notes of the last century have it.
  bool ends_names(Index dot) const {
    constexpr unsigned char cyrillic = 0xD0;
    Index at = dot;
    if (at == 0 || !is(--at, Kind::word) || !out_[at].capital) return false;
    if (static_cast<unsigned char>(text_[out_[at].span.begin]) < cyrillic) return false;
    Index initials = 0;
    while (at >= 2 && is(at - 1, Kind::dot) && is(at - 2, Kind::word) &&
           abbreviation_end(at - 2) == at && out_[at - 2].capital) {
      at -= 2;
      ++initials;
    }
    if (initials == 0) return false;
    return begins_clause(at) || is(at - 1, Kind::comma) ||
           (out_[at - 1].meanings & meaning::conjunction) != 0;
  }
  // `Frevert, Ehrenmänner. Das Duell, München 1991`: a subtitle, for an imprint follows it.
  bool parts_title(Index dot) const {
    constexpr Index longest = 20;
    Index at = dot;
    bool comma = false;
    for (; at > 0 && !begins_clause(at) && dot - at < longest; --at) {
      const Kind kind = out_[at - 1].kind;
      if (kind == Kind::number || kind == Kind::title || kind == Kind::mark) return false;
      comma = comma || kind == Kind::comma;
    }
    if (!comma || !begins_clause(at)) return false;
    for (at = dot + 1; at < out_.size() && at - dot < longest; ++at) {
      if (is(at, Kind::comma)) return imprint_at(at + 1);
      if (out_[at].kind != Kind::word && out_[at].kind != Kind::dash) return false;
    }
    return false;
  }
  Index abbreviation_end(Index i) const {
    using namespace meaning;
    const Token& token = out_[i];
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

  // From the end: where each token's clause ends, and the partners of brackets.
  void find_limits() {
    std::vector<Index> ends;    // of clauses that are open, the innermost last
    std::vector<Index> closes;  // of brackets
    Index end = static_cast<Index>(out_.size()) - 1;
    for (auto i = static_cast<Index>(out_.size()); i-- > 0;) {
      Token& token = out_[i];
      if (token.kind == Kind::stop) {
        ends.clear();
        closes.clear();
        end = i;
      } else if (token.kind == Kind::semicolon) {
        end = i;
      } else if (token.kind == Kind::close) {
        ends.push_back(end);
        closes.push_back(i);
        end = i;
      } else if (token.kind == Kind::open && !closes.empty()) {
        token.partner = closes.back();
        end = ends.back();
        ends.pop_back();
        closes.pop_back();
      }
      token.limit = end;
    }
  }

  const Passage& passage_;
  std::string_view text_;
  std::vector<SetOff> set_off_;
  std::size_t set_ = 0;
  std::size_t break_ = 0;
  Offset at_ = 0;
  std::vector<Token> out_;
};

}  // namespace

std::string_view Tokens::text(Span span) const {
  return std::string_view(passage.text).substr(span.begin, span.size());
}

Span Tokens::span(Index begin, Index end) const {
  if (begin >= end) return {};
  return {all[begin].span.begin, all[end - 1].span.end};
}

Tokens tokenize(const Passage& passage) {
  return {passage, Tokenizer(passage).run()};
}

}  // namespace ibid::citation
