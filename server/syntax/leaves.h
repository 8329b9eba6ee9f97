// Turns a token that is a node by itself into that node.
#pragma once

#include <string_view>
#include <vector>

#include "syntax/block.h"
#include "syntax/tokens.h"

namespace ibid::syntax {

/// The node of a note_marker, citation_key, code_span, math, comment, angle, escape or prefix. Its
/// `end` is left to the caller. `text` is the block's.
Node leaf(std::string_view text, const Piece& piece);

/// Appends what a line's end is worth: a hard break where two blanks or a backslash stand before
/// it, and the prefix of the next line.
void append_line_end(std::string_view text, text::Span line_end, std::vector<Node>& nodes);

}  // namespace ibid::syntax
