// Excerpts: the words around a finding, for somebody who does not have the file open.
#pragma once

#include <cstdint>
#include <string>

#include "text/text.h"

namespace ibid::report {

struct Excerpt {
  std::string before;  ///< from the line's begin, or from `…`
  std::string marked;
  std::string after;
};

/// Of the line in which the span begins, some hundred bytes; cut between words where it can be.
Excerpt excerpt(const text::Text& text, text::Span span);

/// The line of a byte, from 1.
std::uint32_t line_of(const text::Text& text, text::Offset at);

}  // namespace ibid::report
