#include "citation/head.h"

#include <algorithm>

#include "citation/holder.h"
#include "citation/names.h"
#include "citation/numerals.h"
#include "citation/tail.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

constexpr Index longest_head = 60;  // tokens
constexpr std::size_t most_parts = 8;

struct Part {
  Index begin = 0;
  Index end = 0;
};

// What begins another citation, or a relay, within a clause.
bool breaks(const Tokens& tokens, Index at) {
  const Token& token = tokens[at];
  if (token.kind == Kind::mark) return true;
  if (token.kind != Kind::word || token.capital) return false;
  if (tokens.means(at, meaning::relay | meaning::quoting)) return true;
  return tokens.means(at, meaning::signal) && token.span.size() >= 2 && token.phrase > 0 &&
         tokens.text(at) != "compare" && tokens.text(at) != "for";
}

class HeadReader {
 public:
  explicit HeadReader(const Tokens& tokens) : tokens_(tokens) {}

  std::optional<Head> read(Index begin, bool author) {
    limit_ = std::min(tokens_[begin].limit, begin + longest_head);
    if (begin >= limit_ || !may_begin(begin)) return std::nullopt;
    collect(begin);
    if (parts_.empty()) return std::nullopt;
    head_.end = parts_.back().end;
    const bool read = interpret(author);
    if (!read || too_long_) return std::nullopt;
    return std::move(head_);
  }

 private:
  bool may_begin(Index at) const {
    const Token& token = tokens_[at];
    if (token.kind == Kind::title) return true;
    if (token.kind != Kind::word) return false;
    if (tokens_.means(at, meaning::pointer)) return false;  // `Above, p. 12`
    if (token.capital) {
      // `Chapter 5`, `Note 7`: a place in this book.
      return !(tokens_.means(at, meaning::units | meaning::volume | meaning::issue) &&
               tokens_.is(at + token.phrase, Kind::number));
    }
    return tokens_.means(at, meaning::particle) && at + 1 < tokens_.size() &&
           tokens_[at + 1].capital && token.span.size() > 1;
  }

  void collect(Index begin) {
    for (Index at = begin; at < limit_ && parts_.size() < most_parts;) {
      const Index anaphor = anaphor_at(at);
      if (anaphor != at) return;
      if (at != begin && is_number(at)) return;
      Tail tail;
      if (at != begin && read_piece(tokens_, at, tail) != at) return;
      const Index end = part_end(at);
      if (end == at) return;
      parts_.push_back({at, end});
      if (head_.anaphor != Form::full) return;
      if (!tokens_.is(end, Kind::comma)) return;
      at = end + 1;
      too_long_ = at >= limit_ && limit_ == begin + longest_head;
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
    if (!tokens_.means(at, meaning::anaphors) || parts_.empty()) return at;
    const Meanings found = tokens_[at].meanings;
    head_.anaphor = (found & meaning::opcit) != 0    ? Form::opcit
                    : (found & meaning::loccit) != 0 ? Form::loccit
                    : (found & meaning::ibid) != 0   ? Form::ibid
                                                     : Form::idem;
    const Index end = at + tokens_[at].phrase;
    parts_.push_back({at, end});
    return end;
  }

  Index part_end(Index at) {
    Index end = at;
    while (end < limit_) {
      const Token& token = tokens_[end];
      if (token.kind == Kind::comma || token.kind == Kind::semicolon) break;
      if (end > at && breaks(tokens_, end)) break;
      if (end > at && tokens_.means(end, meaning::anaphors) && !token.capital &&
          token.span.size() > 1)
        break;
      if (end > at && begins_tail(tokens_, end)) break;
      if (token.kind == Kind::open) {
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
    return std::min(end, limit_);
  }
  bool interpret(bool author) {
    if (head_.anaphor != Form::full) {
      head_.end = parts_.back().end;
      parts_.pop_back();
    }
    std::size_t title = 0;
    while (title < parts_.size() && title_in(parts_[title]) == parts_[title].end) ++title;
    if (title < parts_.size()) return marked(title, author);
    return plain(author);
  }

  // The first token of the part that is set off; the part's end where there is none.
  Index title_in(const Part& part) const {
    Index at = part.begin;
    while (at < part.end && tokens_[at].kind != Kind::title) ++at;
    return at;
  }

  bool authors(Index begin, Index end) {
    const Index all = end;
    end = without_editor_mark(tokens_, begin, end);
    auto names = read_names(tokens_, begin, end);
    if (!names) return false;
    head_.edited = end != all;
    head_.is.authors = std::move(*names);
    head_.authors = tokens_.span(begin, end);
    head_.initials = initials_at(tokens_, begin);
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
      head_.is.container = tokens_.text(part.begin, part.end);
      head_.end = part.end;
      return;
    }
  }

  bool held_by(const Holder& found) {
    if (found.end == 0) return false;
    if (!found.editors.empty()) head_.is.editors = found.editors;
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
    } else if (author && authors(parts_[0].begin, parts_[0].end)) {
      title = 1;
      // `A. Smith, B. Jones and C. Brown, Title`
      while (title + 1 < parts_.size() && initials_at(tokens_, parts_[title].begin) &&
             authors(parts_[0].begin, parts_[title].end))
        ++title;
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

  bool is_prose(Index at, Index begin) const {
    const Token& token = tokens_[at];
    if (token.kind == Kind::stop || token.kind == Kind::title) return true;
    if (token.kind != Kind::word) return false;
    if (tokens_.means(at, meaning::prose) && token.span.size() > 1 &&
        (!token.capital || at == begin))
      return true;
    return !token.capital && tokens_.text(at).ends_with("ed");
  }

  const Tokens& tokens_;
  Index limit_ = 0;
  std::vector<Part> parts_;
  bool too_long_ = false;
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
