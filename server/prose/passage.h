// Passages: what a block says to its reader, a paragraph at a time, with the way back to its bytes.
//
// Unlike citation/passage.h, which reads one note for what it cites, this reads everything that is
// printed, for rules about words and punctuation. What is no words (a note's marker, code, a
// citation key) stands in the text as U+FFFC and is listed as an object. White space is one blank,
// a hard line break is a line's end; escapes are undone, attributes, comments and tags left out.
// Pure; linear in the block.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/block.h"
#include "text/span.h"

namespace ibid::prose {

/// What stands for `U+FFFC` in a passage's text.
struct Object {
  enum class Kind : std::uint8_t {
    marker,    ///< `[^12]`
    note,      ///< `^[…]`, whose words are a passage of their own
    citation,  ///< `@carr1958` or `[see @carr1958]`
    other,     ///< code, math, an image, a bare address
  };
  Kind kind = Kind::other;
  text::Offset at = 0;  ///< its first byte in the passage's text
  text::Span whole;     ///< of the block
};

/// Words that the editor has set off.
struct Stretch {
  enum class Kind : std::uint8_t {
    emphasis,
    link,
    named,    ///< a person, place, term or work
    foreign,  ///< `[…]{lang=fr}`
    sic,      ///< printed so, and known to be
    other,    ///< any other span
  };
  Kind kind = Kind::emphasis;
  text::Span span;  ///< of the passage's text
};

struct Passage {
  enum class Kind : std::uint8_t { paragraph, heading, verse, inline_note, table };
  Kind kind = Kind::paragraph;
  std::uint32_t node = 0;  ///< of the block
  bool in_note = false;    ///< of a note's text, labelled or inline
  bool in_list = false;
  std::uint8_t quotations = 0;  ///< how many block quotations it stands in
  std::string_view bytes;       ///< of the whole block, which outlives the passage
  std::string text;
  std::vector<text::Offset> places;  ///< where in the block each byte of `text` comes from
  std::vector<Object> objects;       ///< in order
  std::vector<Stretch> stretches;    ///< by their beginning; an outer one before the inner

  /// The bytes of the block that a span of `text` comes from.
  text::Span in_block(text::Span span) const;
  /// The innermost stretch of that kind that holds the byte of `text`; null where none does.
  const Stretch* within(Stretch::Kind wanted, text::Offset at) const;
  /// The object that stands at a byte of `text`; null where none does.
  const Object* object_at(text::Offset at) const;

 private:
  text::Offset end_in_block(text::Offset behind) const;
};

/// In the order in which they begin. `bytes` is the block's text.
std::vector<Passage> passages(const syntax::Block& block, std::string_view bytes);

}  // namespace ibid::prose
