// Makes a Block of a top-level node of the parser's tree.
#pragma once

#include <string_view>

#include <tree_sitter/api.h>

#include "syntax/block.h"

namespace ibid::syntax {

/// `text` is the block's own, which begins at byte `begin` of the document. Without recursion.
Block convert(TSNode node, text::Offset begin, std::string_view text);

}  // namespace ibid::syntax
