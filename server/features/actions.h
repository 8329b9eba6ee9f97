// Actions: what an editor offers to do at a place, as edits that it applies in one step.
//
// Nothing is changed here: an action says what to replace. Spans count bytes of the chapter's text,
// do not overlap, and rise.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/baseline.h"
#include "model/edition.h"

namespace ibid::features {

struct Replacement {
  text::Span span;
  std::string text;
};

/// Text to put at the end of a bibliography.
struct Appended {
  std::string file;  ///< its path within the edition
  std::string text;  ///< whole lines
};

struct Action {
  enum class Kind : std::uint8_t { quick_fix, refactoring };
  std::string title;
  Kind kind = Kind::refactoring;
  bool preferred = false;               ///< the one right answer to the finding
  std::vector<std::string_view> mends;  ///< ids of the rules whose finding here it answers
  text::Span place;                     ///< what it is about
  std::vector<Replacement> edits;       ///< in the chapter that was asked about
  std::optional<Appended> appended;
  /// Changes no text: from now on the Ibid. at `place` means what it means now.
  bool accepts = false;
};

/// For citations that the range touches: expand an Ibid. to the short form of what it means (or of
/// one of the works it may mean), complete an ambiguous short form, pin the source, add a
/// work that the citation introduces to the bibliography, and expand every Ibid. of the chapter
/// whose meaning is certain. Where an edit has changed what an Ibid.
/// refers to, by `baseline` (may be null): expand it to what it was, or accept what it is.
std::vector<Action> source_actions(const model::Edition& edition, std::size_t chapter,
                                   text::Span range, const model::Baseline* baseline);

/// The Ibid. whose words hold the byte.
std::optional<model::CitationRef> anaphor_at(const model::Edition& edition, std::size_t chapter,
                                             text::Offset at);

}  // namespace ibid::features
