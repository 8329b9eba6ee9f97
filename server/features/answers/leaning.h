// Leaning: who leans on a note, and what it leans on itself.
//
// One step at a time, of the citations that are meant: from `Ibid.` to the note before it, on to
// the note that names the work, at last to the work's entry in the bibliography. Steps go exactly
// where model::chain_of() goes; what leans on a citation is the inverse of what citations lean on.
// Other chapters count, where they lean on this one. Walks chapters, pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/answers/answers.h"

namespace ibid::features {

/// Citations of one note, or a work of a bibliography, on which the last of them lean.
struct Leaning {
  model::NoteRef note;
  std::vector<std::uint32_t> citations;  ///< which of the note's are meant, rising
  works::WorkPtr entry;                  ///< null: the note is meant
  std::string name;                      ///< `Note 14`
  std::string detail;                    ///< `Carr, Socialism, Vol. 1, p. 262`
  Location location;

  bool is_same_as(const Leaning& other) const;
};

struct LeaningStep {
  Leaning other;
  /// In the note that leans: the words that do, in the order of the text.
  std::vector<text::Span> places;
};

/// Of a citation or a key under the cursor itself; of a marker, a label or a note's other text all
/// that the note cites. Nothing of notes that cite nothing.
std::optional<Leaning> leaning_at(const model::Edition& edition, std::size_t chapter,
                                  text::Offset at);

/// What it leans on, in the order of its citations.
std::vector<LeaningStep> leans_on(const model::Edition& edition, const Leaning& here);
/// What leans on it, in the order of the book.
std::vector<LeaningStep> leaned_on_by(const model::Edition& edition, const Leaning& here);

/// Citations of a note as one of these. REQUIRES: the note has them.
Leaning leaning_of(const model::Edition& edition, const model::NoteRef& note,
                   std::vector<std::uint32_t> citations);
Leaning leaning_of(const model::Edition& edition, const works::WorkPtr& entry);

}  // namespace ibid::features
