#include "export/sheet.h"

#include <algorithm>

#include "syntax/characters.h"

namespace ibid::tei {
namespace {

using syntax::Kind;
using syntax::Node;

bool is_block(Kind kind) {
  return kind <= Kind::thematic_break && kind != Kind::comment;
}

bool is_empty(std::string_view text) {
  return std::all_of(text.begin(), text.end(), syntax::is_blank_or_line_end);
}

// True where the paragraph holds spans of this class and nothing besides; at least one.
bool holds_only(const Piece& piece, std::string_view name) {
  if (piece.kind() != Kind::paragraph) return false;
  const Node& paragraph = piece.node();
  text::Offset at = paragraph.content.begin;
  bool any = false;
  for (std::uint32_t i = piece.index + 1; i < paragraph.end; i = piece.sheet->node(i).end) {
    const Node& node = piece.sheet->node(i);
    if (!is_empty(piece.sheet->text({at, node.span.begin}))) return false;
    at = node.span.end;
    if (node.kind == Kind::prefix) continue;
    if (node.kind != Kind::span) return false;
    const auto given = attributes_of(*piece.sheet, i);
    if (!given || !given->attributes.has_class(name)) return false;
    any = true;
  }
  return any && is_empty(piece.sheet->text({at, paragraph.content.end}));
}

}  // namespace

std::vector<Sheet> sheets_of(const model::Chapter& chapter) {
  std::vector<Sheet> sheets;
  std::vector<std::shared_ptr<const syntax::Block>> blocks;
  chapter.document().blocks().for_each(
      [&](const syntax::BlockRef& ref, const syntax::Extent&) { blocks.push_back(ref.block); });
  sheets.reserve(blocks.size());
  chapter.entries().for_each([&](const model::Entry& entry, const model::Tally& before) {
    const auto& block = blocks[sheets.size()];
    sheets.push_back({block, entry.facts,
                      chapter.text().slice({before.bytes, before.bytes + block->length}), before});
  });
  return sheets;
}

std::vector<Piece> pieces_of(const std::vector<Sheet>& sheets) {
  std::vector<Piece> pieces;
  for (const Sheet& sheet : sheets) pieces.push_back({&sheet, 0});
  return pieces;
}

std::vector<Piece> pieces_in(const Piece& piece) {
  std::vector<Piece> pieces;
  for (std::uint32_t i = piece.index + 1; i < piece.node().end; i = piece.sheet->node(i).end) {
    if (is_block(piece.sheet->node(i).kind)) pieces.push_back({piece.sheet, i});
  }
  return pieces;
}

std::optional<Given> attributes_of(const Sheet& sheet, std::uint32_t index) {
  const Node& owner = sheet.node(index);
  for (std::uint32_t i = index + 1; i < owner.end; i = sheet.node(i).end) {
    const Node& node = sheet.node(i);
    if (node.kind != Kind::attributes || node.span.begin < owner.content.end) continue;
    auto read = syntax::read_attributes(sheet.text(node.content));
    if (read) return Given{std::move(*read), node.content.begin};
  }
  return std::nullopt;
}

bool is_silent(const Piece& piece) {
  switch (piece.kind()) {
    case Kind::blank:
    case Kind::front_matter:
    case Kind::comment:
    case Kind::reference:
    case Kind::note:
      return true;
    default:
      return false;
  }
}

bool is_page_break(const Piece& piece) {
  return holds_only(piece, "pb");
}

bool is_attribution(const Piece& piece) {
  return holds_only(piece, "attrib");
}

std::optional<std::size_t> title_of(const std::vector<Sheet>& sheets) {
  std::optional<std::size_t> title;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const Piece piece{&sheets[i], 0};
    if (piece.kind() == Kind::heading) {
      if (title && piece.node().level <= sheets[*title].node(0).level) return std::nullopt;
      if (!title) title = i;
    } else if (!title && !is_silent(piece) && !is_page_break(piece)) {
      return std::nullopt;
    }
  }
  return title;
}

}  // namespace ibid::tei
