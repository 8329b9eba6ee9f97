// Where a thing stands, to jump to.
#pragma once

#include <cstddef>
#include <string>

#include "text/span.h"

namespace ibid::features {

/// A stretch of a chapter, or of a bibliography, to jump to.
struct Location {
  std::size_t chapter = 0;
  text::Span span;        ///< the whole thing
  text::Span name;        ///< what to put the cursor on; within `span`
  std::string file = {};  ///< a bibliography's path; empty: the chapter is meant
  bool operator==(const Location&) const = default;
};

}  // namespace ibid::features
