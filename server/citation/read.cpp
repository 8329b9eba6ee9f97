#include "citation/read.h"

#include <utility>

#include "citation/item.h"
#include "citation/numerals.h"
#include "citation/passage.h"
#include "citation/siglum.h"
#include "citation/tail.h"
#include "citation/tokens.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

// Walks a note's tokens; where a citation may begin, tries to read one.
class Reader {
 public:
  explicit Reader(const Tokens& tokens) : tokens_(tokens) {}

  std::vector<Citation> run() {
    while (at_ < tokens_.size()) step();
    if (out_.empty()) source_of_its_own_kind();
    return std::move(out_);
  }

 private:
  void step() {
    if (explains() || boundary()) return;
    if (signal() || relay() || item()) return;
    prose();
  }

  // `С. 5. (Далее — МЭС.)`: of the citation that has ended before the full stop.
  bool explains() {
    if (!tokens_.is(at_, Kind::open) || out_.empty() || !out_.back().siglum.empty()) return false;
    const Index close = tokens_[at_].partner;
    if (close == at_ || at_ != after_ + 1 || !tokens_.is(after_, Kind::stop)) return false;
    if (!tokens_.means(at_ + 1, meaning::henceforth)) return false;
    auto siglum = read_siglum(tokens_, at_ + 1, close);
    if (!siglum || siglum->empty()) return false;
    out_.back().siglum = *std::move(siglum);
    at_ = close + 1;
    return true;
  }

  // A sentence's end, a semicolon, a bracket.
  bool boundary() {
    switch (tokens_[at_].kind) {
      case Kind::stop:
      case Kind::semicolon:
        begin_clause(at_ + 1);
        return true;
      case Kind::open:
        // `[Anthony Collins], *A Discourse*`
        if (tokens_.text(at_) == "[" && item()) return true;
        [[fallthrough]];
      case Kind::colon:
        start_ = true;
        if (tokens_[at_].kind == Kind::open || opening_ != Opening::book) opening_ = Opening::prose;
        ++at_;
        return true;
      case Kind::comma:
        // `CB to EN, 20 May 1837, *LCB*, i. 152`
        if (!claimed_ && is_siglum_title(tokens_, at_ + 1)) {
          start_ = true;
          opening_ = Opening::prose;
        }
        [[fallthrough]];
      case Kind::close:
        ++at_;
        return true;
      default:
        return false;
    }
  }

  void begin_clause(Index at) {
    carried_ = !out_.empty() && tokens_.is(at_, Kind::semicolon) && may_carry(at);
    at_ = at;
    clause_ = at;
    start_ = true;
    opening_ = Opening::clause;
    ended_ = false;
    claimed_ = false;
    points_here_ = false;
    signal_.clear();
    relayed_.reset();
    opens_relay_ = false;
  }

  // `RG 65/12; RG 59/1`; behind an Ibid., which may mean anything, a file alone: `; see also d.
  // 40`.
  bool may_carry(Index at) const {
    if (out_.back().form == Form::archival) return true;
    if (out_.back().form != Form::ibid || out_.back().locators.empty()) return false;
    if (tokens_.means(at, meaning::signal)) at += tokens_[at].phrase;
    return tokens_.means(at, meaning::piece) && !tokens_.means(at, meaning::folio);
  }

  bool signal() {
    const Token& token = tokens_[at_];
    const bool letter = token.span.size() < 2 && token.phrase <= 2;  // `v.`, `s.`
    if (!tokens_.means(at_, meaning::signal) || (letter && !before_name())) return false;
    const Index end = at_ + token.phrase;
    if (end >= tokens_.size() || tokens_.is(at_ + 1, Kind::number)) return false;
    // `A. Smith, See Them Fall`: a capital within a clause is no signal.
    if (token.capital && at_ != clause_) return false;
    signal_ = tokens_.text(at_, end);
    at_ = tokens_.is(end, Kind::colon) ? end + 1 : tokens_.past_comma(end);
    start_ = true;
    opening_ = Opening::clause;
    ended_ = false;
    return true;
  }

  // `s. Weber, S. 5`, `v. Rossi, p. 5`: no volume and no page.
  bool before_name() const {
    const Index next = at_ + 2;
    return at_ == clause_ && tokens_.is(at_ + 1, Kind::dot) && tokens_.is(next, Kind::word) &&
           tokens_[next].capital && tokens_[next].spaced && tokens_[next].span.size() > 2 &&
           !roman(tokens_.text(next));
  }

  bool relay() {
    const bool relay = tokens_.means(at_, meaning::relays);
    if (!relay && !tokens_.means(at_, meaning::quoting)) return false;
    // `…, 1–9; repr. in *Book*`
    const bool behind = ended_ || (at_ == after_ + 1 && tokens_.is(after_, Kind::semicolon));
    if (relay && behind && !out_.empty()) relayed_ = static_cast<std::uint32_t>(out_.size() - 1);
    quoting_ = !relay && ended_;
    // What is printed once more, the text names.
    opens_relay_ = tokens_.means(at_, meaning::relay) && !behind && at_ == clause_;
    at_ += tokens_[at_].phrase;
    const bool sure = relay && (behind || opens_relay_ || tokens_.is(at_, Kind::colon));
    if (tokens_.is(at_, Kind::colon)) ++at_;
    start_ = true;
    opening_ = sure ? Opening::clause : Opening::prose;
    ended_ = false;
    return true;
  }

  bool item() {
    if (!start_ && tokens_[at_].kind != Kind::mark) return false;
    start_ = false;
    auto found = read_item(tokens_, at_, opening_, carried_);
    if (!found || found->end <= at_) return false;
    Citation& made = found->citation;
    made.signal = signal_;
    made.relay_of = relayed_;
    made.opens_relay = opens_relay_;
    signal_.clear();
    relayed_.reset();
    opens_relay_ = false;
    if (quoting_) out_.back().relay_of = static_cast<std::uint32_t>(out_.size());
    quoting_ = false;
    out_.push_back(std::move(made));
    at_ = after_ = found->end;
    ended_ = true;
    claimed_ = true;
    carried_ = out_.back().form == Form::archival;
    return true;
  }

  void prose() {
    // `Carr, p. 3, and Lund`, `Carr, p. 3; and Lund`
    const bool joins = ended_ || (at_ == clause_ && !out_.empty());
    if (joins && tokens_.means(at_, meaning::conjunction)) {
      at_ += 1;
      start_ = true;
      opening_ = Opening::clause;
      return;
    }
    points_here_ = points_here_ || tokens_.means(at_, meaning::pointer);
    if (unread()) return;
    start_ = tokens_.means(at_, meaning::preposition | meaning::container);
    if (start_) {
      const bool book = !ended_ && tokens_.means(at_, meaning::container);
      opening_ = book ? Opening::book : Opening::prose;
    }
    ended_ = false;
    ++at_;
  }

  // A page or folio that belongs to no citation, behind a comma or where a clause begins: words
  // that cite, and we do not know what.
  bool unread() {
    using namespace meaning;
    if (!tokens_.means(at_, page | folio | column | volume)) return false;
    const bool placed = at_ == clause_ || tokens_.is(at_ - 1, Kind::comma);
    // `See above, p. 12`: this book's page.
    if (!placed || claimed_ || points_here_) return false;
    Index number = at_ + tokens_[at_].phrase;
    if (!tokens_.is(number, Kind::number)) return false;
    Tail tail;
    const Index end = read_tail(tokens_, at_, tail);
    if (end == at_) return false;
    const Index begin = at_ - clause_ < 40 ? clause_ : at_;
    const Index unit = std::exchange(at_, end);
    // One word of several meanings, as `f` or `v`, is not enough, nor are `n. 7 above`, `Vol. 3`.
    if (tail.note || tail.locators.empty() || tokens_[unit].phrase < 2) return true;
    Citation made;
    // `*Works*, Vol. 36, p. 593; Vol. 33, p. 4`
    made.carries_over = unit == begin && !tail.is.volume.empty() && follows_a_volume(begin);
    made.form = made.carries_over ? Form::shortened : Form::unread;
    made.span = tokens_.passage.in_block(tokens_.span(begin, tail.last));
    made.head =
        begin < unit ? tokens_.passage.in_block(tokens_.span(begin, unit - 1)) : text::Span{};
    made.printed = tokens_.text(begin, tail.last);
    made.work = std::move(tail.is);
    made.locators = std::move(tail.locators);
    out_.push_back(std::move(made));
    claimed_ = true;
    return true;
  }

  // `*Republic* 514a`, `*Hamlet*, III. i. 56`, `Thuc. 2.65`, `HO 42/19`: plainly a source, counted
  // in a way of its own.
  void source_of_its_own_kind() {
    constexpr Index within = 40;
    for (Index i = 0; i + 1 < tokens_.size() && i < within; ++i) {
      if (points_here_ || !is_counted(i)) continue;
      Citation made;
      made.span = made.head = tokens_.passage.in_block(tokens_.span(i, i + 2));
      made.printed = tokens_.text(i, i + 2);
      out_.push_back(std::move(made));
      return;
    }
  }

  bool is_counted(Index i) const {
    const Index next = tokens_.past_comma(i + 1);
    const bool number = tokens_.is(next, Kind::number);
    if (tokens_.is(i, Kind::title)) {
      const bool numeral = tokens_.is(next, Kind::word) && roman(tokens_.text(next)).has_value();
      const bool letter = tokens_.is(next, Kind::word) && tokens_[next].span.size() == 1 &&
                          tokens_.is(next + 1, Kind::number) && !tokens_[next + 1].spaced;
      return !tokens_[i].quoted && (number || numeral || letter || tokens_.text(next) == "s");
    }
    if (!tokens_.is(i, Kind::word) || !tokens_[i].capital || tokens_.means(i, meaning::month))
      return false;
    const Index first = tokens_.past_dot(i + 1);
    const Index mark = first + 1;
    const bool divided = (tokens_.is(mark, Kind::dot) || tokens_.is(mark, Kind::colon) ||
                          tokens_.is(mark, Kind::slash)) &&
                         !tokens_[mark].spaced && tokens_.is(mark + 1, Kind::number) &&
                         !tokens_[mark + 1].spaced;
    return tokens_.is(first, Kind::number) && divided && (i == 0 || !signal_.empty());
  }

  bool follows_a_volume(Index begin) const {
    return begin > 0 && tokens_.is(begin - 1, Kind::semicolon) && !out_.empty() &&
           !out_.back().work.volume.empty() && out_.back().form != Form::unread;
  }

  const Tokens& tokens_;
  std::vector<Citation> out_;
  Index at_ = 0;
  Index after_ = 0;           // behind the last citation
  Index clause_ = 0;          // where the clause began
  bool start_ = true;         // a citation may begin here
  bool ended_ = false;        // a citation has just ended
  bool claimed_ = false;      // the clause holds one
  bool points_here_ = false;  // `see above`
  bool carried_ = false;
  bool quoting_ = false;
  bool opens_relay_ = false;
  Opening opening_ = Opening::clause;
  std::string signal_;
  std::optional<std::uint32_t> relayed_;
};

}  // namespace

std::vector<Citation> read(const syntax::Block& block, std::string_view block_text,
                           std::size_t node) {
  const Passage words = passage(block, block_text, node);
  if (words.text.empty()) return {};
  return Reader(tokenize(words)).run();
}

}  // namespace ibid::citation
