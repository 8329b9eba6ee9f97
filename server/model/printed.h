// Printed: the citations of all notes of a chapter as its text has them, and where they stand.
//
// One pass over the chapter, for who looks at many of them; citation_of() in edition.h finds one.
// Borrows from the chapter. Immutable; any thread may read it.
#pragma once

#include <vector>

#include "model/chapter.h"

namespace ibid::model {

class Printed {
 public:
  explicit Printed(const Chapter& chapter);

  /// REQUIRES: a note or an inline note of the chapter.
  At<std::vector<citation::Citation>> of(Subject note) const {
    return (note.thing == Thing::note ? notes_ : inline_notes_)[note.number];
  }

 private:
  std::vector<At<std::vector<citation::Citation>>> notes_, inline_notes_;  ///< by number
};

}  // namespace ibid::model
