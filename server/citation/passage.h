// A note's words as its reader sees them, with the way back to the block and what marks them.
//
// Quotations, lists, code blocks and notes within the note are left out. Places count bytes of
// `text`, or, where it is said, of the block. Immutable; linear in the note.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "syntax/block.h"
#include "text/span.h"

namespace ibid::citation {

/// Words that the editor has set off.
struct Mark {
  enum class Kind {
    emphasis,
    work,    ///< `[…]{.work}`
    pinned,  ///< `[…]{.cite key=…}`
    key,     ///< `@carr1958`, or a link to an entry of a bibliography
    code,    ///< no words at all
  };
  Kind kind = Kind::emphasis;
  text::Span span;     ///< of `text`
  text::Span whole;    ///< of the block, with the characters that set the words off
  std::string key;     ///< of `pinned` and `key`; may be empty for `work`
  std::string volume;  ///< of `pinned`
};

struct Passage {
  std::string text;
  std::vector<text::Offset> places;  ///< where in the block each byte of `text` comes from
  std::vector<Mark> marks;           ///< in order; an outer one before the inner
  std::vector<text::Offset> breaks;  ///< where a further paragraph begins, rising
  std::vector<text::Span> levelled;  ///< of the block: `^e^` in `XIX^e^`, rising

  /// The bytes of the block that a span of `text` comes from.
  text::Span in_block(text::Span span) const;
  /// The same with the `*` and brackets of what is emphasised or a work within it.
  text::Span in_block_with_marks(text::Span span) const;

 private:
  text::Span with_signs(text::Span in_block) const;
};

Passage passage(const syntax::Block& block, std::string_view block_text, std::size_t node);

}  // namespace ibid::citation
