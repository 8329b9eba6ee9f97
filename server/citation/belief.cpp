#include "citation/belief.h"

#include <algorithm>

#include "citation/name.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

class Belief {
 public:
  Belief(const Tokens& tokens, Index begin, Opening opening, const Tail& tail)
      : tokens_(tokens), begin_(begin), opening_(opening), tail_(tail) {}

  bool believed(const Head& head, Index at) const {
    const Description& is = tail_.is;
    const bool located = !tail_.locators.empty();
    const bool imprint =
        !is.place.empty() || (!is.year.empty() && (tail_.bracketed || head.marked));
    const bool volume = !is.volume.empty();
    const bool author = !head.is.authors.empty();
    const bool title = !head.title.empty();
    const bool clause = opening_ == Opening::clause;
    if (tail_.note && author) return true;
    if (!located && !ends_well(at)) return false;
    if (head.marked) {
      if (author)
        return located || imprint || volume || !is.date.empty() || !is.issue.empty() ||
               !is.year.empty() || (clause && ends_well(at) && is_like_a_title(head.is.title));
      return located || (imprint && !head.quoted) || volume ||
             (!is.date.empty() && (!head.quoted || is_a_name())) || !is.issue.empty() ||
             !tail_.siglum.empty() || (!head.is.container.empty() && (imprint || !is.date.empty()));
    }
    if (head.prose && !(author && located)) return false;
    if (author && title)
      return located || volume ||
             (imprint && (tail_.known_place || head.initials || tail_.bracketed));
    if (author) return located || (volume && clause);
    if (!names_title(head)) return false;
    if (located || volume || !is.issue.empty()) return true;
    if (!clause) return false;
    if (!is.place.empty()) return tail_.known_place;
    return dated(head, at);
  }

 private:
  // `‘Title’ [2005] PL 440`
  bool at_reports(Index at) const {
    return tail_.bracketed && tokens_.is(at - 1, Kind::close) && tokens_.is(at, Kind::word) &&
           tokens_[at].span.size() > 1 && all_capitals(tokens_.text(at)) &&
           tokens_.is(at + 1, Kind::number);
  }

  bool ends_well(Index at) const {
    return at >= tokens_[begin_].limit || at_reports(at) || tokens_.is(at, Kind::comma) ||
           tokens_.is(at, Kind::open) || tokens_.is(at, Kind::close) ||
           tokens_.is(at, Kind::semicolon) || tokens_.is(at, Kind::stop) ||
           tokens_.is(at, Kind::dot) || tokens_.is(at, Kind::dash) || tokens_.is(at, Kind::colon) ||
           tokens_.means(
               at, meaning::relays | meaning::quoting | meaning::signal | meaning::conjunction);
  }

  // `«Правда», 30 апреля 1925 г.`: so are newspapers named where titles are not emphasised.
  bool is_a_name() const { return tokens_.text(begin_).starts_with("«"); }

  // `Set "private"` is an instruction.
  static bool is_like_a_title(std::string_view title) {
    return title.size() > 3 && !(title[0] >= 'a' && title[0] <= 'z');
  }

  // A title that is not set off: capitals, and a comma behind it. `On p. 5 of this edition` is
  // none.
  bool names_title(const Head& head) const {
    const bool apart = tokens_.is(head.end, Kind::comma) || tokens_.is(head.end, Kind::open);
    const bool weak = tokens_.means(begin_, meaning::preposition | meaning::article);
    return apart && (!weak || (begin_ + 1 < head.end && tokens_[begin_ + 1].capital));
  }

  // `Pravda, 24 April 1925`: a few words and a date, and no more in the clause.
  bool dated(const Head& head, Index at) const {
    if (tail_.is.date.empty() || tail_.is.year.empty()) return false;
    const bool all = at >= tokens_[begin_].limit ||
                     tokens_.means(tokens_.past_comma(at), meaning::relays) ||
                     tokens_.is(at, Kind::open);
    const std::string_view words = tokens_.text(head.title);
    // `Смирнов умер в Москве, 3 мая 1926 г.`
    if (tail_.is.date.ends_with("г.")) return false;
    return all && std::count(words.begin(), words.end(), ' ') < 4 &&
           !tokens_.means(begin_, meaning::preposition | meaning::place | meaning::month);
  }

  const Tokens& tokens_;
  Index begin_;
  Opening opening_;
  const Tail& tail_;
};

}  // namespace

bool believed(const Tokens& tokens, Index begin, Opening opening, const Head& head,
              const Tail& tail, Index at) {
  return Belief(tokens, begin, opening, tail).believed(head, at);
}

void settle(const Tokens& tokens, const Tail& tail, Head& head) {
  if (head.is.authors.empty() || !head.is.title.empty() || !head.is.year.empty()) return;
  const std::string_view words = tokens.text(head.authors);
  const bool imprint = !tail.is.place.empty() || !tail.is.date.empty() || !tail.is.issue.empty();
  const bool capitals =
      words.size() >= 2 && words.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == words.npos;
  const bool many = head.is.authors.size() == 1 && head.is.authors[0].given.empty() &&
                    std::count(words.begin(), words.end(), ' ') >= 2;
  if (head.initials || tail.edited || head.edited || !(imprint || capitals || many)) return;
  head.is.authors.clear();
  head.is.title = words;
  head.title = head.authors;
  head.authors = {};
}

}  // namespace ibid::citation
