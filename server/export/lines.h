// The lines of a block whose lines mean something: verse and tables.
#pragma once

#include <cstdint>
#include <vector>

#include "export/sheet.h"

namespace ibid::tei {

struct Line {
  text::Span span;            ///< without its end
  std::uint32_t first, last;  ///< the nodes that stand in it, what begins it included
  bool begins = true;         ///< has a `|` of its own; else it goes on with the line before
};

/// No node but the breaks between them reaches over two lines: such lines are one.
std::vector<Line> lines_of(const Piece& piece);

}  // namespace ibid::tei
