#include "citation/holder.h"

#include "citation/names.h"
#include "citation/numerals.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

class HolderReader {
 public:
  HolderReader(const Tokens& tokens, Index limit) : tokens_(tokens), limit_(limit) {}

  Holder read(Index at) {
    made_.begin = at;
    at = tokens_.past_comma(at);
    if (at >= limit_ || !tokens_.means(at, meaning::container) || tokens_[at].capital) return {};
    Index begin = at + tokens_[at].phrase;
    const bool colon = tokens_.is(begin, Kind::colon);
    if (colon) ++begin;
    begin = past_idem(begin);
    Index end = begin;
    while (end < limit_ && tokens_[end].kind != Kind::title && tokens_[end].kind != Kind::open)
      ++end;
    const bool bracket = end < limit_ && tokens_[end].kind == Kind::open;
    const bool edited = bracket && marks_editors(tokens_, end);
    made_.edited = edited;
    const Index title = bracket ? tokens_.past_comma(tokens_[end].partner + 1) : end;
    const bool marked = title < limit_ && tokens_[title].kind == Kind::title;
    if (!marked && !edited && !colon) return {};
    if (!marked && !edited) return plain(begin);
    if (tokens_.is(end - 1, Kind::comma)) --end;
    if (end > begin && !editors(begin, end)) return {};
    return marked ? set_off(title) : plain(title);
  }

 private:
  // `ders.,`, `idem and`
  Index past_idem(Index at) {
    if (at >= limit_ || !tokens_.means(at, meaning::idem)) return at;
    made_.by_author = true;
    const Index next = tokens_.past_comma(at + tokens_[at].phrase);
    if (tokens_.is(next, Kind::slash) || tokens_.is(next, Kind::colon)) return next + 1;
    return tokens_.means(next, meaning::conjunction) ? next + tokens_[next].phrase : next;
  }

  bool editors(Index begin, Index end) {
    auto names = read_names(tokens_, begin, end);
    if (names) made_.editors = std::move(*names);
    return names.has_value();
  }

  Holder set_off(Index title) {
    made_.title = tokens_.text(tokens_[title].inside);
    made_.end = title + 1;
    return std::move(made_);
  }

  // As far as a comma or a bracket; a number before the bracket is a volume.
  Holder plain(Index title) {
    if (title >= limit_ || !tokens_[title].capital) return {};
    Index end = title;
    while (end < limit_ && tokens_[end].kind != Kind::comma && tokens_[end].kind != Kind::open)
      ++end;
    if (end > title + 1 && counts_volumes(end - 1)) --end;
    made_.title = tokens_.text(title, end);
    made_.end = end;
    return std::move(made_);
  }

  // `Zeitschrift 20 (1972)`, `MEW 23, S. 5`; but `Jahrbuch 1990, S. 5`, `Geschichte 1800–66, S. 5`
  bool counts_volumes(Index at) const {
    if (!tokens_.is(at, Kind::number)) return false;
    if (tokens_.is(at + 1, Kind::open)) return true;
    return tokens_.is(at - 1, Kind::word) && !is_year(tokens_.text(at)) &&
           tokens_.means(at + 2, meaning::page);
  }

  const Tokens& tokens_;
  Index limit_;
  Holder made_;
};

}  // namespace

Holder read_holder(const Tokens& tokens, Index at, Index limit) {
  return HolderReader(tokens, limit).read(at);
}

Holder find_holder(const Tokens& tokens, Index begin, Index end, Index limit) {
  for (Index at = begin; at < end; ++at) {
    if (tokens.is(at, Kind::slash) && tokens.is(at + 1, Kind::slash)) {
      Index stop = at + 2;
      while (stop < end && tokens[stop].kind != Kind::comma) ++stop;
      return {{}, std::string(tokens.text(at + 2, stop)), false, false, at, stop};
    }
    const Index in = at + 1;
    const bool comma = tokens.is(at, Kind::comma) && tokens.means(in, meaning::container);
    if (!comma || !tokens.is(in + tokens[in].phrase, Kind::colon)) continue;
    if (Holder found = read_holder(tokens, at, limit); found.end != 0) return found;
  }
  return {};
}

}  // namespace ibid::citation
