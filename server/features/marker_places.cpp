// Which place of a chapter's text a marker may take.

#include <algorithm>

#include "features/note_edits.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using syntax::Kind;
using text::Offset;
using text::Span;

bool holds_prose(Kind kind) {
  return kind == Kind::heading || kind == Kind::paragraph || kind == Kind::block_quote ||
         kind == Kind::list_item || kind == Kind::definition || kind == Kind::line_block;
}

// What a marker must not be put into. Emphasis and the like hold words, and so may hold a marker.
bool is_whole(Kind kind) {
  switch (kind) {
    case Kind::marker:
    case Kind::inline_note:
    case Kind::link:
    case Kind::image:
    case Kind::autolink:
    case Kind::citation:
    case Kind::key:
    case Kind::code:
    case Kind::math:
    case Kind::raw:
    case Kind::escape:
    case Kind::attributes:
    case Kind::comment:
    case Kind::span:
      return true;
    default:
      return false;
  }
}

bool is_no_prose(Kind kind) {
  return kind == Kind::code_block || kind == Kind::raw_block || kind == Kind::comment ||
         kind == Kind::reference || kind == Kind::note || kind == Kind::front_matter;
}

// Of a place in a block, in bytes of the block. A line's begin belongs to no word.
std::optional<Offset> settled(const syntax::Block& block, std::string_view bytes, Offset at) {
  if (!holds_prose(block.kind())) return std::nullopt;
  bool in_prose = false;
  for (const syntax::Node& node : block.nodes) {
    if (!node.span.touches(at)) continue;
    const bool inside = node.span.begin < at && at < node.span.end;
    if (is_no_prose(node.kind) && (inside || node.kind != Kind::comment)) return std::nullopt;
    if (node.kind == Kind::prefix) {
      if (at < node.span.end) return std::nullopt;
      continue;
    }
    if (is_whole(node.kind) && inside) at = node.span.end;
    const bool in_text = node.kind == Kind::heading ? node.content.touches(at) : true;
    if (holds_prose(node.kind) && in_text) in_prose = true;
  }
  if (!in_prose) return std::nullopt;
  while (syntax::alphanumeric_before(bytes, at) && syntax::alphanumeric_at(bytes, at)) {
    at += text::decode(bytes, at).bytes;
  }
  // There must be words before it on its line.
  Offset before = at;
  while (before > 0 && syntax::is_blank(bytes[before - 1])) --before;
  if (before == 0 || syntax::is_line_end(bytes[before - 1])) return std::nullopt;
  const bool after_mark = bytes[before - 1] == '>' || bytes[before - 1] == '#';
  return after_mark ? std::nullopt : std::optional(at);
}

}  // namespace

std::optional<Offset> place_for_marker(const model::Chapter& chapter, Offset at) {
  const auto [block, begin] = chapter.block_at(std::min(at, chapter.text().size()));
  if (!block) return std::nullopt;
  const std::string bytes = chapter.text().slice({begin, begin + block->length});
  const auto place = settled(*block, bytes, at - begin);
  if (!place) return std::nullopt;
  return begin + *place;
}

}  // namespace ibid::features
