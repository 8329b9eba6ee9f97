#include "citation/names.h"

#include "text/utf.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

constexpr std::size_t longest_name = 7;  // words

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

// One name from token `at` on: initials and given names, particles, the family name.
class NameReader {
 public:
  NameReader(const Tokens& tokens, Index end) : tokens_(tokens), end_(end) {}

  Index end() const { return at_; }

  std::optional<Name> read(Index begin) {
    if (auto inverted = read_inverted(begin)) return inverted;
    at_ = begin;
    read_initials();
    Index family = at_;
    const bool initials = family > begin;
    const Index first = family;
    std::size_t words = 0;
    Index last_capital = end_;
    while (at_ < end_ && tokens_[at_].kind == Kind::word && !joins(at_) &&
           !tokens_.means(at_, meaning::others)) {
      const Token& token = tokens_[at_];
      const bool particle = (token.meanings & meaning::particle) != 0;
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
    skip_others();
    Name made = name(begin, family, last_capital, initials || family > first);
    if (made.family.empty()) return std::nullopt;
    return made;
  }

 private:
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

  void skip_others() {
    if (at_ < end_ && tokens_.means(at_, meaning::others)) at_ += tokens_[at_].phrase;
  }

  Name name(Index begin, Index family, Index last, bool initials) const {
    Name made;
    if (!initials && family == begin && last > begin &&
        (tokens_[begin].meanings & meaning::given) != 0) {
      family = last;
      while (family > begin + 1 && !tokens_[family - 1].capital) --family;
    }
    made.given = tokens_.text(begin, family);
    made.family = tokens_.text(family, last + 1);
    if (text::decode(made.family, 0).bytes == made.family.size()) made.family.clear();
    return made;
  }

  const Tokens& tokens_;
  Index end_;
  Index at_ = 0;
};

}  // namespace

std::optional<std::vector<Name>> read_names(const Tokens& tokens, Index begin, Index end) {
  std::vector<Name> names;
  NameReader reader(tokens, end);
  for (Index at = begin; at < end;) {
    auto name = reader.read(at);
    if (!name) return std::nullopt;
    names.push_back(std::move(*name));
    at = reader.end();
    if (at >= end) return names;
    const Index before = at;
    at = tokens.is(at, Kind::slash) ? at + 1 : tokens.past_comma(at);
    if (at < end && tokens.means(at, meaning::conjunction)) ++at;
    if (at < end && tokens.means(at, meaning::others)) {
      at += tokens[at].phrase;
      if (at >= end) return names;
    }
    if (at == before || at >= end) return std::nullopt;
  }
  if (names.empty()) return std::nullopt;
  return names;
}

bool initials_at(const Tokens& tokens, Index at) {
  while (is_initial(tokens, at) && is_initial(tokens, at + 2)) at += 2;
  return is_initial(tokens, at) && tokens.is(at + 2, Kind::word) && tokens[at + 2].capital;
}

bool marks_editors(const Tokens& tokens, Index open) {
  const Index inner = open + 1;
  return tokens.means(inner, meaning::editor_mark) &&
         inner + tokens[inner].phrase == tokens[open].partner;
}

Index without_editor_mark(const Tokens& tokens, Index begin, Index end) {
  constexpr Index longest = 5;
  for (Index at = end; at-- > begin + 1 && end - at <= longest;) {
    const bool bracket = tokens.is(at, Kind::open) && tokens[at].partner + 1 == end;
    if (bracket && marks_editors(tokens, at)) return at;
    const bool comma = tokens.is(at - 1, Kind::comma) && at + tokens[at].phrase == end;
    if (comma && tokens.means(at, meaning::editor_mark)) return at - 1;
  }
  return end;
}

Index inverted_name_end(const Tokens& tokens, Index begin, Index end) {
  if (!tokens.is(begin, Kind::word) || !tokens[begin].capital || is_initial(tokens, begin))
    return end;
  Index at = begin + 1;
  while (at + 1 < end && is_initial(tokens, at)) at += 2;
  // `Gerhard A. Ritter` is no such name.
  const bool several = at > begin + 3 || (at > begin + 1 && end > at + 3);
  const bool title = several && at < end && tokens.is(at, Kind::word) && tokens[at].capital;
  return title ? at : end;
}

void split_given(std::vector<Name>& names) {
  for (Name& name : names) {
    const std::size_t blank = name.family.rfind(' ');
    if (!name.given.empty() || blank == name.family.npos) continue;
    const std::size_t first = name.family.find(' ');
    const text::CodePoint next = text::decode(name.family, first + 1);
    if (first < 3) continue;  // `De la Torre`
    std::size_t end = blank;
    if (next.value >= U'a' && next.value <= U'z') {
      // `Leopold von Ranke` has a given name, `García y Bellido` two family names.
      if (name.family.compare(first + 1, 2, "y ") == 0 ||
          name.family.compare(first + 1, 2, "e ") == 0)
        continue;
      end = first;
    }
    name.given = name.family.substr(0, end);
    name.family.erase(0, end + 1);
  }
}

}  // namespace ibid::citation
