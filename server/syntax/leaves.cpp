#include "syntax/leaves.h"

#include <algorithm>

#include "syntax/characters.h"

namespace ibid::syntax {
namespace {

using text::Offset;
using text::Span;

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// `scheme:…` or `name@host`, and not a tag such as `<a href="x:y">` or `</b>`.
bool is_address(std::string_view text) {
  if (text.find_first_of(" \t\r\n\"'") != std::string_view::npos) return false;
  if (text.empty() || text.front() == '/') return false;
  std::size_t colon = 0;
  while (colon < text.size() &&
         (is_ascii_letter(text[colon]) || text[colon] == '+' || text[colon] == '.' ||
          text[colon] == '-' || (colon > 0 && text[colon] >= '0' && text[colon] <= '9')))
    ++colon;
  if (colon > 1 && colon < text.size() && text[colon] == ':') return true;
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size();
}

Span inner(Span span, Offset left, Offset right) {
  if (span.size() < left + right) return span;
  return {span.begin + left, span.end - right};
}

// As many marks as the token begins with delimit it on both sides.
Span between_marks(std::string_view text, Span span) {
  Offset marks = 0;
  while (marks < span.size() && text[span.begin + marks] == text[span.begin]) ++marks;
  if (marks * 2 > span.size()) marks = span.size() / 2;
  return inner(span, marks, marks);
}

void fill_key(std::string_view text, Node& node) {
  const std::size_t sign = text.find('@', node.span.begin);
  Span label{static_cast<Offset>(std::min<std::size_t>(sign + 1, node.span.end)), node.span.end};
  if (!label.empty() && text[label.begin] == '{') label = inner(label, 1, 1);
  node.content = node.label = label;
}

void fill_math(std::string_view text, Node& node) {
  // `\(…\)` and `\[…\]` never come here: they are not Pandoc's default.
  const bool display = text.substr(node.span.begin, 2) == "$$" && node.span.size() >= 4;
  node.content = display ? inner(node.span, 2, 2) : inner(node.span, 1, 1);
}

void fill_angle(std::string_view text, Node& node) {
  const Span content = inner(node.span, 1, 1);
  if (is_address(text.substr(content.begin, content.size()))) {
    node.kind = Kind::autolink;
    node.content = node.label = content;
  }
}

void fill(std::string_view text, Token token, Node& node) {
  switch (token) {
    case Token::note_marker:
      node.kind = Kind::marker;
      node.content = node.label = inner(node.span, 2, 1);
      break;
    case Token::citation_key:
      node.kind = Kind::key;
      fill_key(text, node);
      break;
    case Token::code_span:
      node.kind = Kind::code;
      node.content = between_marks(text, node.span);
      break;
    case Token::math:
      node.kind = Kind::math;
      fill_math(text, node);
      break;
    case Token::comment:
      node.kind = Kind::comment;
      node.content = inner(node.span, 4, 3);
      break;
    case Token::angle:
      node.kind = Kind::raw;
      fill_angle(text, node);
      break;
    case Token::prefix:
      node.kind = Kind::prefix;
      break;
    default:
      node.kind = Kind::escape;
      node.content = inner(node.span, 1, 0);
  }
}

}  // namespace

Node leaf(std::string_view text, const Piece& piece) {
  Node node;
  node.span = node.content = piece.span;
  fill(text, piece.token, node);
  if (node.kind == Kind::escape && !node.content.empty() && is_line_end(text[node.content.begin]))
    node.kind = Kind::line_break;
  return node;
}

void append_line_end(std::string_view text, Span line_end, std::vector<Node>& nodes) {
  Offset begin = line_end.begin;
  if (begin > 0 && text[begin - 1] == '\r') --begin;
  Offset after = begin;
  while (after < line_end.end && is_blank(text[after])) ++after;
  while (begin > 0 && is_blank(text[begin - 1])) --begin;
  const Offset blanks = after - begin;
  if (after < line_end.end && text[after] == '\r') ++after;
  if (after < line_end.end && text[after] == '\n') ++after;

  const auto append = [&](Kind kind, Span span) {
    Node node;
    node.kind = kind;
    node.span = node.content = span;
    node.end = static_cast<std::uint32_t>(nodes.size() + 1);
    nodes.push_back(node);
  };
  const bool slash = blanks == 0 && begin > 0 && text[begin - 1] == '\\';
  const bool escaped = slash && !nodes.empty() && nodes.back().kind == Kind::escape &&
                       nodes.back().span.end == begin;
  if (blanks >= 2 || (slash && !escaped))
    append(Kind::line_break, {slash ? begin - 1 : begin, after});
  if (after < line_end.end) append(Kind::prefix, {after, line_end.end});
}

}  // namespace ibid::syntax
