#include "citation/journal.h"

#include "citation/bare_pages.h"
#include "citation/numerals.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

struct Volume {
  std::string volume;
  std::string issue;
  bool numeral = false;  ///< `iii`
  Index end = 0;         ///< 0 where there is none
};

// `66, 3 (2002)`, `66/3 (2002)`
Volume with_issue(const Tokens& tokens, Index at) {
  Volume made{std::string(tokens.text(at)), {}, false, at + 1};
  const bool divided = tokens.is(made.end, Kind::comma) || tokens.is(made.end, Kind::slash) ||
                       tokens.is(made.end, Kind::dot);
  if (divided && tokens.is(made.end + 1, Kind::number) && tokens.is(made.end + 2, Kind::open)) {
    made.issue = tokens.text(made.end + 1);
    made.end += 2;
  }
  return made;
}

// `MEW 23, S. 5`: no year, and a page behind it.
bool before_pages(const Tokens& tokens, Index at) {
  return !is_year(tokens.text(at)) && tokens.is(at + 1, Kind::comma) &&
         tokens.means(at + 2, meaning::page);
}

Volume volume_at(const Tokens& tokens, const Head& head, Index at) {
  const bool held = head.marked || !head.is.container.empty();
  if (tokens.is(at, Kind::number)) {
    Volume made = with_issue(tokens, at);
    const bool issued =
        made.issue.empty() && tokens.means(tokens.past_comma(made.end), meaning::issue);
    if (held && (tokens.is(made.end, Kind::open) || issued)) return made;
    if (!head.is.container.empty() && before_pages(tokens, at)) return made;
    return {};
  }
  const auto value = tokens.is(at, Kind::word) ? roman(tokens.text(at)) : std::nullopt;
  if (!value) return {};
  Volume made = with_issue(tokens, at);
  made.numeral = true;
  made.volume = std::to_string(*value);
  return tokens.is(made.end, Kind::comma) || tokens.is(made.end, Kind::open) ? made : Volume{};
}

}  // namespace

Index read_journal(const Tokens& tokens, const Head& head, Index at, Index limit, Tail& tail) {
  const Index from = tokens.past_comma(at);
  if (from >= limit || at != head.end) return at;
  // `*Journal* 57 (1985)`
  if (from == at && head.is.container.empty() && !head.marked) return at;
  const Volume read = volume_at(tokens, head, from);
  if (read.end == 0) return at;
  tail.is.volume = read.volume;
  tail.is.issue = read.issue;
  tail.last = read.end;
  Index end = read_tail(tokens, read.end, tail);
  // `57 (1985): 682-95`
  if (tail.locators.empty() && tokens.is(end, Kind::colon)) {
    const Index pages = end + 1;
    end = tokens.is(pages, Kind::number) ? BarePages(tokens, limit, tail).behind(pages)
                                         : read_tail(tokens, pages, tail);
  }
  if (tail.locators.empty()) end = BarePages(tokens, limit, tail).read(end);
  if (read.numeral && tail.locators.empty()) {
    tail.is.volume.clear();
    return at;
  }
  return end;
}

void count_issue(Tail& tail) {
  auto& places = tail.locators;
  const bool issue = places.size() > 1 && places[0].unit == Unit::note &&
                     places[1].unit == Unit::page && tail.is.issue.empty();
  if (!issue) return;
  tail.is.issue = places[0].from;
  places.erase(places.begin());
}

}  // namespace ibid::citation
