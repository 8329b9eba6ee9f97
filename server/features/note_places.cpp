#include "features/note_places.h"

#include <algorithm>
#include <utility>

#include "features/keep_meaning.h"
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

bool ends_with_blank_line(const std::string& text) {
  return text.ends_with("\n\n") || text.ends_with("\r\n\r\n") || text.ends_with("\n\r\n");
}

std::optional<model::Number> note_of(const model::Chapter& chapter, const std::string& label) {
  const model::Label* row = chapter.apparatus().label(label);
  if (!row || row->notes.empty()) return std::nullopt;
  return row->notes.back();
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

Span block_of_note(const model::Chapter& chapter, model::Number note) {
  const auto [block, begin] = chapter.block_of({model::Thing::note, note});
  return {begin, begin + block->length};
}

namespace {

bool has_blank_line_before(const model::Chapter& chapter, Span block) {
  const Offset before = std::min<Offset>(block.begin, 4);
  return ends_with_blank_line(chapter.text().slice({block.begin - before, block.begin}));
}

// Behind the note that goes before it; an open last line is closed.
void put_behind(Rewriting& rewriting, const model::Chapter& chapter, model::Number note,
                std::vector<Rewriting::Piece>& pieces, std::uint32_t purpose) {
  const Span block = block_of_note(chapter, note);
  const std::string text = chapter.text().slice(block);
  if (ends_with_blank_line(text)) {
    pieces.push_back(Rewriting::words("\n\n"));
  } else {
    // The last note of the file, or one of those that stand line by line.
    const bool open = !text.ends_with('\n') && !text.ends_with('\r');
    const bool tight = block.end < chapter.text().size() || !has_blank_line_before(chapter, block);
    const std::string before = std::string(open ? "\n" : "") + (tight ? "" : "\n");
    pieces.insert(pieces.begin(), Rewriting::words(before));
    pieces.push_back(Rewriting::words("\n"));
  }
  rewriting.replace({block.end, block.end}, std::move(pieces), purpose);
}

void put_at_end(Rewriting& rewriting, const text::Text& text, std::vector<Rewriting::Piece>& pieces,
                std::uint32_t purpose) {
  const Offset end = text.size();
  const std::string tail = text.slice({end - std::min<Offset>(end, 4), end});
  const bool closed = tail.ends_with('\n') || tail.ends_with('\r');
  if (!ends_with_blank_line(tail)) {
    pieces.insert(pieces.begin(), Rewriting::words(closed ? "\n" : "\n\n"));
  }
  pieces.push_back(Rewriting::words("\n"));
  rewriting.replace({end, end}, std::move(pieces), purpose);
}

}  // namespace

void put_note(Draft& draft, const Spot& spot, const Seat& seat,
              std::vector<Rewriting::Piece> content) {
  const model::Chapter& chapter = spot.text();
  std::vector<Rewriting::Piece> pieces = std::move(content);
  pieces.insert(pieces.begin(), Rewriting::words("[^" + seat.label + "]: "));
  Rewriting& rewriting = draft.of(spot.chapter);
  const auto purpose = draft.purpose({"Notes and their markers", {}, false});
  for (std::size_t i = seat.index; i-- > 0;) {
    const auto note = note_of(chapter, seat.order[i]);
    if (note) return put_behind(rewriting, chapter, *note, pieces, purpose);
  }
  for (std::size_t i = seat.index + 1; i < seat.order.size(); ++i) {
    const auto note = note_of(chapter, seat.order[i]);
    if (!note) continue;
    const Offset begin = block_of_note(chapter, *note).begin;
    pieces.push_back(Rewriting::words("\n\n"));
    return rewriting.replace({begin, begin}, std::move(pieces), purpose);
  }
  put_at_end(rewriting, chapter.text(), pieces, purpose);
}

std::vector<Rewriting::Piece> in_one_line(const model::Chapter& chapter, Span span) {
  const auto [block, begin] = chapter.block_at(span.begin);
  std::vector<Rewriting::Piece> out;
  Offset at = span.begin;
  while (at < span.end) {
    const std::string rest = chapter.text().slice({at, span.end});
    const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
    std::size_t words = end;
    while (words > 0 && syntax::is_blank(rest[words - 1])) --words;
    if (words > 0) {
      if (!out.empty()) out.push_back(Rewriting::words(" "));
      out.push_back(Rewriting::moved({at, at + static_cast<Offset>(words)}));
    }
    std::size_t next = end;
    while (next < rest.size() && syntax::is_blank_or_line_end(rest[next])) ++next;
    at += static_cast<Offset>(next);
    for (const syntax::Node& node : block->nodes) {
      if (node.kind == Kind::prefix && node.span.shifted(begin).contains(at)) {
        at = node.span.end + begin;
      }
    }
  }
  return out;
}

std::vector<std::string> series_in(const model::Chapter& chapter) {
  std::vector<std::string> out;
  for (const std::string& name : chapter.series().names()) {
    const auto& labels = chapter.apparatus().labels();
    if (std::any_of(labels.begin(), labels.end(),
                    [&](const model::Label& label) { return label.rank.series == name; })) {
      out.push_back(name);
    }
  }
  return out;
}

namespace {

// Brackets around a place may join with what is put there, or part where something goes.
bool is_read_so(const Draft& draft, const Spot& spot, Delta delta) {
  const model::Edition after = draft.after();
  const auto fits = [&](model::Thing thing, int more) {
    return static_cast<int>(after[spot.chapter].count(thing)) ==
           static_cast<int>(spot.text().count(thing)) + more;
  };
  return fits(model::Thing::marker, delta.markers) && fits(model::Thing::note, delta.notes) &&
         fits(model::Thing::inline_note, delta.inline_notes);
}

}  // namespace

Proposal proposal_of(Draft draft, const Spot& spot, Delta delta) {
  if (!is_read_so(draft, spot, delta)) {
    return Refusal{"the text around it would be read otherwise"};
  }
  if (auto refusal = keep_meanings(draft)) return Refusal{std::move(*refusal)};
  return draft.change();
}

}  // namespace ibid::features
