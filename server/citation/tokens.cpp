#include "citation/tokens.h"

#include <algorithm>

#include "citation/numerals.h"
#include "citation/set_off.h"
#include "citation/stops.h"
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
    end_sentences(text_, out_);
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
      if (point.value == U'-' && joins_numerals(begin, at)) break;
      at = behind;
    }
    return at;
  }

  // The hyphen of `xxv-xxviii`, a range of two, the second perhaps misprinted; that of `ci-après`
  // is the word's own.
  bool joins_numerals(Offset begin, Offset hyphen) const {
    Offset end = hyphen + 1;
    while (end < limit() && syntax::is_letter(text::decode(text_, end).value))
      end += text::decode(text_, end).bytes;
    return roman(text_.substr(begin, hyphen - begin)) &&
           text_.substr(hyphen + 1, end - hyphen - 1).find_first_not_of("ivxlcdmIVXLCDM") ==
               text_.npos;
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

bool is_capital(std::string_view word) {
  const text::CodePoint point = text::decode(word, 0);
  std::string small;
  syntax::append_lower(small, point.value);
  return small != word.substr(0, point.bytes);
}

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
