// Fixes for comments that silence: one that silences nothing goes, one that names no rule is given
// the rule that was meant.
#include <algorithm>
#include <string_view>

#include "features/fixes/mending.h"

namespace ibid::features {
namespace {

using model::Thing;
using text::Offset;
using text::Span;

class Removal {
 public:
  Removal(const text::Text& text, Span comment) : text_(text), span_(comment) {
    const auto first = text.position(comment.begin, text::Encoding::utf8).line;
    const auto last = text.position(comment.end, text::Encoding::utf8).line;
    lines_ = {text.line(first).begin, text.line(last).end};
    before_is_blank_ = first == 0 || is_blank(text.line(first - 1));
    next_ = last + 1 < text.lines() ? text.line(last + 1) : Span{lines_.end, lines_.end};
  }

  // Lines that hold nothing else go as a whole, and with them one of the empty lines around.
  Span span() const {
    if (!is_blank({lines_.begin, span_.begin}) || !is_blank({span_.end, lines_.end}))
      return with_one_blank();
    if (before_is_blank_ && is_blank(next_)) return {lines_.begin, next_.end};
    return lines_;
  }

 private:
  bool is_blank(Span span) const {
    const std::string bytes = text_.slice(span);
    return bytes.find_first_not_of(" \t>\r\n") == bytes.npos;
  }
  Span with_one_blank() const {
    const bool before = span_.begin > lines_.begin && is_blank({span_.begin - 1, span_.begin});
    const bool behind = text_.slice({span_.end, span_.end + 1}) == " ";
    const bool begins = is_blank({lines_.begin, span_.begin});
    if (behind && (before || begins)) return {span_.begin, span_.end + 1};
    return span_;
  }

  const text::Text& text_;
  Span span_;   ///< of the comment
  Span lines_;  ///< that it stands in
  Span next_;   ///< the line behind
  bool before_is_blank_ = false;
};

bool share_a_comment(const model::Chapter& chapter, model::Number a, model::Number b) {
  const auto one = chapter.silence(a);
  const auto other = chapter.silence(b);
  return one(one->span) == other(other->span);
}

// One of several rules, with the comma between it and its neighbour.
Span in_list(const std::string& raw, Span rule) {
  const std::size_t comma = raw.rfind(',', rule.begin - 1);
  if (comma != raw.npos) return {static_cast<Offset>(comma), rule.end};
  const std::size_t next = std::min(raw.find(',', rule.end), raw.size() - 1);
  const std::size_t end = std::min(raw.find_first_not_of(" \t\r\n", next + 1), raw.size());
  return {rule.begin, static_cast<Offset>(end)};
}

}  // namespace

Mended drop_silence(const Mending& mending) {
  const model::Number number = mending.finding.subject.number;
  const model::Chapter& chapter = mending.chapter();
  const auto silence = chapter.silence(number);
  const Span comment = silence(silence->span);
  const bool is_one_of_several =
      (number > 0 && share_a_comment(chapter, number - 1, number)) ||
      (number + 1 < chapter.count(Thing::silence) && share_a_comment(chapter, number, number + 1));
  if (is_one_of_several) {
    const Offset begin = silence->span.begin;
    const Span rule{silence->rule_span.begin - begin, silence->rule_span.end - begin};
    const Span span = in_list(mending.raw(comment), rule).shifted(comment.begin);
    return mending.action("Silence " + silence->rule + " here no longer", {span, ""});
  }
  return mending.action("Remove the comment", {Removal(chapter.text(), comment).span(), ""});
}

Mended silence_what_was_meant(const Mending& mending) {
  auto edits = all_corrected(mending);
  if (edits.size() != 1) return std::nullopt;
  return mending.action("Write “" + edits[0].text + "”", edits[0]);
}

}  // namespace ibid::features
