// Contraction: a citation that repeats the one before it, made an Ibid.
//
// Only where nobody can mistake it: the note before in its series cites this very work and volume
// and no other, both are understood, and the Ibid. says the same place. Never where the words say
// something of the work that no earlier note and no bibliography says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/actions/actions.h"
#include "features/change/trial.h"
#include "rules/reading.h"

namespace ibid::features {

/// The edits that make an Ibid. of the citation, as the chapter prints it (ibid_words.h); nothing
/// where that would not be safe. Not tried out yet: see trial.h.
std::optional<Edits> contraction(const model::Edition& edition, const rules::Reading& reading,
                                 const rules::Cited& cited, std::string ibid);

/// For a citation that the range touches: make it an Ibid.; and all of the chapter's that can be,
/// made when it is picked. Nothing in editions that avoid Ibid.
std::vector<Action> contraction_actions(const model::Edition& edition, std::size_t chapter,
                                        text::Span range);

}  // namespace ibid::features
