// What a pair of brackets is, by what follows it.
//
// A target or a label makes a link or image, attributes a span; what is left is a bracket, or a
// citation, which only its content can tell. As Pandoc, but for one thing: whether a label is
// defined takes the whole document, so any label makes a link here.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "syntax/block.h"
#include "syntax/targets.h"
#include "syntax/tokens.h"

namespace ibid::syntax {

struct Meaning {
  Kind kind = Kind::bracket;
  text::Span label;
  text::Offset end = 0;                    ///< behind the target, label or attributes
  std::uint32_t attributes = Piece::none;  ///< the piece, where one belongs to it
};

class Meanings {
 public:
  /// `pieces` have their partners and outlive this; so does `text`, the block's.
  Meanings(std::string_view text, text::Span region, const Pieces& pieces);

  /// Of the pair that the piece `open` opens; nothing where it is text, as some are within links.
  std::optional<Meaning> of(std::uint32_t open, bool links) const;

  /// The piece of well-formed attributes that begins at `at`, or none.
  std::uint32_t attributes_at(text::Offset at) const;

 private:
  struct Placed {
    text::Offset at;
    Target target;
  };

  void read_targets();
  bool byte_at(text::Offset at, char byte) const;
  const Target* target_at(text::Offset at) const;
  std::uint32_t piece_at(text::Offset at) const;
  Meaning with_attributes(Meaning meaning) const;
  std::optional<Meaning> linked(Kind kind, text::Span content, text::Offset after) const;
  bool cites(std::uint32_t open) const;

  std::string_view text_;
  text::Span region_;
  const Pieces& pieces_;
  std::vector<Placed> targets_;
};

/// Between the braces of a piece of attributes.
constexpr text::Span inside(text::Span braces) {
  return {braces.begin + 1, braces.end - 1};
}

/// Whether a semicolon parts the text [begin, end), as it parts the keys of a citation.
bool parts(std::string_view text, text::Offset begin, text::Offset end);

}  // namespace ibid::syntax
