#include "syntax/targets.h"

#include <algorithm>

#include "syntax/characters.h"

namespace ibid::syntax {
namespace {

using text::Offset;
using text::Span;

constexpr Offset nowhere = ~Offset{0};

}  // namespace

Targets::Targets(std::string_view text, Span region)
    : text_(text.substr(0, region.end)), begin_(region.begin), end_(region.end) {}

bool Targets::escaped(Offset at) const {
  return text_[at] == '\\' && at + 1 < end_ && is_ascii_punctuation(text_[at + 1]);
}

void Targets::match_parentheses() {
  matched_ = true;
  std::vector<Offset> open;
  for (Offset at = begin_; at < end_; ++at) {
    if (escaped(at)) {
      ++at;
    } else if (text_[at] == '(') {
      open.push_back(at);
    } else if (text_[at] == ')' && !open.empty()) {
      parentheses_.push_back({open.back(), at});
      open.pop_back();
    }
  }
  std::sort(parentheses_.begin(), parentheses_.end(),
            [](Span a, Span b) { return a.begin < b.begin; });
}

Offset Targets::closing(Offset open) const {
  const auto found = std::partition_point(parentheses_.begin(), parentheses_.end(),
                                          [&](Span pair) { return pair.begin < open; });
  return found != parentheses_.end() && found->begin == open ? found->end : nowhere;
}

Offset Targets::skip_blanks(Offset at) const {
  while (at < end_ && is_blank(text_[at])) ++at;
  return at;
}

// Blanks and at most one line's end, with the marks of the quotation that the next line begins
// with.
Offset Targets::skip_space(Offset at) const {
  at = skip_blanks(at);
  const Offset before = at;
  if (at < end_ && text_[at] == '\r') ++at;
  if (at < end_ && text_[at] == '\n') ++at;
  if (at == before) return at;
  while (at < end_ && (is_blank(text_[at]) || text_[at] == '>')) ++at;
  return at;
}

bool Targets::title_begins(Offset at) const {
  return at + 1 < end_ && is_blank_or_line_end(text_[at]) &&
         (text_[at + 1] == '"' || text_[at + 1] == '\'');
}

// Where the address that begins at `begin` ends; `close` is the parenthesis that ends it at the
// latest. Each balanced pair is crossed in one step, so nested targets are not read twice.
Offset Targets::address_end(Offset begin, Offset close) {
  if (close == nowhere) return next_title(begin);
  for (Offset at = begin; at < close; ++at) {
    if (escaped(at)) {
      ++at;
    } else if (text_[at] == '(') {
      const Offset inner = closing(at);
      if (inner != nowhere) at = inner;
    } else if (title_begins(at)) {
      return at;
    }
  }
  return close;
}

Offset Targets::next_title(Offset at) {
  if (title_.started && title_.at >= at) return title_.at;
  while (at < end_ && !title_begins(at)) ++at;
  title_ = {at < end_ ? at : nowhere, true};
  return title_.at;
}

// The next quotation mark that may end a title: no letter or digit stands behind it.
Offset Targets::next_quote(char mark, Offset at) {
  Cursor& cursor = mark == '"' ? double_quote_ : quote_;
  if (cursor.started && cursor.at >= at) return cursor.at;
  for (; at < end_; ++at) {
    if (escaped(at)) {
      ++at;
    } else if (text_[at] == mark && !alphanumeric_at(text_, at + 1)) {
      break;
    }
  }
  cursor = {at < end_ ? at : nowhere, true};
  return cursor.at;
}

Offset Targets::next_angle(Offset at) {
  if (angle_.started && angle_.at >= at) return angle_.at;
  while (at < end_ && text_[at] != '>') at += escaped(at) ? 2 : 1;
  angle_ = {at < end_ ? at : nowhere, true};
  return angle_.at;
}

// What follows the address: a title or not, and the closing parenthesis.
std::optional<Offset> Targets::finish(Offset at) {
  Offset next = skip_space(at);
  if (next < end_ && (text_[next] == '"' || text_[next] == '\'')) {
    const bool spaced = next + 1 < end_ && is_blank(text_[next + 1]);
    const Offset quote = spaced ? nowhere : next_quote(text_[next], next + 1);
    if (quote == nowhere) return std::nullopt;
    next = quote + 1;
  } else {
    next = at;
  }
  next = skip_blanks(next);
  if (next >= end_ || text_[next] != ')') return std::nullopt;
  return next + 1;
}

std::optional<Target> Targets::read(Offset at) {
  if (!matched_) match_parentheses();
  const Offset begin = skip_blanks(at + 1);
  if (begin < end_ && text_[begin] == '<') {
    const Offset close = next_angle(begin + 1);
    if (close == nowhere) return std::nullopt;
    const std::optional<Offset> end = finish(close + 1);
    if (!end) return std::nullopt;
    return Target{{begin + 1, close}, *end};
  }
  // An empty address may be followed by a title too; the blank before it has been skipped then.
  const Offset from = begin > at + 1 ? begin - 1 : begin;
  const Offset last = address_end(from, closing(at));
  if (last == nowhere) return std::nullopt;
  const std::optional<Offset> end = finish(last);
  if (!end) return std::nullopt;
  Offset stop = std::max(last, begin);
  while (stop > begin && is_blank_or_line_end(text_[stop - 1])) --stop;
  return Target{{begin, stop}, *end};
}

}  // namespace ibid::syntax
