#include "import/draft.h"

#include <algorithm>

#include "import/letters.h"
#include "text/utf.h"

namespace ibid::import {
namespace {

struct Line {
  std::string_view text;
  std::uint32_t indent = 0;
};

std::string_view line_end(std::string_view text) {
  const std::size_t at = text.find_first_of("\r\n");
  if (at == std::string_view::npos || text[at] == '\n') return "\n";
  // A lone CR ends a line here; in Markdown it ends none.
  return at + 1 < text.size() && text[at + 1] == '\n' ? "\r\n" : "\n";
}

// Takes the next line off `rest`, with its end.
std::string_view next_line(std::string_view& rest) {
  const std::size_t at = rest.find_first_of("\r\n");
  const std::string_view line = rest.substr(0, at);
  if (at == std::string_view::npos) {
    rest = {};
  } else {
    rest.remove_prefix(at + (rest.substr(at, 2) == "\r\n" ? 2 : 1));
  }
  return line;
}

Line trimmed_line(std::string_view line) {
  Line result;
  const std::string_view text = trimmed(line);
  const std::size_t before = text.empty() ? 0 : static_cast<std::size_t>(text.data() - line.data());
  for (const char c : line.substr(0, before)) result.indent += c == '\t' ? 4 : 1;
  result.text = text;
  return result;
}

}  // namespace

Draft draft(std::string_view text) {
  Draft result;
  result.line_end = line_end(text);
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  bool open = false;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const Line line = trimmed_line(next_line(text));
    if (is_blank(line.text)) {
      open = false;
      continue;
    }
    if (!open) {
      result.paragraphs.emplace_back();
      result.paragraphs.back().line = number;
      result.paragraphs.back().indent = line.indent;
    }
    Paragraph& paragraph = result.paragraphs.back();
    if (open) paragraph.text += '\n';
    paragraph.text += line.text;
    paragraph.indent = std::min(paragraph.indent, line.indent);
    open = true;
  }
  return result;
}

std::string opening(std::string_view text) {
  constexpr std::size_t most_bytes = 80;
  std::size_t end = 0;
  for (int words = 0; words < 4 && end != std::string_view::npos; ++words) {
    end = text.find_first_of(" \n", end == 0 ? 0 : end + 1);
  }
  const bool whole = end == std::string_view::npos;
  const std::string_view head = text.substr(0, std::min(end, most_bytes));
  std::string result = text::sanitized(head);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return whole && head.size() == text.size() ? result : result + " …";
}

}  // namespace ibid::import
