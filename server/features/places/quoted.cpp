#include "features/places/quoted.h"

#include <algorithm>

#include "features/places/quotation_marks.h"
#include "syntax/plain.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using model::Number;
using model::Subject;
using model::Thing;

struct BlockHere {
  model::Chapter::Located located;
  text::Offset end() const { return located.begin + located.block->length; }
};

std::optional<BlockHere> block_at(const model::Chapter& chapter, text::Offset at) {
  BlockHere block{chapter.block_at(at)};
  if (!block.located.block) return std::nullopt;
  return block;
}

/// The first marker of the chapter at or behind a byte; their number if there is none.
Number marker_from(const model::Chapter& chapter, text::Offset at) {
  const auto block = block_at(chapter, at);
  const Number all = chapter.count(Thing::marker);
  if (!block) return all;
  const bool is_last = block->end() >= chapter.text().size();
  Number first = chapter.count_before(Thing::marker, at);
  Number last = is_last ? all : chapter.count_before(Thing::marker, block->end());
  while (first < last) {
    const Number middle = first + (last - first) / 2;
    if (chapter.span({Thing::marker, middle}).begin < at) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first;
}

bool is_in_note(const model::Chapter& chapter, Number marker) {
  return chapter.apparatus().markers()[marker].owner.has_value();
}

bool cites(const model::Edition& edition, std::size_t chapter, Number marker) {
  const model::Apparatus& apparatus = edition[chapter].apparatus();
  const auto note = apparatus.note_of(apparatus.label_of_marker(marker));
  if (!note) return false;
  const model::NoteSources* sources = edition.sources(chapter).of({Thing::note, *note});
  return sources && !sources->sources.empty();
}

// The last marker within `span` that cites something, else the last.
std::optional<Number> last_marker_in(const model::Edition& edition, std::size_t chapter,
                                     text::Span span) {
  const model::Chapter& text = edition[chapter];
  const Number first = marker_from(text, span.begin);
  const Number end = marker_from(text, span.end);
  std::optional<Number> last;
  for (Number i = end; i-- > first;) {
    if (is_in_note(text, i)) continue;
    if (cites(edition, chapter, i)) return i;
    if (!last) last = i;
  }
  return last;
}

std::optional<Number> first_marker_in(const model::Chapter& chapter, text::Span span) {
  for (Number i = marker_from(chapter, span.begin); i < chapter.count(Thing::marker); ++i) {
    if (chapter.span({Thing::marker, i}).begin >= span.end) return std::nullopt;
    if (!is_in_note(chapter, i)) return i;
  }
  return std::nullopt;
}

// Behind a quotation without a marker of its own.
std::optional<Number> marker_behind(const model::Edition& edition, std::size_t chapter,
                                    text::Offset at) {
  const model::Chapter& text = edition[chapter];
  while (const auto block = block_at(text, at)) {
    const syntax::Kind kind = block->located.block->kind();
    if (kind != syntax::Kind::block_quote && kind != syntax::Kind::paragraph) return std::nullopt;
    const text::Span span{block->located.begin, block->end()};
    const auto marker = kind == syntax::Kind::block_quote ? last_marker_in(edition, chapter, span)
                                                          : first_marker_in(text, span);
    if (marker || kind == syntax::Kind::paragraph) return marker;
    at = block->end();
  }
  return std::nullopt;
}

// The paragraph of a block, outside of notes, that holds a byte of it.
std::optional<std::size_t> paragraph_at(const syntax::Block& block, text::Offset at) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < block.nodes.size(); ++i) {
    const syntax::Node& node = block.nodes[i];
    if (!node.span.touches(at)) continue;
    if (node.kind == syntax::Kind::note || node.kind == syntax::Kind::inline_note) return {};
    if (node.kind == syntax::Kind::paragraph || node.kind == syntax::Kind::line_block) found = i;
  }
  return found;
}

// Where the marks around a place stand, in bytes of the block; the innermost quotation.
std::optional<text::Span> signs_around(const syntax::Block& block, std::string_view bytes,
                                       std::size_t paragraph, text::Offset at) {
  const syntax::PlacedText running = syntax::placed_text(block, bytes, paragraph);
  for (const text::Span found : quotations_in(running.text)) {
    // The place of the closing mark's bytes is where it begins.
    const text::Offset close = running.places[found.end - 1];
    const text::Span span{running.places[found.begin], close + text::decode(bytes, close).bytes};
    if (span.contains(at)) return span;
  }
  return std::nullopt;
}

std::optional<Quoted> inline_quotation_at(const model::Chapter& chapter, text::Offset at) {
  const auto block = block_at(chapter, at);
  if (!block) return std::nullopt;
  const text::Offset begin = block->located.begin;
  const auto paragraph = paragraph_at(*block->located.block, at - begin);
  if (!paragraph) return std::nullopt;
  const std::string bytes = chapter.text().slice({begin, block->end()});
  const auto span = signs_around(*block->located.block, bytes, *paragraph, at - begin);
  if (!span) return std::nullopt;
  const text::Offset end = block->located.block->nodes[*paragraph].span.end;
  const auto marker = first_marker_in(chapter, text::Span{span->end, end}.shifted(begin));
  if (!marker) return std::nullopt;
  return Quoted{span->shifted(begin), *marker};
}

}  // namespace

std::optional<Number> marker_of_quotation(const model::Edition& edition, std::size_t chapter,
                                          Number quotation) {
  const model::Chapter& text = edition[chapter];
  const auto fact = text.quotation(quotation);
  if (fact->owner) return std::nullopt;
  const text::Span span = fact(fact->span);
  if (const auto own = last_marker_in(edition, chapter, span)) return own;
  const auto block = block_at(text, span.begin);
  // One that stands in a list or in another quotation ends with its block's text.
  if (block->located.block->kind() != syntax::Kind::block_quote) return std::nullopt;
  if (fact->depth > 0) {
    return first_marker_in(text, {span.end, block->end()});
  }
  return marker_behind(edition, chapter, block->end());
}

std::optional<Quoted> quotation_at(const model::Edition& edition, std::size_t chapter,
                                   text::Offset at) {
  const model::Chapter& text = edition[chapter];
  if (auto found = inline_quotation_at(text, at)) return found;
  for (const Subject subject : text.all_at(at)) {
    if (subject.thing != Thing::quotation) continue;
    const auto marker = marker_of_quotation(edition, chapter, subject.number);
    if (marker) return Quoted{text.span(subject), *marker};
  }
  return std::nullopt;
}

}  // namespace ibid::features
