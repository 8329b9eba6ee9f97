#include "citation/head.h"

#include <limits>

#include "citation/archival.h"
#include "citation/holder.h"
#include "citation/names.h"
#include "citation/numerals.h"
#include "citation/parts.h"
#include "citation/tail.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

class HeadReader {
 public:
  explicit HeadReader(const Tokens& tokens) : tokens_(tokens) {}

  std::optional<Head> read(Index begin, bool author) {
    Parts parts = read_parts(tokens_, begin);
    if (parts.all.empty()) return std::nullopt;
    limit_ = parts.limit;
    parts_ = std::move(parts.all);
    head_.anaphor = parts.anaphor;
    head_.end = parts_.back().end;
    const bool read = interpret(author);
    if (!read || parts.too_long) return std::nullopt;
    return std::move(head_);
  }

 private:
  bool interpret(bool author) {
    if (head_.anaphor != Form::full) {
      head_.end = parts_.back().end;
      parts_.pop_back();
    }
    for (std::size_t i = 0; i < parts_.size() && !holds_what_precedes(i); ++i)
      if (title_in(parts_[i]) != parts_[i].end) return marked(i, author);
    return plain(author);
  }

  // `Hans Noll, Aufsatz, in: Ders., *Buch*`: what is set off is not the article.
  bool holds_what_precedes(std::size_t part) const {
    const Index at = parts_[part].begin;
    return part > 0 && tokens_.means(at, meaning::container) &&
           tokens_.is(at + tokens_[at].phrase, Kind::colon);
  }

  // The first token of the part that is set off; the part's end where there is none.
  Index title_in(const Part& part) const {
    Index at = part.begin;
    while (at < part.end && tokens_[at].kind != Kind::title) ++at;
    return at;
  }

  bool authors(Index begin, Index end) {
    if (tokens_.is(begin, Kind::open) && tokens_[begin].partner + 1 == end) {
      ++begin;
      --end;
    }
    const Index all = end;
    end = without_editor_mark(tokens_, begin, end);
    auto names = read_names(tokens_, begin, end);
    if (!names) return false;
    head_.edited = end != all;
    for (Index i = begin; i < end; ++i)
      head_.is.others = head_.is.others || tokens_.means(i, meaning::others);
    head_.is.authors = std::move(*names);
    head_.authors = tokens_.span(begin, end);
    head_.initials = initials_at(tokens_, begin);
    head_.two_words = head_.is.authors.size() > 1 && tokens_.is(begin + 1, Kind::comma) &&
                      (begin + 3 == end || tokens_.is(begin + 3, Kind::comma));
    return true;
  }

  bool marked(std::size_t which, bool author) {
    const Part part = parts_[which];
    const Index at = title_in(part);
    Index names_end = at;
    if (names_end > parts_[0].begin && tokens_.is(names_end - 1, Kind::comma)) --names_end;
    if (names_end > parts_[0].begin && tokens_.is(names_end - 1, Kind::colon)) --names_end;
    if (names_end > parts_[0].begin && (!author || !authors(parts_[0].begin, names_end)))
      return false;
    const Token& token = tokens_[at];
    head_.marked = true;
    head_.quoted = token.quoted;
    Index end = at + 1;
    if (const Index years = past_title_years(tokens_, end); years != end) end = years;
    head_.title = {token.inside.begin,
                   end == at + 1 ? token.inside.end : tokens_[end - 1].span.end};
    // `*The Long Road*, op. cit., p. 3`
    if (head_.anaphor != Form::full) return true;
    head_.end = end;
    if (tokens_.means(end, meaning::cited) && end < part.end)
      head_.end = end + tokens_[end].phrase;
    else if (end < part.end)
      return trailing(end, part);
    container(which + 1);
    return true;
  }

  // `‘Title’ *Journal*`, `“Title,” in *Book*`: no comma. Anything else behind a title ends the
  // head.
  bool trailing(Index at, const Part& part) {
    head_.end = at;
    if (head_.quoted && held_by(read_holder(tokens_, at, limit_))) return true;
    if (at < part.end && tokens_[at].kind == Kind::title && head_.quoted) {
      head_.is.container = tokens_.text(tokens_[at].inside);
      head_.end = at + 1;
    }
    return true;
  }

  // The journal or book that holds an article: behind `in`, set off, or, behind a quoted title, in
  // capitals.
  void container(std::size_t which) {
    if (held_by(read_holder(tokens_, head_.end, limit_))) return;
    for (; which < parts_.size(); ++which) {
      const Part part = parts_[which];
      const Index title = title_in(part);
      if (title == part.begin) {
        head_.is.container = tokens_.text(tokens_[title].inside);
        head_.end = title + 1;
        return;
      }
      if (!head_.quoted || !tokens_[part.begin].capital || title < part.end) return;
      if (initials_at(tokens_, part.begin)) continue;
      if (const auto archive = read_archival(tokens_, part.begin, false);
          archive && !archive->is.repository.empty())
        return;
      head_.is.container = tokens_.text(part.begin, part.end);
      head_.end = part.end;
      return;
    }
  }

  bool held_by(const Holder& found) {
    if (found.end == 0) return false;
    head_.is.editors = found.editors;
    if (found.by_author && found.edited)
      head_.is.editors.insert(head_.is.editors.begin(), head_.is.authors.begin(),
                              head_.is.authors.end());
    head_.is.container = found.title;
    head_.end = found.end;
    return true;
  }

  // `Зайончковский П. А. Указ. соч.`
  bool anaphor_ends(Index at) {
    if (!tokens_.means(at, meaning::opcit) || at + tokens_[at].phrase < parts_[0].end) return false;
    head_.anaphor = Form::opcit;
    head_.end = at + tokens_[at].phrase;
    return true;
  }
  bool plain(bool author) {
    if (parts_.empty()) return false;
    std::size_t title = 0;
    const Index inverted = inverted_name_end(tokens_, parts_[0].begin, parts_[0].end);
    if (author && inverted < parts_[0].end && authors(parts_[0].begin, inverted)) {
      parts_[0].begin = inverted;
      if (anaphor_ends(inverted)) return true;
    } else if (author) {
      title = behind_colon();
      if (title == none) title = behind_authors();
    }
    if (title == parts_.size()) return true;
    const Index begin = parts_[title].begin;
    Index end = parts_.back().end;
    if (end > begin + 1 && tokens_.is(end - 1, Kind::dot) && tokens_.means(end - 2, meaning::cited))
      end -= 2;
    if (!tokens_[begin].capital && tokens_[begin].kind != Kind::number) return false;
    if (const Holder found = find_holder(tokens_, begin + 1, end, limit_); held_by(found))
      end = found.begin;
    head_.title = tokens_.span(begin, end);
    for (Index i = begin; i < end; ++i) head_.prose = head_.prose || is_prose(i, begin);
    return true;
  }

  // `Smith and Jones 1990`, `Smith 1990: 5`. `Smith 1990` alone may be a title.
  bool author_with_year() {
    const auto [begin, end] = parts_[0];
    Index year = begin + 1;
    while (year < end && !tokens_.is(year, Kind::number)) ++year;
    if (parts_.size() > 1 || year >= end || !is_year(tokens_.text(year))) return false;
    Index behind = year + 1;
    // `1990a`
    if (tokens_.is(behind, Kind::word) && !tokens_[behind].spaced &&
        tokens_[behind].span.size() == 1)
      ++behind;
    const bool paged = tokens_.is(behind, Kind::colon) && tokens_.is(behind + 1, Kind::number);
    if (behind < end && !paged) return false;
    const auto names = read_names(tokens_, begin, year);
    if (!names || tokens_.means(begin, meaning::place | meaning::month)) return false;
    const bool sure = paged || names->size() > 1 || !names->front().given.empty() ||
                      tokens_.means(begin + 1, meaning::others);
    if (!sure || !authors(begin, year)) return false;
    head_.is.year = tokens_.text(year);
    head_.end = behind;
    return true;
  }

  // The part that the title begins, behind authors with commas; 0 where there are none.
  std::size_t behind_authors() {
    if (author_with_year()) return parts_.size();
    if (parts_.size() > 1 && is_one_name()) return past_further_authors(2);
    if (!authors(parts_[0].begin, parts_[0].end)) return 0;
    std::size_t title = 1;
    // `A. Smith, B. Jones and C. Brown, Title`
    while (title + 1 < parts_.size() && initials_at(tokens_, parts_[title].begin) &&
           authors(parts_[0].begin, parts_[title].end))
      ++title;
    return title;
  }
  // `Carr, E. H.`, `King, Jr.`; `Smith, John`, where a title follows.
  bool is_one_name() {
    const Index begin = parts_[0].begin;
    const Index second = parts_[1].begin;
    const bool sure = tokens_.means(second, meaning::suffix) ||
                      (tokens_.is(second + 1, Kind::dot) && tokens_[second].capital);
    if (!sure && parts_.size() < 3) return false;
    const auto names = read_names(tokens_, begin, parts_[1].end);
    return names && names->size() == 1 && authors(begin, parts_[1].end);
  }
  // `Marx, Karl, and Friedrich Engels`
  std::size_t past_further_authors(std::size_t title) {
    const bool more = title + 1 < parts_.size() &&
                      tokens_.means(parts_[title].begin, meaning::conjunction) &&
                      authors(parts_[0].begin, parts_[title].end);
    return more ? title + 1 : title;
  }

  // `Thomas Mann: Der Zauberberg`, `Mann, Thomas: Der Zauberberg`, as German notes have it. A word
  // alone may be a title with its subtitle, but not where a full stop and the place follow. The
  // part that the title begins, which loses the author; `none`.
  std::size_t behind_colon() {
    for (std::size_t i = 0; i < parts_.size() && i < 2; ++i) {
      Index colon = parts_[i].begin;
      while (colon < parts_[i].end && !tokens_.is(colon, Kind::colon)) ++colon;
      if (colon + 1 >= parts_[i].end) continue;
      const auto names = read_names(tokens_, parts_[0].begin, colon);
      const Index behind = parts_.back().end;
      const bool stop = tokens_.is(behind, Kind::comma) && tokens_.text(behind) == ".";
      const bool sure =
          names && (i == 0 ? stop || !names->front().given.empty() : names->size() == 1);
      if (!sure || !tokens_[colon + 1].capital || !authors(parts_[0].begin, colon)) return none;
      parts_[i].begin = colon + 1;
      return i;
    }
    return none;
  }

  bool is_prose(Index at, Index begin) const {
    const Token& token = tokens_[at];
    if (token.kind == Kind::stop || token.kind == Kind::title) return true;
    if (token.kind != Kind::word) return false;
    if (tokens_.means(at, meaning::prose) && token.span.size() > 1 &&
        (!token.capital || at == begin))
      return true;
    return !token.capital && tokens_.text(at).ends_with("ed");
  }

  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  const Tokens& tokens_;
  Index limit_ = 0;
  std::vector<Part> parts_;
  Head head_;
};

std::optional<Head> read_any(const Tokens& tokens, Index begin, bool author) {
  auto head = HeadReader(tokens).read(begin, author);
  if (!head || head->title.empty()) return head;
  while (tokens.text(head->title).starts_with(' ')) ++head->title.begin;
  std::string_view title = tokens.text(head->title);
  while (!title.empty() &&
         (title.back() == ',' || title.back() == ' ' || title.back() == ';' || title.back() == ':'))
    title.remove_suffix(1);
  // `rez.` keeps its full stop, a sentence's end loses it.
  const bool long_word = title.size() > 6 && title.substr(title.size() - 6).find(' ') == title.npos;
  if (head->marked && long_word && title.ends_with('.') && !title.ends_with(".."))
    title.remove_suffix(1);
  head->is.title = title;
  head->title.end = head->title.begin + static_cast<text::Offset>(title.size());
  return head;
}

}  // namespace

std::optional<Head> read_head(const Tokens& tokens, Index begin) {
  return read_any(tokens, begin, true);
}

std::optional<Head> read_title(const Tokens& tokens, Index begin) {
  return read_any(tokens, begin, false);
}

}  // namespace ibid::citation
