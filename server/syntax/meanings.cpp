#include "syntax/meanings.h"

#include <algorithm>
#include <utility>

#include "syntax/attributes.h"

namespace ibid::syntax {
namespace {

using text::Offset;
using text::Span;

}  // namespace

Meanings::Meanings(std::string_view text, Span region, const Pieces& pieces)
    : text_(text), region_(region), pieces_(pieces) {
  read_targets();
}

// In the order of the closing brackets, as Targets wants it.
void Meanings::read_targets() {
  Targets targets(text_, region_);
  for (const Piece& piece : pieces_) {
    const Offset after = piece.span.end;
    if (piece.token != Token::bracket_close || piece.partner == Piece::none || !byte_at(after, '('))
      continue;
    if (const std::optional<Target> target = targets.read(after))
      targets_.push_back({after, *target});
  }
}

bool Meanings::byte_at(Offset at, char byte) const {
  return at < region_.end && text_[at] == byte;
}

const Target* Meanings::target_at(Offset at) const {
  const auto found = std::partition_point(targets_.begin(), targets_.end(),
                                          [&](const Placed& p) { return p.at < at; });
  return found != targets_.end() && found->at == at ? &found->target : nullptr;
}

std::uint32_t Meanings::piece_at(Offset at) const {
  const auto found = std::partition_point(pieces_.begin(), pieces_.end(),
                                          [&](const Piece& p) { return p.span.begin < at; });
  if (found == pieces_.end() || found->span.begin != at) return Piece::none;
  return static_cast<std::uint32_t>(found - pieces_.begin());
}

std::uint32_t Meanings::attributes_at(Offset at) const {
  const std::uint32_t index = piece_at(at);
  if (index == Piece::none || pieces_[index].token != Token::attributes) return Piece::none;
  const Span content = inside(pieces_[index].span);
  return read_attributes(text_.substr(content.begin, content.size())) ? index : Piece::none;
}

Meaning Meanings::with_attributes(Meaning meaning) const {
  meaning.attributes = attributes_at(meaning.end);
  if (meaning.attributes != Piece::none) meaning.end = pieces_[meaning.attributes].span.end;
  return meaning;
}

// `(target)` or `[label]` behind the bracket that ends at `after`.
std::optional<Meaning> Meanings::linked(Kind kind, Span content, Offset after) const {
  if (const Target* target = target_at(after))
    return with_attributes({kind, target->address, target->end, Piece::none});
  const std::uint32_t open = byte_at(after, '[') ? piece_at(after) : Piece::none;
  if (open == Piece::none || pieces_[open].token != Token::bracket_open) return std::nullopt;
  const std::uint32_t close = pieces_[open].partner;
  if (close == Piece::none || cites(open)) return std::nullopt;
  const Span label{pieces_[open].span.end, pieces_[close].span.begin};
  return Meaning{kind, label.empty() ? content : label, pieces_[close].span.end, Piece::none};
}

std::optional<Meaning> Meanings::of(std::uint32_t open, bool links) const {
  const Piece& piece = pieces_[open];
  const Piece& close = pieces_[piece.partner];
  const Span content{piece.span.end, close.span.begin};
  const Offset after = close.span.end;
  if (piece.token == Token::note_open) return Meaning{Kind::inline_note, {}, after, Piece::none};
  if (piece.token == Token::image_open) {
    if (auto image = linked(Kind::image, content, after)) return image;
  } else {
    const Meaning span = with_attributes({Kind::span, {}, after, Piece::none});
    if (span.attributes != Piece::none) return span;
    if (links)
      if (auto link = linked(Kind::link, content, after)) return link;
  }
  if (!links && !cites(open)) return std::nullopt;
  return Meaning{Kind::bracket, {}, after, Piece::none};
}

// Whether the pair reads like a citation: a key in each part between semicolons. Emphasis is not
// known yet; the nodes have the last word.
bool Meanings::cites(std::uint32_t open) const {
  const std::uint32_t close = pieces_[open].partner;
  Offset at = pieces_[open].span.end;
  bool key = false;
  for (std::uint32_t i = open + 1; i < close; ++i) {
    if (parts(text_, at, pieces_[i].span.begin) && !std::exchange(key, false)) return false;
    if (pieces_[i].token == Token::citation_key) key = true;
    if (pieces_[i].partner != Piece::none && pieces_[i].partner > i) i = pieces_[i].partner;
    at = pieces_[i].span.end;
  }
  return key && !parts(text_, at, pieces_[close].span.begin);
}

bool parts(std::string_view text, Offset begin, Offset end) {
  return begin < end && text.substr(begin, end - begin).find(';') != std::string_view::npos;
}

}  // namespace ibid::syntax
