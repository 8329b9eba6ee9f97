// Letters raised above the line and lowered below it: Pandoc's `XIX^e^` and `H~2~O`.
#pragma once

#include <string_view>
#include <vector>

namespace ibid::tei {

struct LevelledText {
  std::string_view text;
  std::string_view look;  ///< `superscript`, `subscript`, or empty
  bool operator==(const LevelledText&) const = default;
};

/// The pieces of a text without the signs (syntax/levels.h), in their order. Linear.
std::vector<LevelledText> raised_and_lowered(std::string_view text);

}  // namespace ibid::tei
