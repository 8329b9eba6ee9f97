#include "report/excerpt.h"

#include <algorithm>

namespace ibid::report {
namespace {

constexpr text::Offset around = 90;        // bytes on either side
constexpr text::Offset most_marked = 240;  // bytes

constexpr std::string_view ellipsis = "…";

// Neither within a character nor, if it can be, within a word.
std::string cut_front(std::string text) {
  const std::size_t blank = text.find(' ');
  std::size_t begin = blank == text.npos ? 0 : blank + 1;
  while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return std::string(ellipsis) + text.substr(begin);
}

std::string cut_back(std::string text) {
  std::size_t end = text.rfind(' ');
  if (end == text.npos) {
    end = text.size();
    while (end > 0 && (static_cast<unsigned char>(text[end - 1]) & 0xC0U) == 0x80U) --end;
    if (end > 0 && static_cast<unsigned char>(text[end - 1]) >= 0xC0U) --end;
  }
  return text.substr(0, end) + std::string(ellipsis);
}

}  // namespace

std::uint32_t line_of(const text::Text& text, text::Offset at) {
  return text.position(at, text::Encoding::utf8).line + 1;
}

Excerpt excerpt(const text::Text& text, text::Span span) {
  const text::Span whole = text.line(line_of(text, span.begin) - 1);
  text::Offset end = whole.end;
  while (end > whole.begin && text.slice({end - 1, end}).find_first_of("\r\n") == 0) --end;
  const text::Span marked{span.begin, std::clamp(span.end, span.begin, std::max(span.begin, end))};
  Excerpt out;
  const text::Offset from =
      marked.begin - std::min(around, static_cast<text::Offset>(marked.begin - whole.begin));
  out.before = text.slice({from, marked.begin});
  if (from > whole.begin) out.before = cut_front(std::move(out.before));
  if (marked.size() > most_marked) {
    out.marked = cut_back(text.slice({marked.begin, marked.begin + most_marked}));
    return out;
  }
  out.marked = text.slice(marked);
  const text::Offset to = std::min(end, static_cast<text::Offset>(marked.end + around));
  out.after = text.slice({marked.end, std::max(marked.end, to)});
  if (to < end) out.after = cut_back(std::move(out.after));
  return out;
}

}  // namespace ibid::report
