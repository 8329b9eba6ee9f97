// Comparing what two runs of blocks say, before and after an edit, to the tables of their chapter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/chapter.h"

namespace ibid::model {

/// The blocks [first, last) of a chapter.
struct Stretch {
  const syntax::Blocks& blocks;
  const Entries& entries;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// How citations differ: not at all, in the places that they print, in more.
enum class Difference : std::uint8_t { none, places, words };

struct Comparison {
  bool same_structure = true;  ///< alike but for spans, prose, and what the notes cite
  bool same_sighting = true;   ///< all that rules about prose look at, block by block
  Difference citations = Difference::none;
  std::vector<Subject> notes;  ///< that read otherwise
};

/// However the breaks between blocks fall. The chapters are the same outside of the two stretches.
Comparison compare(const Stretch& before, const Stretch& after);

}  // namespace ibid::model
