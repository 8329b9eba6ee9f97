// Quotation marks without a partner in their paragraph.
//
// An apostrophe looks like a closing mark: a single one closes only where no letter follows, the
// plural possessive (`the workers’ party`) may or may not, and nothing is said while one of those
// could be the partner. Double marks have no such twin. `»…«` and `”…”` are pairs where a paragraph
// begins with them.
#include <array>

#include "prose/looks.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::prose {
namespace {

using text::Offset;
using text::Span;

struct Letters {
  char32_t before = 0;
  char32_t c = 0;
  char32_t after = 0;
  char32_t behind = 0;  ///< what follows `after`
  Span span;
};

std::vector<Letters> marks_in(std::string_view text) {
  std::vector<Letters> out;
  char32_t before = 0;
  for (Offset at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const Offset end = at + point.bytes;
    if (std::u32string_view(U"“”„«»‘’\"").find(point.value) != std::u32string_view::npos) {
      const text::CodePoint after = text::decode(text, end);
      out.push_back({before,
                     point.value,
                     after.value,
                     text::decode(text, end + after.bytes).value,
                     {at, end}});
    }
    before = point.value;
    at = end;
  }
  return out;
}

bool is_lower(char32_t c) {
  std::string lower;
  syntax::append_lower(lower, c);
  return syntax::is_letter(c) && text::decode(lower, 0).value == c;
}

bool is_stop(char32_t c) {
  return c == U'.' || c == U',' || c == U'?' || c == U'!' || c == U'…';
}

class SingleMarks {
 public:
  SingleMarks(const Passage& passage, Spots& out) : passage_(passage), out_(out) {}

  void read(const Letters& mark) {
    if (mark.c == U'‘')
      read_opening(mark);
    else if (mark.c == U'’')
      read_closing(mark);
  }

  void finish() {
    if (doubtful_ >= open_.size()) return;
    add(out_, Sight::quote_unclosed, passage_, open_[open_.size() - 1 - doubtful_]).words = "‘";
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
    if (mark.after >= U'0' && mark.after <= U'9') {
      ++doubtful_;
      return;
    }
    open_.push_back(mark.span);
  }

  void read_closing(const Letters& mark) {
    if (syntax::is_alphanumeric(mark.after)) return;
    const bool possessive = syntax::is_letter(mark.before) && syntax::is_space(mark.after) &&
                            syntax::is_letter(mark.behind);
    if (possessive) {
      if (!open_.empty()) ++doubtful_;
      return;
    }
    if (!open_.empty()) {
      open_.pop_back();
      return;
    }
    if (doubtful_ > 0) {
      --doubtful_;
      return;
    }
    if (!is_stop(mark.before) || is_lower(mark.behind)) return;
    add(out_, Sight::quote_unopened, passage_, mark.span).words = "’";
  }

  const Passage& passage_;
  Spots& out_;
  std::vector<Span> open_;
  std::size_t doubtful_ = 0;
};

class DoubleMarks {
 public:
  DoubleMarks(const Passage& passage, Spots& out) : passage_(passage), out_(out) {}

  void read(const Letters& mark) {
    switch (mark.c) {
      case U'“':
        if (!open_.empty() && open_.back().c == U'„') return open_.pop_back();
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
        if (!open_.empty() && open_.back().c == U'„') return open_.pop_back();
        if (!seen_curly_ && open_.empty()) return open_swedish(mark);
        return close(mark, U'“');
      default:
        return;
    }
  }

  void finish() {
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
      open_.pop_back();
      return;
    }
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].c != opening) continue;
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
    Spot& spot = add(out_, Sight::quote_unopened, passage_, mark.span);
    spot.words = passage_.text.substr(mark.span.begin, mark.span.size());
  }
  bool lone_angle() const { return passage_.text.find("«") == std::string::npos; }

  const Passage& passage_;
  Spots& out_;
  std::vector<Letters> open_;
  bool seen_curly_ = false;
  bool seen_angle_ = false;
  bool turned_ = false;
};

// `"` is told to open or close by its neighbours alone, and may mean inches.
class StraightMarks {
 public:
  StraightMarks(const Passage& passage, Spots& out) : passage_(passage), out_(out) {}

  void read(const Letters& mark) {
    if (mark.c != U'"') return;
    inches_ = inches_ || (mark.before >= U'0' && mark.before <= U'9' && !open_);
    open_ = !open_;
    last_ = mark;
  }
  void finish() {
    if (!open_ || inches_) return;
    const bool closing = syntax::is_space(last_.after) || last_.after == 0;
    add(out_, closing ? Sight::quote_unopened : Sight::quote_unclosed, passage_, last_.span).words =
        "\"";
  }

 private:
  const Passage& passage_;
  Spots& out_;
  bool open_ = false;
  Letters last_;
  bool inches_ = false;
};

}  // namespace

void look_at_quotation_marks(const Passage& passage, Spots& out) {
  const auto marks = marks_in(passage.text);
  if (marks.empty()) return;
  SingleMarks single(passage, out);
  DoubleMarks doubled(passage, out);
  StraightMarks straight(passage, out);
  for (const Letters& mark : marks) {
    single.read(mark);
    doubled.read(mark);
    straight.read(mark);
  }
  single.finish();
  doubled.finish();
  straight.finish();
}

}  // namespace ibid::prose
