// Words, as a double click takes them: letters of any script with their marks, digits, and
// apostrophes and soft hyphens between them. A compound is words joined by hyphens.
//
// Works on bytes of UTF-8; what is ill-formed belongs to no word.
#pragma once

#include <optional>
#include <string_view>

#include "text/span.h"

namespace ibid::features {

/// The word at byte `at`, or the one that ends there.
std::optional<text::Span> word_at(std::string_view text, text::Offset at);

/// The word with those that hyphens join to it; the word itself where none are.
text::Span compound_around(std::string_view text, text::Span word);

}  // namespace ibid::features
