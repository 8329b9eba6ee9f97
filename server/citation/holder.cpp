#include "citation/holder.h"

#include "citation/names.h"

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
    Index end = begin;
    while (end < limit_ && tokens_[end].kind != Kind::title && tokens_[end].kind != Kind::open)
      ++end;
    const bool bracket = end < limit_ && tokens_[end].kind == Kind::open;
    const bool edited = bracket && marks_editors(tokens_, end);
    const Index title = bracket ? tokens_.past_comma(tokens_[end].partner + 1) : end;
    const bool marked = title < limit_ && tokens_[title].kind == Kind::title;
    if (!marked && !edited && !colon) return {};
    if (!marked && !edited) return plain(begin);
    if (tokens_.is(end - 1, Kind::comma)) --end;
    if (end > begin && !editors(begin, end)) return {};
    return marked ? set_off(title) : plain(title);
  }

 private:
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
    if (end > title + 1 && tokens_.is(end, Kind::open) && tokens_.is(end - 1, Kind::number)) --end;
    made_.title = tokens_.text(title, end);
    made_.end = end;
    return std::move(made_);
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
      return {{}, std::string(tokens.text(at + 2, stop)), at, stop};
    }
    const Index in = at + 1;
    const bool comma = tokens.is(at, Kind::comma) && tokens.means(in, meaning::container);
    if (!comma || !tokens.is(in + tokens[in].phrase, Kind::colon)) continue;
    if (Holder found = read_holder(tokens, at, limit); found.end != 0) return found;
  }
  return {};
}

}  // namespace ibid::citation
