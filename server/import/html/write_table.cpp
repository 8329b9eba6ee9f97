#include "import/html/write_table.h"

#include <algorithm>
#include <map>

namespace ibid::import::html {
namespace {

struct Cell {
  std::string text;
  char alignment = ' ';
};

using Row = std::vector<Cell>;

std::string line_of(const Row& row, std::size_t columns) {
  std::string line = "|";
  for (std::size_t i = 0; i < columns; ++i) {
    line += ' ';
    if (i < row.size()) line += row[i].text;
    line += " |";
  }
  return line;
}

std::string rule_of(const Row& row, std::size_t columns) {
  std::string line = "|";
  for (std::size_t i = 0; i < columns; ++i) {
    const char way = i < row.size() ? row[i].alignment : ' ';
    line += way == 'l' || way == 'c' ? ":-" : "--";
    line += way == 'r' || way == 'c' ? "-:|" : "--|";
  }
  return line;
}

}  // namespace

std::vector<std::string> table_lines(const Page& page, Index table, const Inline& text,
                                     std::size_t first_block, std::size_t end_block) {
  std::map<Index, std::string> words;
  std::vector<std::string> lines;
  InlineOptions options;
  options.one_line = true;
  options.always = "|";
  for (std::size_t b = first_block; b < end_block; ++b) {
    const Block& block = page.blocks[b];
    const std::string line = text.markdown(block.items, options);
    if (block.kind == Kind::caption) {
      lines.insert(lines.end(), {"Table: " + line, ""});
    } else {
      words[around(page, block.container, Box::cell)] += line;
    }
  }
  std::vector<Row> rows;
  bool headed = false;
  std::size_t columns = 0;
  // The containers of a table follow it up to the first that is outside.
  for (Index i = table + 1; i < page.containers.size() && around(page, i, Box::table) == table;
       ++i) {
    const Container& box = page.containers[i];
    if (box.box == Box::row) rows.emplace_back();
    if (box.box != Box::cell || rows.empty()) continue;
    if (rows.size() == 1) headed = headed || box.heads;
    const auto found = words.find(i);
    rows.back().push_back(
        {found == words.end() ? "" : found->second, box.text.empty() ? ' ' : box.text.front()});
    rows.back().resize(rows.back().size() + box.start - 1);
    columns = std::max(columns, rows.back().size());
  }
  const Row empty;
  const Row& first = rows.empty() ? empty : rows.front();
  lines.push_back(line_of(headed ? first : empty, columns));
  lines.push_back(rule_of(first, columns));
  for (std::size_t i = headed ? 1 : 0; i < rows.size(); ++i)
    lines.push_back(line_of(rows[i], columns));
  return lines;
}

}  // namespace ibid::import::html
