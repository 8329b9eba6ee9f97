// Reads the head of a chapter: author, book, number and title above the first running text.
//
// The order of the original is kept: what stands before the chapter's title goes to the front
// matter in that order, what stands after it is left to the finder of headings.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "import/draft.h"
#include "import/guess.h"

namespace ibid::import {

/// The number with which the title of a chapter begins.
struct ChapterNumber {
  std::string_view text;
  std::size_t length = 0;  ///< of number, sign and space: what an attribute may stand for
  bool in_words = false;   ///< "Chapter 6": the number stays in the title
};

std::optional<ChapterNumber> chapter_number(std::string_view text);

/// Two to four capitalised words without a sign: how a name looks.
bool is_name(std::string_view text);

void find_head(Draft& draft, Guesses& guesses);

}  // namespace ibid::import
