#include "citation/item.h"

#include <algorithm>

#include "citation/anaphor.h"
#include "citation/archival.h"
#include "citation/bare_pages.h"
#include "citation/belief.h"
#include "citation/head.h"
#include "citation/imprint.h"
#include "citation/journal.h"
#include "citation/locators.h"
#include "citation/names.h"
#include "citation/numerals.h"
#include "citation/siglum.h"
#include "citation/tail.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

class ItemReader {
 public:
  ItemReader(const Tokens& tokens, Index begin, Opening opening, bool carried)
      : tokens_(tokens), begin_(begin), opening_(opening), carried_(carried) {}

  std::optional<Item> read() {
    if (tokens_[begin_].kind == Kind::mark) return mark();
    if (tokens_.means(begin_, meaning::anaphors)) return anaphor();
    if (auto head = read_archival(tokens_, begin_, carried_)) return archival(*std::move(head));
    auto head = read_head(tokens_, begin_);
    if (!head) return std::nullopt;
    return named(*std::move(head));
  }

 private:
  Item finish(Form form, Index head_end, Index last, Index end) {
    Citation& made = item_.citation;
    made.form = form;
    last = std::max(head_end, std::max(last, tail_.last));
    made.span = tokens_.passage.in_block_with_marks(tokens_.span(begin_, last));
    made.head = tokens_.passage.in_block_with_marks(tokens_.span(begin_, head_end));
    made.printed = tokens_.text(begin_, last);
    Description& is = tail_.is;
    Description& work = made.work;
    work.volume = is.volume;
    work.issue = is.issue;
    work.date = is.date;
    work.year = is.year;
    work.place = is.place;
    work.publisher = is.publisher;
    work.edition = is.edition;
    work.extent = is.extent;
    if (!is.editors.empty()) work.editors = is.editors;
    if (made.siglum.empty()) made.siglum = tail_.siglum;
    made.note = tail_.note;
    made.note_span = tail_.note_span;
    made.locators = std::move(tail_.locators);
    item_.end = std::max(end, last);
    return std::move(item_);
  }
  text::Span block(text::Span span) const { return tokens_.passage.in_block(span); }

  // `@carr1958 [p. 3]`, `[Ibid.]{.cite key=carr1958}, p. 3`
  Item mark() {
    const Mark& mark = tokens_.passage.marks[tokens_[begin_].source];
    item_.citation.key = mark.key;
    if (mark.kind == Mark::Kind::pinned) {
      item_.citation.pinned_form = anaphor_in(tokens_.text(tokens_[begin_].inside));
    }
    const Index head_end = begin_ + 1;
    Index at = head_end;
    // Behind `@carr1958` Pandoc has the locators in brackets.
    if (tokens_.is(at, Kind::open) && mark.kind == Mark::Kind::key && tokens_[at].partner != at)
      ++at;
    const Index end = read_tail(tokens_, at, tail_);
    Item made = finish(mark.kind == Mark::Kind::key ? Form::key : Form::pinned, head_end, head_end,
                       end == at ? head_end : end);
    if (made.citation.work.volume.empty()) made.citation.work.volume = mark.volume;
    return made;
  }

  std::optional<Item> anaphor() {
    using namespace meaning;
    const Token& token = tokens_[begin_];
    const Index end = begin_ + token.phrase;
    const bool is_ibid = (token.meanings & ibid) != 0;
    const bool is_idem = (token.meanings & idem) != 0;
    // `ivi`, `dies`, `id` are words of their languages too.
    const bool plain = !is_ibid && !is_idem;
    const bool follows = end >= tokens_[begin_].limit || tokens_.is(end, Kind::comma) ||
                         tokens_.is(end, Kind::open) || tokens_.is(end, Kind::stop) ||
                         tokens_.means(end, units | volume | conjunction | signal) ||
                         tokens_.is(end, Kind::number) || tokens_.is(end, Kind::title);
    if (!follows && (!is_ibid || opening_ != Opening::clause)) return std::nullopt;
    if (is_idem) return idem_item(end);
    if (plain && !(token.capital || opening_ == Opening::clause)) return std::nullopt;
    const Index at = is_ibid ? locate_or_turn(end) : locate(end);
    return finish(citation::anaphor(token.meanings), end, end, at);
  }

  // Behind Ibid. another document of the archive may stand as well: `Ibid., HO 42/193, fol. 4`.
  Index locate_or_turn(Index end) {
    Index at = locate(end);
    const Index from = tokens_.past_comma(at);
    if (at == end && from != end && from < tokens_[begin_].limit) {
      if (const auto head = read_archival(tokens_, from, true); head && head->carries_over) {
        item_.citation.work.shelfmark = head->is.shelfmark;
        tail_.last = head->end;
        at = read_tail(tokens_, head->end, tail_);
      }
    }
    item_.citation.more = tail_.locators.empty() && counts_something(at);
    return at;
  }

  // `, doc. 34`: a number in the next words, which are no sentence.
  bool counts_something(Index at) const {
    Index next = tokens_.past_comma(at);
    const Index limit = tokens_[begin_].limit;
    for (; next < limit && next - at < 6 && !tokens_.is(next, Kind::comma); ++next) {
      if (tokens_.means(next, meaning::signal | meaning::relays | meaning::prose)) return false;
      if (tokens_.is(next, Kind::open) || tokens_.is(next, Kind::title)) return false;
      if (tokens_.is(next, Kind::number)) return true;
    }
    return false;
  }

  // The tail behind an anaphor: here a bare number is a page.
  Index locate(Index end) {
    if (end >= tokens_.size() || end > tokens_[begin_].limit) return end;
    Index at = read_tail(tokens_, end, tail_);
    if (at == end || tail_.locators.empty()) at = pages().read(at);
    return at;
  }

  BarePages pages() { return {tokens_, tokens_[begin_].limit, tail_}; }

  // `Brief an Noll, in: ders., *Briefe*`: the sentence, or the text, names him, and no citation.
  std::optional<Item> book_of_somebody(Index end) {
    if (tokens_.is(end, Kind::open) && marks_editors(tokens_, end)) end = tokens_[end].partner + 1;
    begin_ = tokens_.past_comma(end);
    if (begin_ >= tokens_[end].limit) return std::nullopt;
    auto head = read_title(tokens_, begin_);
    if (!head || head->title.empty()) return std::nullopt;
    return named(*std::move(head));
  }

  std::optional<Item> idem_item(Index end) {
    if (opening_ == Opening::book) return book_of_somebody(end);
    const Index from = tokens_.past_comma(end);
    if (from < tokens_[begin_].limit) {
      Tail tail;
      const bool tail_first = read_piece(tokens_, from, tail) != from;
      auto head = tail_first ? std::nullopt : read_title(tokens_, from);
      if (head && head->end > from && !head->title.empty()) {
        take(*head);
        const Index at = read_tail(tokens_, head->end, tail_);
        return finish(Form::idem, head->end, at == head->end ? at : tail_.last, at);
      }
      if (!tail_first && end < tokens_[begin_].limit && !tokens_.is(from, Kind::number))
        return std::nullopt;
    }
    return finish(Form::idem, end, end, locate(end));
  }

  std::optional<Item> archival(Head head) {
    take(head);
    const Index at = read_tail(tokens_, head.end, tail_);
    if (item_.citation.siglum.empty()) {
      item_.citation.siglum = head.siglum;
      item_.citation.siglum_in_passing = head.siglum_in_passing;
    }
    item_.citation.carries_over = head.carries_over;
    return finish(Form::archival, head.end, head.end, at);
  }

  // `“Protokol No. 12,” 3 March 1926, RGASPI, f. 17, op. 3, d. 567`: a document, and where it is.
  std::optional<Item> kept_in_archive(Head& head, Index at) {
    if (!tail_.locators.empty()) return std::nullopt;
    auto archive = read_archive_behind(tokens_, begin_, head, at);
    if (!archive) return std::nullopt;
    head.is.repository = std::move(archive->is.repository);
    head.is.shelfmark = std::move(archive->is.shelfmark);
    head.siglum = std::move(archive->siglum);
    head.siglum_in_passing = archive->siglum_in_passing;
    head.end = archive->end;
    return archival(std::move(head));
  }

  void take(Head& head) {
    Citation& made = item_.citation;
    made.work = std::move(head.is);
    made.title = block(head.title);
    made.authors = block(head.authors);
    made.title_marked = head.marked;
  }

  // `*Storia*, Laterza, Bari 1951`, `*Storia*, I, *Da Bordiga a Gramsci*, Einaudi, Torino 1967`:
  // the index behind the publisher, or `at`.
  Index past_publisher(const Head& head, Index at) {
    constexpr Index longest = 5;
    const Index begin = tokens_.past_comma(at);
    if (!head.marked || begin == at || begin >= tokens_[begin_].limit) return at;
    Index end = begin;
    while (tokens_.is(end, Kind::word) && tokens_[end].capital && end - begin < longest) ++end;
    if (end == begin || !tokens_.is(end, Kind::comma)) return at;
    const Imprint imprint = read_imprint(tokens_, end + 1, tokens_[begin_].limit);
    if (imprint.end == 0 || !imprint.known || !imprint.publisher.empty()) return at;
    tail_.is.publisher = tokens_.text(begin, end);
    return end;
  }

  // `Smith 1990: 5`, `Smith (1990): 5–7`, and no more of the clause.
  Index pages_of_year(const Head& head, Index at) {
    const Index from = at + 1;
    const bool year = !tail_.is.year.empty() && tail_.locators.empty() && head.title.empty() &&
                      !head.is.authors.empty();
    if (!year || !tokens_.is(at, Kind::colon) || !tokens_.is(from, Kind::number)) return at;
    const Index end = pages().behind(from);
    if (end >= tokens_[begin_].limit) return end;
    tail_.locators.clear();
    tail_.last = 0;
    return at;
  }

  // `E.H. Carr 1954, 12`; but `1993, 1994` are years.
  bool is_before_page(const Head& head, Index at) const {
    return !head.is.year.empty() && !is_year(tokens_.text(tokens_.past_comma(at)));
  }

  std::optional<Item> named(Head head) {
    tail_.is.year = head.is.year;
    Index at = read_tail(tokens_, past_publisher(head, head.end), tail_);
    if (tail_.is.place.empty() && !tail_.is.volume.empty())
      at = read_tail(tokens_, past_publisher(head, at), tail_);
    if (auto document = kept_in_archive(head, at)) return document;
    at = read_journal(tokens_, head, at, tokens_[begin_].limit, tail_);
    at = pages_of_year(head, at);
    if (!head.is.container.empty()) count_issue(tail_);
    if (head.anaphor != Form::full) {
      if (head.is.authors.empty() && !head.marked && head.title.empty()) return std::nullopt;
      take(head);
      if (at == head.end) at = pages().read(at);
      return finish(head.anaphor, head.end, head.end, at);
    }
    const bool named = head.marked || !head.is.title.empty() || is_before_page(head, at);
    const bool made = !head.is.authors.empty() || (head.marked && !tail_.is.editors.empty());
    const bool sure = tail_.bracketed || (head.marked && !head.quoted);
    const bool counted = sure && pages().counts_volume(at, is_siglum_title(tokens_, head.end - 1));
    if (tail_.locators.empty() && ((named && made) || counted))
      at = pages().read(at);
    else if (tail_.locators.empty() && opening_ == Opening::clause && !head.is.authors.empty())
      at = pages().read_sure(at);
    settle(tokens_, tail_, head);
    if (!believed(tokens_, begin_, opening_, head, tail_, at)) return std::nullopt;
    take(head);
    if (tail_.edited || head.edited)
      std::swap(item_.citation.work.authors, item_.citation.work.editors);
    const bool dated = !tail_.is.year.empty() || !tail_.is.place.empty() ||
                       !tail_.is.date.empty() || !tail_.is.volume.empty() ||
                       !tail_.is.issue.empty();
    const bool author =
        !item_.citation.work.authors.empty() || !item_.citation.work.editors.empty();
    const bool full = !item_.citation.work.title.empty() && (author || dated);
    if (author || head.marked) count_lines();
    if (full && !tail_.is.year.empty()) {
      if (head.two_words) turn_two_words(item_.citation.work.authors);
      split_given(item_.citation.work.authors);
      split_given(item_.citation.work.editors);
      split_given(tail_.is.editors);
    }
    return finish(full ? Form::full : Form::shortened, head.end, head.end, at);
  }

  // `Milton, *Paradise Lost*, ll. 5–8`: leaves are of files, which have no author.
  void count_lines() {
    for (std::size_t i = tail_.letters; i < tail_.locators.size(); ++i)
      if (tail_.locators[i].unit == Unit::folio) tail_.locators[i].unit = Unit::line;
  }

  const Tokens& tokens_;
  Index begin_;
  Opening opening_;
  bool carried_;
  Tail tail_;
  Item item_;
};

}  // namespace

std::optional<Item> read_item(const Tokens& tokens, Index begin, Opening opening, bool carried) {
  return ItemReader(tokens, begin, opening, carried).read();
}

}  // namespace ibid::citation
