// Random Markdown: snippets that mean something, strung together so that they also collide.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "text/text.h"

namespace ibid::syntax {

using Random = std::mt19937;

/// A snippet: a mark, a word, a line's begin, an unclosed or ill-formed thing.
std::string random_snippet(Random& random);

/// A text of so many snippets.
std::string random_text(Random& random, std::size_t snippets);

/// One to three edits such as an editor sends, each for the text that the one before it left.
/// Places are bytes and may lie inside a code point.
std::vector<text::Edit> random_edits(Random& random, text::Offset size);

}  // namespace ibid::syntax
