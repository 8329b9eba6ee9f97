// Quoted words: which mark closes which.
#pragma once

#include <vector>

#include "prose/passage.h"

namespace ibid::prose {

struct Quoted {
  char32_t mark = 0;            ///< the opening one
  text::Span opening, closing;  ///< of the passage's text
  bool in_same = false;         ///< stands in words quoted by the same marks
};

/// What is quoted in a passage, as far as marks and apostrophes can be told apart.
std::vector<Quoted> quoted_in(const Passage& passage);

}  // namespace ibid::prose
