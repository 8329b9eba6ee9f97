// Places carried through edits.
#pragma once

#include <limits>

#include "text/text.h"

namespace ibid::model {

/// Of a place whose text was deleted or replaced.
constexpr text::Offset gone = std::numeric_limits<text::Offset>::max();

/// Where a byte of the text before an edit stands in the text after it.
constexpr text::Offset carried(text::Offset place, const text::Edit& edit) {
  if (place == gone || place < edit.span.begin) return place;
  if (place < edit.span.end) return gone;
  return place - edit.span.size() + static_cast<text::Offset>(edit.text.size());
}

}  // namespace ibid::model
