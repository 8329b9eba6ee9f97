#include "import/draft.h"

#include <algorithm>

#include "import/lines.h"
#include "text/utf.h"

namespace ibid::import {
namespace {

std::string_view line_end(std::string_view text) {
  const std::size_t at = text.find_first_of("\r\n");
  if (at == std::string_view::npos || text[at] == '\n') return "\n";
  // A lone CR ends a line here; in Markdown it ends none.
  return at + 1 < text.size() && text[at + 1] == '\n' ? "\r\n" : "\n";
}

}  // namespace

Draft draft(std::string_view text) {
  Draft result;
  result.line_end = line_end(text);
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const std::vector<Line> lines = lines_of(text);
  const Indents indents(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool begins = line.behind_blank || indents.begins(i);
    if (begins || line.new_page) {
      Paragraph& opened = result.paragraphs.emplace_back();
      opened.line = line.number;
      opened.indent = line.indent;
      opened.new_page = line.new_page;
      opened.cut = !begins;
    }
    Paragraph& paragraph = result.paragraphs.back();
    if (!paragraph.text.empty()) paragraph.text += '\n';
    paragraph.text += line.text;
    paragraph.indent = std::min(paragraph.indent, line.indent);
  }
  // The first line of a paragraph that has no other is set in, but the paragraph is not.
  for (Paragraph& paragraph : result.paragraphs)
    if (paragraph.text.find('\n') == std::string::npos && indents.is_first_line(paragraph.indent))
      paragraph.indent = 0;
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
