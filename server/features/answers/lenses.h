// Lenses: lines of Ibid's own over headings and over notes that cite a work in full.
//
// Which there are, and what they say, is found by one walk over the edition; which places they
// count is told for one at a time. A lens names its subject by numbers, no place in the text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/answers/answers.h"

namespace ibid::features {

struct Lens {
  text::Span span;                             ///< what it stands over: a title, a label
  model::Number heading = 0;                   ///< a section's…
  std::optional<model::CitationRef> citation;  ///< …unless it is about a work
  std::string title;                           ///< `12 notes, 2 unresolved`, `cited 7 times`
};

/// In the order of the text. Sections that call notes, unless `headings` says no, and works that
/// are cited more than once.
std::vector<Lens> lenses(const model::Edition& edition, std::size_t chapter, bool headings);

struct LensText {
  std::string title;             ///< the lens's own
  std::vector<Location> places;  ///< what it counts; of a section the unresolved, where some are
};

/// Nothing where there is no such subject any more, or nothing to be counted.
std::optional<LensText> lens_text(const model::Edition& edition, std::size_t chapter,
                                  const Lens& lens);

}  // namespace ibid::features
