// One line of a text as a terminal shows it, with the columns that a span takes on it.
//
// Columns count cells of the terminal: tabs are set out, wide characters take two, combining ones
// none. What a terminal would obey instead of show (control characters, changes of writing
// direction) and ill-formed bytes are shown as U+FFFD. A line that is too long is cut down to the
// neighbourhood of the span, with “…” where something is left out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/span.h"

namespace ibid::app {

struct ShownLine {
  std::string text;
  std::size_t before = 0;  ///< cells left of the span
  std::size_t width = 0;   ///< cells of the span, at least 1
};

/// `line` has no line end; `span` counts bytes of it and is clamped to it. `width` is how many
/// cells there are.
ShownLine show_line(std::string_view line, text::Span span, std::size_t width);

/// `text` with what a terminal would obey replaced, fit to be printed as it is.
std::string shown(std::string_view text);

}  // namespace ibid::app
