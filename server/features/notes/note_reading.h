// What the blocks that a change touches are read as: prose and notes apart, free of how they are
// written.
//
// Of two readings that are alike a reader sees the same: escapes count as what they escape, lines
// may break elsewhere, and a note is the same wherever it stands. Blanks are left out, for none of
// the changes of notes joins or parts words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/chapter.h"

namespace ibid::features {

struct NoteReading {
  std::string label;  ///< empty for `^[…]`
  std::string words;  ///< markers in it stand as marker_sign()
};

struct BlocksRead {
  std::string prose;  ///< outside of notes; with the kinds of its blocks
  std::vector<NoteReading> notes;
};

/// The blocks of `of` that `other`, which was made of it or the other way round, does not share.
BlocksRead read_unshared(const model::Chapter& of, const model::Chapter& other);

/// What stands for a marker in a reading.
std::string marker_sign(std::string_view label);
std::string without_marker_signs(const std::string& reading);

}  // namespace ibid::features
