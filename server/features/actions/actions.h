// Actions: what an editor offers to do at a place, as changes that it applies in one step.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/change/change.h"
#include "model/baseline.h"
#include "model/edition.h"

namespace ibid::features {

struct Action {
  enum class Kind : std::uint8_t {
    quick_fix,    ///< answers a finding
    refactoring,  ///< rewrites what is there
    fix_all,      ///< of a whole chapter, every fix that is safe
    organize,     ///< of a whole chapter, the order of its notes
  };
  std::string title;
  /// For commands in menus: the first action offered of an id is what the command does.
  std::string_view id = {};
  std::string creates;  ///< the label of a note that it makes, to be written next
  Kind kind = Kind::refactoring;
  bool preferred = false;               ///< the one right answer to the finding
  std::vector<std::string_view> mends;  ///< ids of the rules whose finding here it answers
  text::Span place;                     ///< what it is about, in the chapter that was asked about
  Change change;
  /// Makes the change where that costs more than offering it; `change` is empty then. To be called
  /// while the edition lives.
  std::function<Proposal()> later = nullptr;
  /// Changes no text: from now on the Ibid. at `place` means what it means now.
  bool accepts = false;
  /// Why it cannot be done, for editors that show it greyed out; the change is empty then.
  std::string disabled;

  Proposal proposal() const { return later ? later() : Proposal(change); }
};

/// For citations that the range touches: expand an Ibid. to the short form of what it means (or of
/// one of the works it may mean), complete an ambiguous short form, pin the source, add a
/// work that the citation introduces to the bibliography, and expand every Ibid. of the chapter
/// whose meaning is certain. Where an edit has changed what an Ibid.
/// refers to, by `baseline` (may be null): expand it to what it was, or accept what it is.
std::vector<Action> source_actions(const model::Edition& edition, std::size_t chapter,
                                   text::Span range, const model::Baseline* baseline);

/// Edits of the apparatus (note_edits.h): in prose, a note put in behind the range; at a marker or
/// in a note, what can be done with that note and its series; of a marker in the range, its move
/// to either end; of the chapter, its notes put into order.
std::vector<Action> note_actions(const model::Edition& edition, std::size_t chapter,
                                 text::Span range);

/// The Ibid. whose words hold the byte.
std::optional<model::CitationRef> anaphor_at(const model::Edition& edition, std::size_t chapter,
                                             text::Offset at);

}  // namespace ibid::features
