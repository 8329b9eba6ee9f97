// Mentions: which note each “see note 12” of a chapter meant when it was opened.
//
// A note put in or moved gives another note the number that the prose prints. Mentions and notes
// are known again by their places, carried through the edits; what was typed anew, or replaced, is
// new. Immutable; any thread may read it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/chapter.h"

namespace ibid::model {

class Mentions {
 public:
  /// The text was edited, in this order.
  Mentions with(std::span<const text::Edit> edits) const;
  /// Takes in what has been written since.
  Mentions completed(const Chapter& chapter) const;

  /// A mention whose note has another number now.
  struct Moved {
    Number mention = 0;  ///< Thing::prose_reference
    Number note = 0;     ///< the note that it meant
  };
  /// In the order of the text.
  std::vector<Moved> moved(const Chapter& chapter) const;

 private:
  struct Known {
    text::Offset mention = 0;  ///< of the number, in bytes
    text::Offset note = 0;     ///< of the note's words
    std::uint32_t number = 0;
  };
  const Known* find(text::Offset mention, std::uint32_t number) const;

  std::vector<Known> known_;  ///< in the order of the text
};

}  // namespace ibid::model
