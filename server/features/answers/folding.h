// Folding: what of a chapter can be hidden behind its first line.
//
// Lines count from 0 and are those of the text. Pure; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "model/edition.h"

namespace ibid::features {

struct Fold {
  /// The first matter most where there are too many.
  enum class Kind : std::uint8_t {
    notes,  ///< the run of definitions at the end
    front_matter,
    section,
    division,
    quotation,
    comment,
    note,
    code,
    list_item,
  };
  Kind kind = Kind::section;
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;  ///< greater than the first
  /// What is hidden, where it is not the rest of the first line and all of the last.
  std::optional<text::Span> exact;
  std::string shown;  ///< instead of it: “Notes 1–56”; empty: the first line says enough
};

struct FoldOptions {
  bool whole_lines = false;  ///< nothing behind a fold on its last line may be hidden with it
  bool shown = false;        ///< say what is shown instead
  std::size_t limit = std::numeric_limits<std::size_t>::max();
};

/// In the order of the text, outer before inner; no two of the same lines.
std::vector<Fold> folds(const model::Edition& edition, std::size_t chapter, FoldOptions options);

}  // namespace ibid::features
