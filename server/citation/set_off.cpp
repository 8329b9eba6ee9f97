#include "citation/set_off.h"

#include <algorithm>
#include <string>

#include "citation/words.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::citation {
namespace {

using text::Offset;

// The pairs of one style of quotation mark, in one pass.
class Quotes {
 public:
  Quotes(std::string_view text, std::vector<SetOff>& out) : text_(text), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < text_.size();) {
      const text::CodePoint point = text::decode(text_, i);
      const auto at = static_cast<Offset>(i);
      if (closes(point, at))
        close(at, point.bytes);
      else if (opens(point, at))
        open(at, point);
      i += point.bytes;
    }
    if (style_ != 0 && weak_ != 0) emit(weak_, weak_bytes_);
  }

 private:
  static char32_t closer(char32_t opener) {
    switch (opener) {
      case U'‘':
        return U'’';
      case U'“':
        return U'”';
      case U'«':
        return U'»';
      case U'»':
        return U'«';
      case U'‹':
        return U'›';
      case U'›':
        return U'‹';
      case U'„':
        return U'“';
      case U'‚':
        return U'‘';
      case U'"':
      case U'\'':
        return opener;
      default:
        return 0;
    }
  }
  // `„…”` and `‚…’` are usual too.
  bool is_other_closer(char32_t mark) const {
    return (style_ == U'„' && mark == U'”') || (style_ == U'‚' && mark == U'’');
  }
  bool word_before(Offset at) const { return syntax::alphanumeric_before(text_, at); }
  bool word_at(Offset at) const { return syntax::alphanumeric_at(text_, at); }

  bool opens(text::CodePoint point, Offset at) const {
    if (closer(point.value) == 0 || (style_ != 0 && weak_ == 0)) return false;
    return !word_before(at);
  }
  // ’ and ' are apostrophes within words.
  bool closes(text::CodePoint point, Offset at) const {
    if (style_ == 0 || (point.value != closer(style_) && !is_other_closer(point.value)))
      return false;
    return at > begin_ + bytes_ && !word_at(at + point.bytes);
  }

  void open(Offset at, text::CodePoint point) {
    if (style_ != 0) emit(weak_, weak_bytes_);
    style_ = point.value;
    begin_ = at;
    bytes_ = point.bytes;
    weak_ = 0;
  }

  // A single mark after a letter and before a blank may be a plural's apostrophe: it closes only
  // where no better one does.
  void close(Offset at, std::uint32_t bytes) {
    const bool single = style_ == U'‘' || style_ == U'\'';
    const Offset behind = at + bytes;
    const bool sure = behind >= text_.size() || text_[behind] != ' ' || text_[at - 1] != 's';
    if (!single || sure) return emit(at, bytes);
    if (weak_ == 0) {
      weak_ = at;
      weak_bytes_ = bytes;
    }
  }

  void emit(Offset at, std::uint32_t bytes) {
    out_.push_back({{begin_, at + bytes}, {begin_ + bytes_, at}, true, false, 0});
    style_ = 0;
    weak_ = 0;
  }

  std::string_view text_;
  std::vector<SetOff>& out_;
  char32_t style_ = 0;  // the opening mark, where one is open
  Offset begin_ = 0;
  std::uint32_t bytes_ = 0;
  Offset weak_ = 0;
  std::uint32_t weak_bytes_ = 0;
};

// `*Ibid.*`, `*op. cit.*`, `*See also*`: emphasised for its language, and no title.
bool is_phrase(std::string_view words) {
  if (words.size() > 40) return false;
  std::string key;
  for (std::size_t i = 0; i < words.size();) {
    const text::CodePoint point = text::decode(words, i);
    if (point.value == U'.') {
      if (i + 1 < words.size() && words[i + 1] != ' ' && words[i + 1] != ',') key += ' ';
    } else if (point.value != U',') {
      syntax::append_lower(key, point.value);
    }
    i += point.bytes;
  }
  using namespace meaning;
  return (meanings_of(key) &
          (anaphors | signal | relays | units | volume | volumes | passim | following | undated |
           henceforth | container | editor | editor_mark | others | conjunction | pointer)) != 0;
}

// Without the anaphor that shares the emphasis: `*The Long Road, op. cit.*`
text::Span title_in(std::string_view text, text::Span span) {
  const std::string_view words = text.substr(span.begin, span.size());
  const std::size_t comma = words.rfind(", ");
  if (comma == words.npos || comma == 0 || !is_phrase(words.substr(comma + 2))) return span;
  return {span.begin, span.begin + static_cast<Offset>(comma)};
}

bool outranks(const SetOff& a, const SetOff& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.span.end != b.span.end) return a.span.end > b.span.end;
  return a.key && !b.key;
}

}  // namespace

std::vector<SetOff> set_off(const Passage& passage) {
  std::vector<SetOff> found;
  Quotes(passage.text, found).run();
  for (std::uint32_t i = 0; i < passage.marks.size(); ++i) {
    const Mark& mark = passage.marks[i];
    const bool key = mark.kind == Mark::Kind::key || mark.kind == Mark::Kind::pinned;
    const std::string_view words =
        std::string_view(passage.text).substr(mark.span.begin, mark.span.size());
    const bool code = mark.kind == Mark::Kind::code;
    if (!key && !code && is_phrase(words)) continue;
    const text::Span span = key || code ? mark.span : title_in(passage.text, mark.span);
    found.push_back({span, span, false, key, i, code});
  }
  std::sort(found.begin(), found.end(), outranks);
  std::vector<SetOff> kept;
  for (const SetOff& one : found) {
    while (one.key && !kept.empty() && !kept.back().key && kept.back().span.end > one.span.begin)
      kept.pop_back();
    if (kept.empty() || kept.back().span.end <= one.span.begin) kept.push_back(one);
  }
  return kept;
}

}  // namespace ibid::citation
