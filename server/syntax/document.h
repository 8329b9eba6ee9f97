// A document: a text and its blocks. The only door to the parser.
//
// Immutable; any thread may read it, and any thread may call parse() and with(). Parsing never
// fails: Markdown has no errors, and what is not understood is text. with() gives what parse()
// would give of the edited text, at a cost in proportion to the blocks that the edit touches.
#pragma once

#include <span>

#include "syntax/block.h"
#include "text/text.h"

namespace ibid::syntax {

/// Which blocks an edit replaced: [first, first + removed) became [first, first + added).
struct Change {
  std::size_t first = 0;
  std::size_t removed = 0;
  std::size_t added = 0;
};

class Document {
 public:
  Document();
  static Document parse(text::Text text);

  struct Edited;
  /// Applies the edits one after the other, each to the text that the one before it left (as LSP's
  /// didChange has it). Spans are clamped to the text.
  Edited with(std::span<const text::Edit> edits) const;

  const text::Text& text() const { return text_; }
  const Blocks& blocks() const { return blocks_; }

 private:
  Document(text::Text text, Blocks blocks);

  text::Text text_;
  Blocks blocks_;
};

struct Document::Edited {
  Document document;
  Change change;
};

}  // namespace ibid::syntax
