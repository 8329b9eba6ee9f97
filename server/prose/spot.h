// Spots: where the eye stops in a block, and at what.
//
// Sights are named in prose/sight.h; whoever only keeps spots need not know them. Pure; nothing but
// one block is looked at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/block.h"
#include "text/span.h"

namespace ibid::prose {

enum class Sight : std::uint8_t;
/// No more than these. Room for what is to come: whatever counts sights is as large as this.
constexpr std::size_t most_sights = 96;

/// Where a sight is seen. Spans count bytes from the block's begin.
struct Spot {
  Sight sight{};
  text::Span span;    ///< what is shown
  std::string words;  ///< what a message would call it by; may be empty
  text::Span mend{};  ///< what `instead` would replace, byte for byte
  /// What would be right there, as source text, where that is plain.
  std::optional<std::string> instead{};
};

/// All spots of a block, by sight and then by where they begin.
std::vector<Spot> look(const syntax::Block& block, std::string_view bytes);

}  // namespace ibid::prose
