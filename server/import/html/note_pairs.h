// Which links are markers, and which blocks begin the notes they lead to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/html/note_links.h"
#include "import/html/page.h"

namespace ibid::import::html {

/// A note of the page, in its order.
struct Note {
  std::size_t block = 0;    ///< its first one
  std::string printed;      ///< the label it begins with; empty: none
  std::string called;       ///< by its first marker; empty: nothing calls it
  std::size_t ordinal = 0;  ///< in its list, from 1
  std::size_t start = 0;    ///< how many pieces at its start are no text of it
  std::size_t skip = 0;     ///< bytes of the text behind them that are its label
  std::string label;        ///< what it is called in the end
};

struct Marker {
  InnerLink link;
  std::string label;                ///< as printed
  std::optional<std::size_t> note;  ///< nothing: it leads nowhere
};

/// Whether a marker prints letters that are not the label of its note: the two stay as they are,
/// for another label would lose them.
bool is_misprinted(const Marker& marker, const Note& note);

struct Pairs {
  std::vector<Note> notes;
  std::vector<Marker> markers;
  std::vector<InnerLink> links;  ///< all of them
  Anchors anchors;
};

Pairs pair_notes(const Page& page);

}  // namespace ibid::import::html
