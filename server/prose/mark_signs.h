// Signs of quotations, each with the letters beside it, and what tells an apostrophe.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace ibid::prose {

struct Letters {
  char32_t before = 0;
  char32_t c = 0;
  char32_t after = 0;
  char32_t behind = 0;  ///< what follows `after`
  text::Span span;
};

/// Every quotation mark and apostrophe of a text, in order, but for the hard sign of `s"ezd`.
/// Linear.
std::vector<Letters> marks_in(std::string_view text);

bool is_stop(char32_t c);

/// Whether a word that ends at `at` may end in an apostrophe.
bool may_be_cut_short(std::string_view text, text::Offset at);

/// Whether a `‘` between these is no mark but the letter ʿayn of Arabic: `‘Abd`, `Ibn ‘Arabī`.
bool may_be_ayn(std::string_view before, std::string_view behind);

}  // namespace ibid::prose
