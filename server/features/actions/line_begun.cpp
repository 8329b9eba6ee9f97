// What a line begins with because the line before does.
#include <algorithm>
#include <string>

#include "features/actions/formatting.h"

namespace ibid::features {
namespace {

// `    ` or a tab for a note's sake, then `> ` for each quotation.
std::size_t mark_of_line(std::string_view line) {
  std::size_t at = 0;
  if (line.starts_with("    ")) at = 4;
  if (line.starts_with('\t')) at = 1;
  while (true) {
    const std::size_t mark = std::min(line.find_first_not_of(' ', at), line.size());
    if (mark > at + 3 || mark == line.size() || line[mark] != '>') return at;
    at = mark + 1;
    if (at < line.size() && line[at] == ' ') ++at;
  }
}

bool belongs(const model::Chapter& chapter, text::Offset at, std::string_view mark) {
  const auto block = chapter.block_at(at).block;
  if (!block) return false;
  const bool indented = mark.starts_with(' ') || mark.starts_with('\t');
  return block->kind() == (indented ? syntax::Kind::note : syntax::Kind::block_quote);
}

}  // namespace

std::vector<Replacement> line_begun(const model::Chapter& chapter, text::Offset at) {
  const text::Text& text = chapter.text();
  const std::uint32_t number = text.position(at, text::Encoding::utf8).line;
  if (number == 0) return {};
  const text::Span before = text.line(number - 1);
  std::string line = text.slice(before);
  while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
  std::string mark = line.substr(0, mark_of_line(line));
  if (mark.empty() || line.find_first_not_of(" \t", mark.size()) == line.npos) return {};
  if (!belongs(chapter, before.begin, mark)) return {};
  if (mark.ends_with('>')) mark += ' ';
  const text::Span here = text.line(number);
  const std::string begun = text.slice(here);
  if (begun.starts_with(mark)) return {};
  // Blanks that the editor has put there already.
  const std::size_t blanks = std::min(begun.find_first_not_of(" \t"), begun.size());
  return {{{here.begin, here.begin + static_cast<text::Offset>(blanks)}, mark}};
}

}  // namespace ibid::features
