// Numbers notes through that begin anew on each page: `1`, `2`, then `1`, `2`, `3` become 1 to 5.
//
// A series begins anew where a list bears a label again that the text between has called again. A
// label that is there twice for any other reason is a mistake and stays. Numbers keep their gaps (a
// note that is missing is missing still), stars, signs and letters become `1*`, `2*` and so on. A
// marker belongs to the next list of its series.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "import/draft.h"
#include "import/escape.h"
#include "import/guess.h"

namespace ibid::import {

/// What the labels of a draft were changed to.
class Renaming {
 public:
  using Names = std::map<std::string, std::string, std::less<>>;

  /// Of a label that stands in a paragraph; the label itself where it stays.
  std::string_view name(std::size_t paragraph, std::string_view label) const;

  /// A series of labels that begins anew: the names of each turn, and the turn of each paragraph.
  struct Series {
    std::vector<Names> names;
    std::vector<std::size_t> turns;
  };
  std::vector<Series> series;
  /// New labels that only markers bear: their notes are missing.
  Labels missing;
};

/// Changes the labels of the notes and the markers in the text. `labels` are those of all notes.
Renaming number_through(Draft& draft, Labels& labels, Guesses& guesses);

}  // namespace ibid::import
