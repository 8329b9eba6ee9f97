// A reading: every citation of a chapter, its words beside what it was found to mean.
//
// Made once per check, so that no rule looks anything up. Borrows from the edition, which outlives
// it. Numbers and pointers only; no place in the text.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/edition.h"
#include "rules/printed_place.h"

namespace ibid::rules {

struct Cited {
  model::CitationRef at;
  const model::NoteSources* note = nullptr;
  const model::Source* source = nullptr;
  const citation::Citation* words = nullptr;
};

class Reading {
 public:
  Reading(const model::Edition& edition, std::size_t chapter);

  /// In reading order; those of notes that are never called come last.
  std::span<const Cited> citations() const { return citations_; }
  /// Its locators as printed.
  std::span<const PrintedPlace> places(const Cited& cited) const;
  /// Those of the same note.
  std::span<const Cited> beside(const Cited& cited) const;
  /// Those of the note that goes before this one's in its series: none where that cites nothing,
  /// where there is no such note, and where this one's is never called.
  std::span<const Cited> before(const Cited& cited) const;
  /// The citation in this reading; null where it stands in another chapter.
  const Cited* find(const model::CitationRef& at) const;

 private:
  struct Run {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t before = none;  ///< the run of the note before it in the series
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::span<const Cited> of(const Run& run) const;
  std::size_t place(const model::NoteSources& note) const;
  void read_places();

  std::size_t chapter_;
  const model::Sources& sources_;
  std::vector<Cited> citations_;
  std::vector<PrintedPlace> places_;
  std::vector<std::size_t> first_place_;  ///< per citation, and how many there are
  std::vector<Run> runs_;                 ///< per note of sources_
};

}  // namespace ibid::rules
