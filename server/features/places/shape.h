// The shape of a chapter: its sections, its fenced divisions, the notes at its end.
//
// A section reaches from its heading to the next one of its level or above. The notes at the end of
// a chapter are no part of its last section, unless that holds nothing else. Spans count bytes of
// the chapter and have no blank lines behind them. Walks the chapter's blocks.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/chapter.h"

namespace ibid::features {

struct Shape {
  struct Section {
    text::Span span;
    std::uint8_t level = 1;
  };
  /// What stands between `:::` and `:::`. One that is never closed is none.
  struct Division {
    text::Span span;     ///< with both of its lines
    text::Span content;  ///< the lines between
  };
  /// The run of definitions at the end: two notes or more.
  struct Notes {
    text::Span span;
    model::Number first = 0;
    model::Number last = 0;
  };
  std::vector<Section> sections;  ///< in the order of the text, outer before inner
  std::vector<Division> divisions;
  std::optional<Notes> notes;
};

Shape shape_of(const model::Chapter& chapter);

/// The span without white space behind it.
text::Span without_blanks_behind(const text::Text& text, text::Span span);

}  // namespace ibid::features
