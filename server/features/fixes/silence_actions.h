// Silencing a finding: the comment that an editor would write for it, put where it belongs.
//
// The comment that silences one place is a line before the block in which the finding stands; in a
// quotation or a note that is the paragraph, in a list the list as a whole. Each is tried out
// before it is offered: it silences the finding and leaves everything else of the chapter what it
// is.
#pragma once

#include <span>
#include <vector>

#include "features/actions/actions.h"
#include "rules/rules.h"

namespace ibid::features {

/// For findings that the range touches, of many the first few: “ignore this here” and “ignore it in
/// this file”, once for each rule and place. `findings` are what is heard of the chapter.
std::vector<Action> silence_actions(const rules::Scene& scene,
                                    std::span<const rules::Finding> findings, text::Span range);

}  // namespace ibid::features
