// Lines of verse and whatever else keeps its lines: `| …`.

#include <algorithm>

#include "export/blocks.h"
#include "export/lines.h"
#include "syntax/characters.h"

namespace ibid::tei {

using syntax::Kind;
using text::Offset;

namespace {

// Collects lines; what stands between two nodes may break them.
class Splitting {
 public:
  explicit Splitting(const Piece& piece) : piece_(piece), sheet_(*piece.sheet) {}

  std::vector<Line> run() {
    const syntax::Node& block = piece_.node();
    begin(block.content.begin, piece_.index + 1);
    Offset at = block.content.begin;
    for (std::uint32_t i = piece_.index + 1; i < block.end; i = sheet_.node(i).end) {
      const syntax::Node& node = sheet_.node(i);
      split({at, node.span.begin}, i);
      at = std::max(at, node.span.end);
      if (node.kind == Kind::line_break) {
        end(node.span.begin, i);
        begin(node.span.end, node.end);
      } else if (node.kind == Kind::prefix) {
        line_.begins = line_.begins || sheet_.text(node.span).find('|') != std::string_view::npos;
      }
    }
    split({at, block.content.end}, block.end);
    end(block.content.end, block.end);
    return std::move(lines_);
  }

 private:
  void begin(Offset at, std::uint32_t node) { line_ = {{at, at}, node, node, false}; }
  void end(Offset at, std::uint32_t node) {
    line_.span.end = std::max(at, line_.span.begin);
    line_.last = node;
    lines_.push_back(line_);
  }
  // `node` is the first one behind the text.
  void split(text::Span text, std::uint32_t node) {
    for (Offset at = text.begin; at < text.end; ++at) {
      const char byte = sheet_.bytes[at];
      if (!syntax::is_line_end(byte)) continue;
      end(at, node);
      if (byte == '\r' && at + 1 < text.end && sheet_.bytes[at + 1] == '\n') ++at;
      begin(at + 1, node);
    }
  }

  const Piece& piece_;
  const Sheet& sheet_;
  std::vector<Line> lines_;
  Line line_{};
};

}  // namespace

std::vector<Line> lines_of(const Piece& piece) {
  return Splitting(piece).run();
}

namespace {

// Where a line's words begin, and how far they are set in.
struct Opening {
  Offset words = 0;
  Offset indent = 0;
};

Opening opening_of(const Sheet& sheet, const Line& line) {
  Opening opening{line.span.begin, 0};
  for (std::uint32_t i = line.first; i < line.last; i = sheet.node(i).end) {
    if (sheet.node(i).kind != Kind::prefix || sheet.node(i).span.begin > opening.words) break;
    opening.words = sheet.node(i).span.end;
  }
  const Offset begin = opening.words;
  while (opening.words < line.span.end && sheet.bytes[opening.words] == ' ') ++opening.words;
  opening.indent = opening.words - begin;
  return opening;
}

// Lines without a bar of their own join the line before.
std::vector<Line> whole_lines(const Piece& piece) {
  std::vector<Line> whole;
  for (const Line& line : lines_of(piece)) {
    if (whole.empty() || line.begins) {
      whole.push_back(line);
    } else {
      whole.back().span.end = line.span.end;
      whole.back().last = line.last;
    }
  }
  return whole;
}

}  // namespace

void Blocks::verse(const Piece& piece) {
  const Sheet& sheet = *piece.sheet;
  std::vector<Line> lines = whole_lines(piece);
  const auto is_empty = [&](const Line& line) {
    return opening_of(sheet, line).words >= line.span.end;
  };
  while (lines.size() > 1 && is_empty(lines.back())) lines.pop_back();
  const bool stanzas = std::any_of(lines.begin(), lines.end(), is_empty) && lines.size() > 1;
  xml::Xml& xml = scene_.xml;
  top_ = false;
  xml.open_block("lg");
  bool open = !stanzas;
  for (const Line& line : lines) {
    const Opening opening = opening_of(sheet, line);
    if (stanzas && is_empty(line)) {
      if (open) xml.close();
      open = false;
      continue;
    }
    if (!open) xml.open_block("lg");
    open = true;
    const std::string indent =
        opening.indent == 0 ? "" : "indent(" + std::to_string(opening.indent) + ")";
    xml.open_block("l", {{"rend", indent}});
    Inlines(scene_, sheet).region({opening.words, line.span.end}, line.first, line.last);
    xml.close();
  }
  if (stanzas && open) xml.close();
  xml.close();
}

}  // namespace ibid::tei
