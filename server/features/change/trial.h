// Trials: a change tried out before it is offered.
//
// The change is applied to the snapshot and the notes are followed anew: what comes out is what the
// editor would have. Pure; costs about as much as reading the changed chapter's notes.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "features/change/change.h"
#include "model/edition.h"

namespace ibid::features {

using Edits = std::vector<Replacement>;

/// All of them, in one chapter.
Change change_in(std::size_t chapter, const std::vector<Edits>& all);

/// The edition once the change of its chapters has been made; other documents stay as they are.
model::Edition tried(const model::Edition& edition, const Change& change);

/// True where two spans share a byte, or one begins where the other ends.
bool meet(text::Span a, text::Span b);

/// True where both mean the same pages, folios and so on.
bool at_same_places(const model::Source& a, const model::Source& b);

/// What a change of a chapter's words may do to the meaning of its citations.
enum class Effect : std::uint8_t {
  none,       ///< each means the same work, volume and places, as surely as before
  more_sure,  ///< the same; what was not understood before may be now
  free,       ///< they may mean other works, but no more of them remain in doubt than before
};

/// True where the change did no more than that, here and in the chapters behind.
bool had(Effect effect, const model::Edition& before, const model::Edition& after,
         std::size_t chapter);

/// The longest list of edits, begun from all of them, that `is_good` finds good together; those
/// that spoil it are left out. Asks at most some dozens of times: what it could not try is left
/// out.
std::vector<Edits> good_together(const std::vector<Edits>& all,
                                 const std::function<bool(const std::vector<Edits>&)>& is_good);

}  // namespace ibid::features
