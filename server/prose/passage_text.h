// The text of one passage: what a node of a block says to its reader, byte by byte.
#pragma once

#include <cstdint>
#include <string_view>

#include "prose/passage.h"

namespace ibid::prose {

/// What stands in a passage's text for what is no words.
constexpr std::string_view object_text = "\uFFFC";

/// Fills in the passage's text, places, objects and stretches. `out.bytes` and `out.kind` are set;
/// `node` is one that holds words.
void write_passage(const syntax::Block& block, std::uint32_t node, Passage& out);

}  // namespace ibid::prose
