// Lines that the pages of the printed book may have put into the text: their numbers, their heads.
//
// Here is what a line looks like; pages.h and running_heads.h decide by what stands around it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "import/draft.h"

namespace ibid::import {

/// `45`, `xiv`, `– 45 –`, `[45]`, `p. 45`.
struct PageNumber {
  std::string text;
  unsigned value = 0;  ///< 0: the line is none
  bool roman = false;
  bool worded = false;  ///< "p. 45": no other number is written so

  bool found() const { return value > 0; }
};

PageNumber page_number(std::string_view line);

/// In lower case, as the pages of front matter are numbered: up to some hundreds.
std::string roman_numeral(unsigned value);

/// `THE FALL OF THE HOUSE      45`, `46  ADA MÜLLER`, `THE LONG WINTER`.
struct RunningHead {
  std::string_view words;  ///< without the number; empty: the line is none
  std::string stem;        ///< the words as they are compared
  PageNumber number;
  bool number_first = false;
  bool apart = false;  ///< more than a blank is between number and words

  bool found() const { return !words.empty(); }
};

RunningHead running_head(std::string_view line);

/// A line drawn with signs, as stands between the text of a page and its notes.
bool is_drawn(std::string_view line);

/// Cuts such lines out of the paragraphs whose line ends are those of the page.
void cut_page_lines(Draft& draft);

/// Puts back what was cut off and is text, but not what may be notes.
void join_page_lines(Draft& draft);

/// What stands before a page's end or behind its begin, past the lines of the page themselves.
struct Around {
  bool unfinished = false;  ///< the text before it lacks its full stop
  bool behind_note = false;
  bool goes_on = false;  ///< the text behind it begins in lower case

  bool torn() const { return goes_on && (unfinished || behind_note); }
};

Around around_page(const Draft& draft, std::size_t paragraph);

}  // namespace ibid::import
