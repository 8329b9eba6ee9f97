#include "features/notes/note_places.h"

#include <algorithm>
#include <utility>

#include "syntax/characters.h"

namespace ibid::features {
namespace {

using syntax::Kind;
using text::Offset;
using text::Span;

// A line may hold blanks and be none for all that.
bool has_blank_line_before(const text::Text& text, Offset at) {
  const text::Position place = text.position(at, text::Encoding::utf8);
  if (place.column != 0 || place.line == 0) return false;
  const std::string line = text.slice(text.line(place.line - 1));
  return std::all_of(line.begin(), line.end(), syntax::is_blank_or_line_end);
}

bool ends_with_line(const text::Text& text, Offset at) {
  return at > 0 && syntax::is_line_end(text.slice({at - 1, at}).front());
}

std::optional<model::Number> note_of(const model::Chapter& chapter, const std::string& label) {
  const model::Label* row = chapter.apparatus().label(label);
  if (!row || row->notes.empty()) return std::nullopt;
  return row->notes.back();
}

}  // namespace

Span block_of_note(const model::Chapter& chapter, model::Number note) {
  const auto [block, begin] = chapter.block_of({model::Thing::note, note});
  return {begin, begin + block->length};
}

Offset begin_with_silences(const model::Chapter& chapter, Offset block_begin) {
  const auto& blocks = chapter.document().blocks();
  std::size_t index =
      blocks.find([&](const syntax::Extent& sum) { return sum.bytes > block_begin; }).index;
  Offset begin = block_begin;
  Offset at = block_begin;
  while (index-- > 0 && blocks[index]->kind() == Kind::comment) {
    at -= blocks[index]->length;
    const auto& silences = chapter.entries()[index].facts->silences;
    const bool meant = std::any_of(silences.begin(), silences.end(), [](const auto& silence) {
      return silence.reach == model::Silence::Reach::next;
    });
    if (meant) begin = at;
  }
  return begin;
}

Span removed_with_note(const model::Chapter& chapter, model::Number note) {
  const Span block = block_of_note(chapter, note);
  Span out{begin_with_silences(chapter, block.begin), block.end};
  // What stands behind the last of the notes that stand line by line stays a block of its own.
  const text::Text& text = chapter.text();
  if (out.begin > 0 && !has_blank_line_before(text, out.begin)) {
    while (out.end > block.begin && has_blank_line_before(text, out.end)) {
      out.end = text.line(text.position(out.end, text::Encoding::utf8).line - 1).begin;
    }
  }
  return out;
}

namespace {

// Behind the note that goes before it; an open last line is closed.
void put_behind(Rewriting& rewriting, const model::Chapter& chapter, model::Number note,
                std::vector<Rewriting::Piece>& pieces, std::uint32_t purpose) {
  const Span block = block_of_note(chapter, note);
  if (has_blank_line_before(chapter.text(), block.end)) {
    pieces.push_back(Rewriting::words("\n\n"));
  } else {
    // The last note of the file, or one of those that stand line by line.
    const bool open = !ends_with_line(chapter.text(), block.end);
    const bool tight =
        block.end < chapter.text().size() || !has_blank_line_before(chapter.text(), block.begin);
    const std::string before = std::string(open ? "\n" : "") + (tight ? "" : "\n");
    pieces.insert(pieces.begin(), Rewriting::words(before));
    pieces.push_back(Rewriting::words("\n"));
  }
  rewriting.replace({block.end, block.end}, std::move(pieces), purpose);
}

void put_at_end(Rewriting& rewriting, const text::Text& text, std::vector<Rewriting::Piece>& pieces,
                std::uint32_t purpose) {
  const Offset end = text.size();
  if (!has_blank_line_before(text, end)) {
    pieces.insert(pieces.begin(), Rewriting::words(ends_with_line(text, end) ? "\n" : "\n\n"));
  }
  pieces.push_back(Rewriting::words("\n"));
  rewriting.replace({end, end}, std::move(pieces), purpose);
}

}  // namespace

bool is_mentioned(const Spot& spot, const model::Label& label) {
  const auto& apparatus = spot.text().apparatus();
  for (const model::ProseRow& row : apparatus.prose_references()) {
    if (row.to != model::ProseReference::To::note) continue;
    const auto note = apparatus.note_numbered(row.number);
    if (note && &apparatus.label_of_note(*note) == &label) return true;
  }
  for (const auto& note : spot.edition.sources(spot.chapter).notes()) {
    for (const citation::Citation& words : model::citations_of(spot.text(), note.note)) {
      if (words.note == label.text) return true;
    }
  }
  return false;
}

Span with_space(const model::Chapter& chapter, Span marker) {
  if (marker.begin < 2 || marker.end >= chapter.text().size()) return marker;
  const std::string around = chapter.text().slice({marker.begin - 1, marker.begin}) +
                             chapter.text().slice({marker.end, marker.end + 1});
  const bool closes = std::string_view(" .,;:!?\r\n").find(around[1]) != std::string_view::npos;
  if (around[0] == ' ' && closes) --marker.begin;
  return marker;
}

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
    const Offset begin = begin_with_silences(chapter, block_of_note(chapter, *note).begin);
    pieces.push_back(Rewriting::words("\n\n"));
    return rewriting.replace({begin, begin}, std::move(pieces), purpose);
  }
  put_at_end(rewriting, chapter.text(), pieces, purpose);
}

std::vector<Rewriting::Piece> in_one_line(const model::Chapter& chapter, Span span) {
  const auto [block, begin] = chapter.block_at(span.begin);
  std::vector<Rewriting::Piece> out;
  Offset at = span.begin;
  while (at < span.end && syntax::is_blank(chapter.text().slice({at, at + 1}).front())) ++at;
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

}  // namespace ibid::features
