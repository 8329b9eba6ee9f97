// What a reader sees of a node: its text without marks.
//
// Dropped: delimiters, signs that raise or lower letters, backslashes, line prefixes, attributes,
// comments, raw tags, link targets, and, unless wanted, markers and notes. White space is folded to
// single blanks, the ends trimmed. Brackets that mean nothing, and citations, stay as they are
// written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/block.h"

namespace ibid::syntax {

struct PlainOptions {
  bool notes = false;        ///< keep markers, as written, and the text of inline notes
  bool typographic = false;  ///< make `--` `---` `...` dashes and an ellipsis, outside of code
  bool prose = false;        ///< leave out quotations, lists, code and notes that stand in the node
};

/// `block_text` holds the whole block; `node` is the index of any of its nodes.
std::string plain_text(const Block& block, std::string_view block_text, std::size_t node,
                       PlainOptions options = {});

/// The same text with the place of each of its bytes in the block: of a multi-byte character, where
/// it begins; of a folded blank, where the text behind it does. Places never fall.
struct PlacedText {
  std::string text;
  std::vector<text::Offset> places;  ///< as many as `text` has bytes
  /// Raised and lowered letters with their signs, in bytes of the block.
  std::vector<text::Span> levelled;
};
PlacedText placed_text(const Block& block, std::string_view block_text, std::size_t node,
                       PlainOptions options = {});

}  // namespace ibid::syntax
