#include "citation/parts.h"

#include <algorithm>

#include "citation/names.h"
#include "citation/numerals.h"
#include "citation/tail.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

constexpr Index longest_head = 60;  // tokens
constexpr std::size_t most_parts = 8;

// What begins another citation, or a relay, within a clause.
bool breaks(const Tokens& tokens, Index at) {
  const Token& token = tokens[at];
  if (token.kind == Kind::mark) return true;
  if (token.kind != Kind::word || token.capital) return false;
  if (tokens.means(at, meaning::relays | meaning::quoting)) return true;
  return tokens.means(at, meaning::signal) && token.span.size() >= 2 && token.phrase > 0 &&
         tokens.text(at) != "compare" && tokens.text(at) != "for";
}

// `[Anthony Collins], *A Discourse*`: who wrote it, and the title page does not say.
bool brackets_author(const Tokens& tokens, Index open) {
  constexpr Index longest = 16;
  if (!tokens.is(open, Kind::open) || tokens.text(open) != "[") return false;
  const Index close = tokens[open].partner;
  return close > open + 1 && close - open < longest && tokens[open + 1].capital &&
         tokens.is(close + 1, Kind::comma) && tokens.is(close + 2, Kind::title);
}

class PartReader {
 public:
  explicit PartReader(const Tokens& tokens) : tokens_(tokens) {}

  Parts read(Index begin) {
    made_.limit = std::min(tokens_[begin].limit, begin + longest_head);
    made_.begin = begin;
    if (begin < made_.limit && may_begin(begin)) collect(begin);
    return std::move(made_);
  }

 private:
  bool may_begin(Index at) const {
    const Token& token = tokens_[at];
    if (token.kind == Kind::title || brackets_author(tokens_, at)) return true;
    if (token.kind != Kind::word) return false;
    if (tokens_.means(at, meaning::pointer)) return false;  // `Above, p. 12`
    if (token.capital) {
      // `Chapter 5`, `Canto III`: a place in this book.
      const Index number = at + token.phrase;
      const bool numeral = token.span.size() > 2 && tokens_.is(number, Kind::word) &&
                           roman(tokens_.text(number)).has_value();
      return !(tokens_.means(at, meaning::units | meaning::volume | meaning::issue) &&
               (numeral || tokens_.is(number, Kind::number)));
    }
    // `von Ranke`, `van den Berg`
    constexpr Index most_particles = 3;
    Index name = at;
    while (name - at < most_particles && tokens_.means(name, meaning::particle) &&
           !tokens_[name].capital)
      ++name;
    return name > at && tokens_.is(name, Kind::word) && tokens_[name].capital &&
           token.span.size() > 1;
  }

  void collect(Index begin) {
    for (Index at = begin; at < made_.limit && made_.all.size() < most_parts;) {
      const Index anaphor = anaphor_at(at);
      if (anaphor != at) return;
      if (at != begin && is_number(at)) return;
      Tail tail;
      if (at != begin && read_piece(tokens_, at, tail) != at) return;
      const Index end = part_end(at);
      if (end == at) return;
      made_.all.push_back({at, end});
      if (made_.anaphor != Form::full) return;
      if (!tokens_.is(end, Kind::comma)) return;
      at = end + 1;
      made_.too_long = at >= made_.limit && made_.limit == begin + longest_head;
    }
  }

  // A title that is not set off does not begin with a number: a volume or a page does.
  bool is_number(Index at) const {
    if (tokens_.is(at, Kind::number)) return true;
    return tokens_.is(at, Kind::word) && !tokens_[at].capital &&
           roman(tokens_.text(at)).has_value();
  }

  // `op. cit.`, `ibid.` behind a name. The index behind it; head_.end covers it.
  Index anaphor_at(Index at) {
    if (!tokens_.means(at, meaning::anaphors) || made_.all.empty()) return at;
    const Meanings found = tokens_[at].meanings;
    made_.anaphor = (found & meaning::opcit) != 0    ? Form::opcit
                    : (found & meaning::loccit) != 0 ? Form::loccit
                    : (found & meaning::ibid) != 0   ? Form::ibid
                                                     : Form::idem;
    const Index end = at + tokens_[at].phrase;
    made_.all.push_back({at, end});
    return end;
  }

  Index part_end(Index at) {
    Index end = at;
    while (end < made_.limit) {
      const Token& token = tokens_[end];
      if (token.kind == Kind::comma || token.kind == Kind::semicolon) break;
      if (end > at && breaks(tokens_, end)) break;
      if (end > at && tokens_.means(end, meaning::anaphors) && !token.capital &&
          token.span.size() > 1)
        break;
      if (end > at && begins_tail(tokens_, end)) break;
      if (token.kind == Kind::open) {
        if (end == made_.begin && brackets_author(tokens_, end)) {
          end = token.partner + 1;
          continue;
        }
        const Index years = past_title_years(tokens_, end);
        if (years != end) {
          end = years;
          continue;
        }
        if (token.partner == end) break;
        if (token.spaced && !marks_editors(tokens_, end)) break;
        end = token.partner + 1;
        continue;
      }
      ++end;
    }
    return std::min(end, made_.limit);
  }

  const Tokens& tokens_;
  Parts made_;
};

}  // namespace

Parts read_parts(const Tokens& tokens, Index begin) {
  return PartReader(tokens).read(begin);
}

}  // namespace ibid::citation
