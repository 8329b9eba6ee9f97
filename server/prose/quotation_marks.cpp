// Quotation marks without a partner in their paragraph.
//
// An apostrophe looks like a closing mark: a single one closes only where no letter follows, the
// plural possessive (`the workers’ party`) may or may not, and nothing is said while one of those
// could be the partner. Double marks have no such twin. `»…«` and `”…”` are pairs where a paragraph
// begins with them.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "prose/letters.h"
#include "prose/looks.h"
#include "prose/mark_signs.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::prose {
namespace {

using text::Offset;
using text::Span;

class SingleMarks {
 public:
  SingleMarks(const Passage& passage, std::vector<Quoted>& quoted, Spots& out)
      : passage_(passage), quoted_(quoted), out_(out) {}

  void read(const Letters& mark) {
    if (mark.c == U'‘')
      read_opening(mark);
    else if (mark.c == U'’')
      read_closing(mark);
  }

  void finish() {
    if (open_.size() > doubtful_.size() + guessed_) {
      const std::size_t sure = open_.size() - doubtful_.size() - guessed_;
      add(out_, Sight::quote_unclosed, passage_, open_[sure - 1]).words = "‘";
    }
    if (open_.empty() && doubtful_.empty() && guessed_ == 0) return;
    if (open_.size() == 1 && !doubtful_.empty()) pair(open_.back(), doubtful_.back());
    for (Quoted& one : quoted_) one.in_same = false;
  }

 private:
  void read_opening(const Letters& mark) {
    // `rock ‘n’ roll`, `‘tis`, `the ‘20s`, and the turned comma within a name or a transliteration.
    if (syntax::is_alphanumeric(mark.before) || syntax::is_space(mark.after) || mark.after == 0)
      return;
    const std::string_view rest = std::string_view(passage_.text).substr(mark.span.end);
    for (const std::string_view elided :
         {"n’", "tis ", "twas ", "em ", "til ", "cause ", "bout ", "neath ", "round "}) {
      if (rest.starts_with(elided)) return;
    }
    const bool decade = mark.after >= U'0' && mark.after <= U'9';
    const auto before = std::string_view(passage_.text).substr(0, mark.span.begin);
    if (decade || may_be_ayn(before, rest)) {
      ++guessed_;
      return;
    }
    // Words are seldom quoted in words quoted alike: one in doubt has closed what is open.
    if (!open_.empty() && !doubtful_.empty()) {
      pair(open_.back(), doubtful_.back());
      open_.pop_back();
      doubtful_.clear();
      ++guessed_;
    }
    open_.push_back(mark.span);
  }

  void read_closing(const Letters& mark) {
    if (syntax::is_alphanumeric(mark.after)) return;
    const bool possessive = syntax::is_letter(mark.before) && syntax::is_space(mark.after) &&
                            syntax::is_letter(mark.behind) &&
                            may_be_cut_short(passage_.text, mark.span.begin);
    if (possessive) {
      if (!open_.empty()) doubtful_.push_back(mark.span);
      return;
    }
    if (!open_.empty()) {
      pair(open_.back(), mark.span);
      open_.pop_back();
      if (open_.empty()) {
        guessed_ += doubtful_.empty() ? 0 : 1;
        doubtful_.clear();
      }
      return;
    }
    if (guessed_ > 0) {
      --guessed_;
      return;
    }
    if (!is_stop(mark.before) || is_small_letter(mark.behind)) return;
    add(out_, Sight::quote_unopened, passage_, mark.span).words = "’";
  }

  void pair(Span opening, Span closing) {
    quoted_.push_back({U'‘', opening, closing, open_.size() > 1});
  }

  const Passage& passage_;
  std::vector<Quoted>& quoted_;
  Spots& out_;
  std::vector<Span> open_;
  std::vector<Span> doubtful_;  ///< may close what is open, or be apostrophes
  std::size_t guessed_ = 0;     ///< marks that may have a partner which was taken for another's
};

class DoubleMarks {
 public:
  DoubleMarks(const Passage& passage, std::vector<Quoted>& quoted, Spots& out)
      : passage_(passage), quoted_(quoted), out_(out) {}

  void read(const Letters& mark) {
    switch (mark.c) {
      case U'“':
        if (!open_.empty() && open_.back().c == U'„') return pair_last(mark);
        return open(mark);
      case U'„':
      case U'«':
        if (mark.c == U'«' && turned_) return close(mark, U'»');
        return open(mark);
      case U'»':
        if (!seen_angle_) turned_ = open_.empty();
        seen_angle_ = true;
        return turned_ ? open(mark) : close(mark, U'«');
      case U'”':
        if (!open_.empty() && open_.back().c == U'„') return pair_last(mark);
        if (!seen_curly_ && open_.empty()) return open_swedish(mark);
        return close(mark, U'“');
      default:
        return;
    }
  }

  void finish() {
    if (!open_.empty() || lonely_) {
      for (Quoted& one : quoted_) one.in_same = false;
    }
    for (const Letters& mark : open_) {
      const bool closing = mark.c == U'”' || (mark.c == U'»' && lone_angle());
      Spot& spot =
          add(out_, closing ? Sight::quote_unopened : Sight::quote_unclosed, passage_, mark.span);
      spot.words = passage_.text.substr(mark.span.begin, mark.span.size());
    }
  }

 private:
  void open(const Letters& mark) {
    if (mark.c == U'“') seen_curly_ = true;
    if (mark.c == U'«') seen_angle_ = true;
    open_.push_back(mark);
  }
  // Scandinavian: both marks are the same.
  void open_swedish(const Letters& mark) { open_.push_back(mark); }

  void close(const Letters& mark, char32_t opening) {
    if (!open_.empty() && (open_.back().c == opening || open_.back().c == mark.c)) {
      return pair_last(mark);
    }
    const std::size_t last = open_.size() - static_cast<std::size_t>(deepest());
    for (std::size_t i = open_.size(); i-- > last;) {
      if (open_[i].c != opening) continue;
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
    lonely_ = true;
    Spot& spot = add(out_, Sight::quote_unopened, passage_, mark.span);
    spot.words = passage_.text.substr(mark.span.begin, mark.span.size());
  }
  // Nobody quotes deeper.
  std::ptrdiff_t deepest() const { return std::min<std::ptrdiff_t>(std::ssize(open_), 16); }

  void pair_last(const Letters& mark) {
    const Letters opening = open_.back();
    open_.pop_back();
    const bool in_same = std::any_of(open_.end() - deepest(), open_.end(),
                                     [&](const Letters& one) { return one.c == opening.c; });
    quoted_.push_back({opening.c, opening.span, mark.span, in_same});
  }
  bool lone_angle() const { return passage_.text.find("«") == std::string::npos; }

  const Passage& passage_;
  std::vector<Quoted>& quoted_;
  Spots& out_;
  std::vector<Letters> open_;
  bool seen_curly_ = false;
  bool seen_angle_ = false;
  bool turned_ = false;
  bool lonely_ = false;  ///< a mark closed nothing
};

// `"` is told to open or close by its neighbours, and may mean inches. Where as many are left open
// as are left over, words were quoted within words by the same marks, and nothing is amiss.
class StraightMarks {
 public:
  StraightMarks(const Passage& passage, std::vector<Quoted>& quoted, Spots& out)
      : passage_(passage), quoted_(quoted), out_(out) {}

  void read(const Letters& mark) {
    if (mark.c != U'"' || (mark.before == U'(' && mark.after == U')')) return;
    const bool opens = may_open(mark);
    const bool closes = may_close(mark);
    if (!open_ && mark.before >= U'0' && mark.before <= U'9' && closes) {
      inches_ = true;
    } else if (opens == closes ? open_ || mark.after == 0 : closes) {
      close(mark);
    } else {
      if (open_) unclosed_.push_back(open_->span);
      open_ = mark;
    }
  }

  void finish() {
    if (open_) unclosed_.push_back(open_->span);
    if (inches_ || unclosed_.size() == unopened_.size()) return;
    for (const Span span : unclosed_) add(out_, Sight::quote_unclosed, passage_, span).words = "\"";
    for (const Span span : unopened_) add(out_, Sight::quote_unopened, passage_, span).words = "\"";
  }

 private:
  static bool may_open(const Letters& mark) {
    const bool behind =
        mark.before == 0 || syntax::is_space(mark.before) ||
        std::u32string_view(U"([{—–-/‘“'=\"").find(mark.before) != std::u32string_view::npos;
    const bool before =
        mark.after != 0 && !syntax::is_space(mark.after) &&
        std::u32string_view(U")]},;:").find(mark.after) == std::u32string_view::npos;
    return behind && before;
  }
  static bool may_close(const Letters& mark) {
    const bool before =
        mark.after == 0 || syntax::is_space(mark.after) || !syntax::is_alphanumeric(mark.after);
    return before && mark.before != 0 && !syntax::is_space(mark.before);
  }
  void close(const Letters& mark) {
    if (open_)
      quoted_.push_back({U'"', open_->span, mark.span, false});
    else
      unopened_.push_back(mark.span);
    open_.reset();
  }

  const Passage& passage_;
  std::vector<Quoted>& quoted_;
  Spots& out_;
  std::optional<Letters> open_;
  std::vector<Span> unclosed_, unopened_;
  bool inches_ = false;
};

// Each kind of mark by itself: they may be nested in each other.
struct AllQuoted {
  std::vector<Quoted> single, doubled, straight;
};

AllQuoted read_marks(const Passage& passage, Spots& out) {
  AllQuoted quoted;
  const auto marks = marks_in(passage.text);
  if (marks.empty()) return quoted;
  SingleMarks single(passage, quoted.single, out);
  DoubleMarks doubled(passage, quoted.doubled, out);
  StraightMarks straight(passage, quoted.straight, out);
  for (const Letters& mark : marks) {
    single.read(mark);
    doubled.read(mark);
    straight.read(mark);
  }
  single.finish();
  doubled.finish();
  straight.finish();
  return quoted;
}

std::vector<Quoted> together(AllQuoted quoted) {
  std::vector<Quoted> out = std::move(quoted.single);
  out.insert(out.end(), quoted.doubled.begin(), quoted.doubled.end());
  out.insert(out.end(), quoted.straight.begin(), quoted.straight.end());
  return out;
}

}  // namespace

void look_at_quotation_marks(const Passage& passage, Spots& out) {
  const std::vector<Quoted> quoted = together(read_marks(passage, out));
  look_at_quoted(passage, quoted, out);
}

std::vector<Quoted> quoted_in(const Passage& passage) {
  Spots unpaired;
  return together(read_marks(passage, unpaired));
}

}  // namespace ibid::prose
