#include "citation/name.h"

#include <algorithm>

#include "text/utf.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

constexpr std::size_t longest_name = 7;  // words

// One name from token `at` on: initials and given names, particles, the family name.
class NameReader {
 public:
  NameReader(const Tokens& tokens, Index end) : tokens_(tokens), end_(end) {}

  Index end() const { return at_; }

  std::optional<Name> read(Index begin) {
    if (auto inverted = read_inverted(begin)) return inverted;
    at_ = past_honorific(begin);
    const bool honoured = at_ > begin;
    const Index named = at_;
    read_initials();
    Index family = at_;
    const bool initials = family > named;
    const Index first = family;
    std::size_t words = 0;
    Index last_capital = end_;
    while (at_ < end_ && tokens_[at_].kind == Kind::word && !joins(at_) &&
           !tokens_.means(at_, meaning::others | meaning::suffix)) {
      const Token& token = tokens_[at_];
      const bool particle = (token.meanings & meaning::particle) != 0;
      if (particle && tokens_.is(at_ + 1, Kind::dot) && !token.capital) {
        // `F. v. Schiller`; but `Smith v. Jones` are two.
        const bool one = at_ == family || tokens_.means(begin, meaning::given);
        if (!one || !tokens_.is(at_ + token.phrase, Kind::word)) return std::nullopt;
        at_ += token.phrase;
        continue;
      }
      if (!token.capital && !particle) return std::nullopt;
      if ((token.meanings & meaning::article) != 0 && token.capital && words == 0 && !particle)
        return std::nullopt;
      if (token.capital) last_capital = at_;
      if (is_initial(tokens_, at_) && at_ > begin) family = at_ + 2;
      at_ = tokens_.is(at_ + 1, Kind::dot) && is_initial(tokens_, at_) ? at_ + 2 : at_ + 1;
      if (++words > longest_name) return std::nullopt;
    }
    if (words > 2 && shouts(begin)) return std::nullopt;
    if (words == 0 || last_capital == end_ || last_capital + 1 != at_ || family >= at_)
      return std::nullopt;
    skip_suffix();
    skip_others();
    if (honoured && !initials && family == first) family = honoured_family(first, last_capital);
    Name made = name(begin, family, last_capital, initials || family > begin);
    if (made.family.empty()) return std::nullopt;
    return made;
  }

 private:
  Index past_honorific(Index begin) const {
    const bool any = begin < end_ && tokens_[begin].capital &&
                     tokens_.means(begin, meaning::honorific) &&
                     tokens_.is(begin + tokens_[begin].phrase, Kind::word);
    return any ? begin + tokens_[begin].phrase : begin;
  }
  // `Mrs. Humphry Ward`, `St Thomas Aquinas`: where the family name begins.
  Index honoured_family(Index first, Index last) const {
    Index family = last;
    // `Leopold von Ranke`, `Jacques Le Goff`
    while (family > first + 1 &&
           (!tokens_[family - 1].capital || tokens_.means(family - 1, meaning::particle)))
      --family;
    return family;
  }

  // `THIS WORK IS PROVIDED` names nobody.
  bool shouts(Index begin) const {
    for (Index i = begin; i < at_; ++i) {
      if (tokens_[i].kind == Kind::word && !all_capitals(tokens_.text(i))) return false;
    }
    return true;
  }
  bool joins(Index i) const {
    const std::string_view word = tokens_.text(i);
    // Between Spanish surnames `y` and `e` join one name.
    return tokens_.means(i, meaning::conjunction) && word != "e" && word != "y";
  }

  // `Троцкий Л. Д.`, as Russian notes have it
  std::optional<Name> read_inverted(Index begin) {
    if (!tokens_.is(begin, Kind::word) || !tokens_[begin].capital || is_initial(tokens_, begin))
      return std::nullopt;
    at_ = begin + 1;
    read_initials();
    const bool ends = at_ >= end_ || tokens_.is(at_, Kind::comma) || joins(at_) ||
                      tokens_.means(at_, meaning::others);
    if (at_ == begin + 1 || at_ > end_ || !ends) return std::nullopt;
    Name made;
    made.family = tokens_.text(begin);
    made.given = tokens_.text(begin + 1, at_);
    skip_others();
    return made;
  }

  // `E.H.`, `J.-P.`
  void read_initials() {
    while (at_ < end_ && is_initial(tokens_, at_)) {
      at_ += 2;
      if (tokens_.is(at_, Kind::dash) && is_initial(tokens_, at_ + 1)) ++at_;
    }
  }

  // `King, Jr.`, `Dumas fils`
  void skip_suffix() {
    const Index next = tokens_.past_comma(at_);
    if (next < end_ && tokens_.means(next, meaning::suffix))
      at_ = std::min<Index>(next + tokens_[next].phrase, end_);
  }

  void skip_others() {
    if (at_ < end_ && tokens_.means(at_, meaning::others)) at_ += tokens_[at_].phrase;
  }

  Name name(Index begin, Index family, Index last, bool initials) const {
    Name made;
    if (!initials && family == begin && last > begin) {
      if (const Index given = capitals_end(begin, last); given <= last) {
        made.family = tokens_.text(begin, given);
        made.given = tokens_.text(given, last + 1);
        return made;
      }
      if (const Index capitals = capitals_begin(begin, last); capitals <= last) {
        family = capitals;
      } else if ((tokens_[begin].meanings & meaning::given) != 0) {
        family = honoured_family(begin, last);
      }
    }
    made.given = tokens_.text(begin, family);
    made.family = tokens_.text(family, last + 1);
    if (text::decode(made.family, 0).bytes == made.family.size()) made.family.clear();
    return made;
  }

  // `BLOCH Marc`: the end of the family name in capitals; behind `last` where there is none.
  Index capitals_end(Index begin, Index last) const {
    Index end = begin;
    bool long_one = false;
    for (; end <= last && all_capitals(tokens_.text(end)); ++end)
      long_one = long_one || is_long(tokens_.text(end));
    return long_one && end <= last ? end : last + 1;
  }
  // `Marc BLOCH`, `Charles DE GAULLE`: where it begins; behind `last` where there is none.
  Index capitals_begin(Index begin, Index last) const {
    Index at = last + 1;
    bool long_one = false;
    for (; at > begin && all_capitals(tokens_.text(at - 1)); --at)
      long_one = long_one || is_long(tokens_.text(at - 1));
    return long_one && at > begin ? at : last + 1;
  }
  static bool is_long(std::string_view word) {
    return word.size() > 2 && text::units(word, text::Encoding::utf32) > 2;
  }

  const Tokens& tokens_;
  Index end_;
  Index at_ = 0;
};

}  // namespace

bool is_initial(const Tokens& tokens, Index i) {
  if (!tokens.is(i, Kind::word) || !tokens[i].capital) return false;
  const std::string_view word = tokens.text(i);
  const bool dotted = tokens.is(i + 1, Kind::dot) && !tokens[i + 1].spaced;
  const std::size_t first = text::decode(word, 0).bytes;
  // `E.`, `Iu.`, `Ю.`
  return dotted && (word.size() == first || (first == 1 && word.size() == 2));
}

bool all_capitals(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    if (!is_capital(word.substr(at, point.bytes))) return false;
    at += point.bytes;
  }
  return true;
}

std::optional<ReadName> read_name(const Tokens& tokens, Index begin, Index end) {
  NameReader reader(tokens, end);
  auto name = reader.read(begin);
  if (!name) return std::nullopt;
  return ReadName{*std::move(name), reader.end()};
}

}  // namespace ibid::citation
