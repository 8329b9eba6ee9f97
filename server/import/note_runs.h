// Lists that may be notes: paragraphs that begin with labels of one form, and what stands between.
//
// Whether they are notes is for notes.h to decide; here is what can be said of one list: which
// labels the text calls, and which paragraphs between two labels belong to the note before them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "import/calls.h"
#include "import/draft.h"
#include "import/label.h"

namespace ibid::import {

/// How far labels may jump where nothing else tells that they belong together.
inline constexpr std::uint32_t label_jump = 3;

struct NoteItem {
  std::size_t paragraph = 0;
  std::size_t end = 0;  ///< behind the last paragraph that is its own
  NoteStart start;
  bool worded = false;     ///< its paragraph says more than the label
  bool unsettled = false;  ///< what follows it up to the next label may be its own, but is text
};

struct NoteRun {
  std::vector<NoteItem> items;
  bool headed = false;  ///< under a heading like "Notes"
  std::size_t called = 0;
  /// The text since the list before calls its labels and hardly any other: so at a page's foot.
  bool at_foot = false;

  std::size_t begin() const { return items.front().paragraph; }
  std::size_t end() const { return items.back().end; }
  // Of labels with nothing behind them, a page has many that are no notes.
  bool is_notes() const;
};

/// In the order of the text, none within another.
std::vector<NoteRun> note_runs(const Draft& draft, const Calls& calls);

}  // namespace ibid::import
