// Tables of lines with bars, `| a | b |` over `|---|---|`. To the parser they are lines of verse,
// a paragraph, or the one followed by the other.

#include <algorithm>

#include "export/blocks.h"
#include "export/lines.h"

namespace ibid::tei {
namespace {

using syntax::Kind;
using text::Offset;

struct Row {
  const Sheet* sheet = nullptr;
  Line line{};
};

// Only bars, dashes and colons, and some dash: what parts the head from the rows.
bool is_rule(const Row& row) {
  bool dash = false;
  bool bar = false;
  Offset at = row.line.span.begin;
  const auto read = [&](Offset end) {
    for (; at < end; ++at) {
      const char c = row.sheet->bytes[at];
      if (std::string_view("|:-+ \t").find(c) == std::string_view::npos) return false;
      dash = dash || c == '-';
      bar = bar || c == '|';
    }
    return true;
  };
  for (std::uint32_t i = row.line.first; i < row.line.last; i = row.sheet->node(i).end) {
    const syntax::Node& node = row.sheet->node(i);
    if (node.kind != Kind::prefix || !read(node.span.begin)) return false;
    bar = bar || row.sheet->text(node.span).find('|') != std::string_view::npos;
    at = node.span.end;
  }
  return read(row.line.span.end) && dash && bar;
}

void add_rows(const Piece& piece, std::vector<Row>& rows) {
  for (const Line& line : lines_of(piece)) rows.push_back({piece.sheet, line});
}

// Whether the second piece goes on in the line behind the first.
bool follows(const Piece& first, const Piece& second) {
  if (first.kind() != Kind::line_block || second.kind() != Kind::paragraph) return false;
  if (!second.text().starts_with('|')) return false;
  const std::string_view bytes = first.sheet->bytes;
  const Offset end = first.node().span.end;
  const Offset next =
      first.sheet == second.sheet ? second.node().span.begin : static_cast<Offset>(bytes.size());
  const std::string_view between = bytes.substr(end, next - end);
  return std::count(between.begin(), between.end(), '\n') <= 1;
}

std::vector<text::Span> cells_of(const Row& row) {
  std::vector<text::Span> cells;
  Offset begin = row.line.span.begin;
  Offset at = begin;
  bool first = true;
  const auto is_empty = [&](text::Span span) {
    return row.sheet->text(span).find_first_not_of(" \t") == std::string_view::npos;
  };
  const auto end_cell = [&](Offset end) {
    const text::Span cell{begin, std::max(begin, end)};
    if (!first || !is_empty(cell)) cells.push_back(cell);  // nothing stands before the first bar
    first = false;
  };
  const auto split = [&](Offset end) {
    for (; at < end; ++at) {
      if (row.sheet->bytes[at] != '|') continue;
      end_cell(at);
      begin = at + 1;
    }
  };
  for (std::uint32_t i = row.line.first; i < row.line.last; i = row.sheet->node(i).end) {
    const syntax::Node& node = row.sheet->node(i);
    split(node.span.begin);
    at = node.span.end;
    if (node.kind != Kind::prefix) continue;
    begin = at;
    first = row.sheet->text(node.span).find('|') == std::string_view::npos;
  }
  split(row.line.span.end);
  const text::Span rest{begin, std::max(begin, row.line.span.end)};
  if (cells.empty() || !is_empty(rest)) cells.push_back(rest);  // or behind the last
  return cells;
}

}  // namespace

// Returns `at` where no table begins there.
std::size_t Blocks::table(const Range& range, std::size_t at) {
  const Pieces pieces = range.pieces;
  std::vector<Row> rows;
  std::size_t end = at + 1;
  add_rows(pieces[at], rows);
  if (end < pieces.size() && follows(pieces[at], pieces[end])) add_rows(pieces[end++], rows);
  if (rows.size() < 2 || !is_rule(rows[1]) || is_deep()) return at;
  const bool barred = rows[0].sheet->text(rows[0].line.span).find('|') != std::string_view::npos;
  if (!barred) return at;
  top_ = false;
  xml::Xml& xml = scene_.xml;
  xml.open_block("table");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 1) continue;
    xml.open_block("row", {{"role", i == 0 ? "label" : ""}});
    for (const text::Span cell : cells_of(rows[i])) {
      const std::string_view bytes = rows[i].sheet->text(cell);
      const auto lead = std::min(bytes.find_first_not_of(" \t"), bytes.size());
      const auto last = bytes.find_last_not_of(" \t");
      const text::Span words{
          cell.begin + static_cast<Offset>(lead),
          last == bytes.npos ? cell.end : cell.begin + static_cast<Offset>(last) + 1};
      xml.open_block("cell");
      Inlines(scene_, *rows[i].sheet).region(words, rows[i].line.first, rows[i].line.last);
      xml.close();
    }
    xml.close();
  }
  xml.close();
  return end;
}

}  // namespace ibid::tei
