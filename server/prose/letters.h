// Letters and words, as looks ask for them. Pure functions.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/span.h"

namespace ibid::prose {

bool is_small_letter(char32_t point);
bool is_capital_letter(char32_t point);

/// The character that ends at byte `at`; 0 at the beginning.
char32_t point_before(std::string_view text, text::Offset at);
/// The character that begins at byte `at`; 0 at the end.
char32_t point_at(std::string_view text, text::Offset at);

/// The letters and digits from byte `at` on.
std::string_view word_at(std::string_view text, text::Offset at);
std::string_view word_before(std::string_view text, text::Offset at);

/// How many words there are, counted up to `most`.
std::size_t words_in(std::string_view text, std::size_t most);

}  // namespace ibid::prose
