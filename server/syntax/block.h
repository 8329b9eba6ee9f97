// A block: one top-level piece of a chapter as a small flat tree, blocks and inlines alike.
//
// Every span counts bytes from the block's own begin, so a block keeps its tree when text before it
// grows. Blocks tile their document: each takes the blank lines behind it along, and blank lines at
// the top of a file belong to a block of kind `blank`. There are no nodes for plain text: it is
// what the other nodes leave between them.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "text/sequence.h"
#include "text/span.h"

namespace ibid::syntax {

enum class Kind : std::uint8_t {
  // Blocks.
  blank,           ///< only blank lines, at the top of a file
  front_matter,    ///< content: the YAML between the two lines of dashes
  heading,         ///< level 1 to 6, ATX or setext; content: its text without marks and attributes
  paragraph,       ///< also tables, which are read as the text they hold
  block_quote,     ///< holds blocks; its line marks are `prefix` nodes
  list_item,       ///< holds blocks; label: the list marker; level: 0 bullet, 1 ordered
  definition,      ///< `:   …` under its term, which is a paragraph; holds blocks
  line_block,      ///< `| …` lines; holds inlines
  note,            ///< `[^12]: …`; label: 12; content: behind the colon; holds blocks
  reference,       ///< `[label]: target "title"`; label: the label; content: the target
  code_block,      ///< fenced or indented; content: the code lines
  raw_block,       ///< raw HTML
  comment,         ///< `<!-- … -->`, as a block or inline; content: between the marks
  division_open,   ///< a line `::: {.epigraph}`; content: what follows the colons
  division_close,  ///< a line `:::`
  thematic_break,
  // Inlines.
  marker,       ///< `[^12]`; label: 12
  inline_note,  ///< `^[…]`
  emphasis,     ///< `*…*` `_…_`
  strong,       ///< `**…**` `__…__`
  strikeout,    ///< `~~…~~`
  span,         ///< `[…]{…}`; holds an `attributes` node behind its content
  bracket,      ///< `[…]` and no more: plain text, or a link where a reference or heading fits
  link,         ///< `[…](…)` or `[…][ref]`; label: the target, or the reference's label
  image,        ///< `![…](…)`; label: the target
  autolink,     ///< `<https://…>`; content and label: the address
  citation,     ///< `[see @carr1958, p. 3]`; holds `key` nodes
  key,          ///< `@carr1958` `-@carr1958`; label: carr1958
  code,         ///< `` `…` ``
  math,         ///< `$…$` `$$…$$`
  raw,          ///< an HTML tag
  escape,       ///< `\[`; content: the escaped character
  attributes,   ///< `{#id .class key="value"}`; content: between the braces
  line_break,   ///< a hard one: `\` or two spaces before the line's end
  prefix,       ///< what a line begins with for its container's sake: `> `, a note's indent
};

/// One construct. Nodes lie in preorder: a node's descendants follow it, up to index `end`.
struct Node {
  Kind kind = Kind::paragraph;
  std::uint8_t level = 0;
  std::uint32_t end = 0;  ///< the index behind its last descendant
  text::Span span;        ///< with its delimiters
  text::Span content;     ///< without them; where it has none, the same as `span`
  text::Span label;       ///< what Kind says; else empty

  bool operator==(const Node&) const = default;
};

struct Block {
  text::Offset length = 0;  ///< bytes up to the next block
  std::vector<Node> nodes;  ///< the first is the block itself

  Kind kind() const { return nodes.front().kind; }
  bool operator==(const Block&) const = default;
};

/// What a document's sequence of blocks adds up.
struct Extent {
  text::Offset bytes = 0;
  std::uint32_t open_ended = 0;
  Extent& operator+=(const Extent& other) {
    bytes += other.bytes;
    open_ended += other.open_ended;
    return *this;
  }
};

struct BlockRef {
  std::shared_ptr<const Block> block;
  /// The parser looked far behind its end, and behind the next block's, as for a code fence that
  /// nothing closes: a line far off may change what it is.
  bool open_ended = false;
  Extent measure() const { return {block->length, open_ended ? 1u : 0u}; }
  const Block* operator->() const { return block.get(); }
  const Block& operator*() const { return *block; }
};

using Blocks = text::Sequence<BlockRef, Extent>;

}  // namespace ibid::syntax
