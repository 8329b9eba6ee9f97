// Tokens: what the grammar can decide of inline text where it stands, ready to be paired.
//
// Spans count bytes from the block's begin. Tokens stand in the order of the text and do not
// overlap; what lies between them is text.
#pragma once

#include <cstdint>
#include <vector>

#include "text/span.h"

namespace ibid::syntax {

enum class Token : std::uint8_t {
  bracket_open,
  image_open,
  note_open,
  bracket_close,
  attributes,
  emphasis_run,
  strike_run,
  // From here on a token is a node as it stands.
  note_marker,
  citation_key,
  code_span,
  math,
  comment,
  angle,
  escape,
  soft_break,
  prefix,
};

struct Piece {
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  Token token = Token::escape;
  text::Span span;
  std::uint32_t partner = none;  ///< of a bracket or strikeout: the index of its other end
};

using Pieces = std::vector<Piece>;

}  // namespace ibid::syntax
