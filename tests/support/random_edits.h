// Random edits that look like editing: letters, marks of Markdown, whole constructs, deletions.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "text/text.h"

namespace ibid::support {

/// Edits for a text, the same ones for the same seed on every machine.
class RandomEdits {
 public:
  explicit RandomEdits(std::uint32_t seed) : random_(seed) {}

  text::Edit next(const text::Text& text);
  /// A text of up to `pieces` constructs.
  std::string text(std::size_t pieces);

 private:
  std::uint32_t below(std::uint32_t limit);
  std::string piece();

  std::mt19937 random_;
};

}  // namespace ibid::support
