// Sights: what a copy-editor's eye stops at.
//
// A sight is a fault by itself (“two blanks”) or one of several ways to print a thing (“an ellipsis
// of three dots”), which is a fault only where others are more usual. Which of them is spoken of is
// for the rules to say; here is only what stands there.
#pragma once

#include <cstdint>

#include "prose/spot.h"

namespace ibid::prose {

enum class Sight : std::uint8_t {
  // Pairs.
  quote_unclosed,
  quote_unopened,
  bracket_unclosed,
  bracket_unopened,
  square_unclosed,  ///< `[` that is not escaped
  // Spaces and words.
  double_space,
  space_before_punctuation,
  doubled_word,
  // Ways to print an ellipsis.
  ellipsis_dots,       ///< `...`
  ellipsis_spaced,     ///< `. . .`
  ellipsis_character,  ///< `…`
  last = ellipsis_character,
};
static_assert(static_cast<std::size_t>(Sight::last) < most_sights);

}  // namespace ibid::prose
