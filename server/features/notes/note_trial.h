// Whether a change of notes leaves all words as they are read: it is tried out before it is
// proposed.
#pragma once

#include <string>
#include <vector>

#include "features/change/draft.h"
#include "features/change/series_labels.h"
#include "features/notes/note_edits.h"

namespace ibid::features {

/// How many more of each a chapter has afterwards.
struct Delta {
  int markers = 0;
  int notes = 0;
  int inline_notes = 0;
  /// The label of a note whose words come to stand in brackets where it was called.
  std::string printed{};
  /// Notes that are taken out: the abbreviations that they explain are explained elsewhere.
  std::vector<model::Number> taken_out{};
};

/// True where the chapter would read as it does, but for what is meant to come and go.
bool is_read_so(const Draft& draft, const Spot& spot, const Delta& delta);

/// The draft as a change, if the chapter is then read as it is meant to be, and every meaning is
/// kept. Labels are changed last: what is told apart by them is the same.
Proposal proposal_of(Draft draft, const Spot& spot, const Delta& delta,
                     const Relabelling& labels = {});

}  // namespace ibid::features
