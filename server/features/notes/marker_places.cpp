// Which place of a chapter's text a marker may take.

#include <algorithm>

#include "features/notes/note_edits.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using syntax::Kind;
using text::Offset;

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

bool is_delimited(Kind kind) {
  return kind == Kind::emphasis || kind == Kind::strong || kind == Kind::strikeout;
}

// Behind the mark that an item begins with, and behind the box of a task.
Offset end_of_mark(const syntax::Node& item, std::string_view bytes) {
  Offset at = item.label.empty() ? item.span.begin + 1 : item.label.end;
  const auto skip_blanks = [&] {
    while (at < bytes.size() && syntax::is_blank(bytes[at])) ++at;
  };
  skip_blanks();
  const std::string_view box = bytes.substr(at, 4);
  const bool task = box.starts_with("[ ] ") || box.starts_with("[x] ") || box.starts_with("[X] ");
  if (!task) return at;
  at += 3;
  skip_blanks();
  return at;
}

// What signs make of a line is no word of it: `: `, `>`, `#`, `|---|`. Nor is the word that makes a
// table's caption of it.
bool has_words_before(std::string_view bytes, Offset at) {
  const std::size_t end = bytes.substr(0, at).find_last_of("\r\n");
  const std::string_view line = bytes.substr(end == bytes.npos ? 0 : end + 1);
  const std::string_view before = line.substr(0, line.size() - (bytes.size() - at));
  if (line.starts_with("Table:") && before.size() <= std::string_view("Table:").size()) {
    return false;
  }
  return before.find_first_not_of(" \t>#:~|+-*_=") != before.npos;
}

bool begins_here(std::string_view bytes, const syntax::Node& node, Offset at) {
  return node.span.begin == at && at > 0 && syntax::is_blank(bytes[at - 1]);
}

// Behind what the place lies in, or stands right before: what calls a note stands behind its word.
Offset behind_construct(const syntax::Node& node, std::string_view bytes, Offset at) {
  const bool begins = begins_here(bytes, node, at);
  const bool inside = node.span.begin < at && at < node.span.end;
  if (is_whole(node.kind)) {
    const bool is_note = node.kind == Kind::marker || node.kind == Kind::inline_note;
    const bool is_word = !is_note && node.kind != Kind::comment && node.kind != Kind::raw &&
                         node.kind != Kind::attributes && node.kind != Kind::escape;
    return inside || (begins && is_word) ? node.span.end : at;
  }
  if (!is_delimited(node.kind)) return at;
  if (begins || (inside && at < node.content.begin)) return node.content.begin;
  return inside && at > node.content.end ? node.span.end : at;
}

// Of a place in a block, in bytes of the block. A line's begin belongs to no word.
std::optional<Offset> settled(const syntax::Block& block, std::string_view bytes, Offset at) {
  if (!holds_prose(block.kind()) || !has_words_before(bytes, at)) return std::nullopt;
  bool in_prose = false;
  for (const syntax::Node& node : block.nodes) {
    if (!node.span.touches(at)) continue;
    const bool inside = node.span.begin < at && at < node.span.end;
    if (is_no_prose(node.kind) && (inside || node.kind != Kind::comment)) return std::nullopt;
    if (node.kind == Kind::prefix) {
      if (at < node.span.end) return std::nullopt;
      continue;
    }
    const bool item = node.kind == Kind::list_item || node.kind == Kind::definition;
    if (item && at <= end_of_mark(node, bytes)) return std::nullopt;
    at = behind_construct(node, bytes, at);
    const bool in_text = node.kind == Kind::heading ? node.content.touches(at) : true;
    if (holds_prose(node.kind) && in_text) in_prose = true;
  }
  if (!in_prose) return std::nullopt;
  while (syntax::alphanumeric_at(bytes, at)) at += text::decode(bytes, at).bytes;
  return at;
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
