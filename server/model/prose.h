// References in prose: “see note 12”, “see notes 2–4 and 7”, “see Chapter 5”.
//
// Only what names its target plainly is read: a signal (see, see also, cf., compare) before it, or
// “above” or “below” behind it. “p. 189, n. 109” is a locator, “see note 5 in Carr” somebody
// else's.
#pragma once

#include <string_view>
#include <vector>

#include "model/facts.h"

namespace ibid::model {

/// Every reference in `bytes`, in order. Spans count bytes from the begin of `bytes`.
std::vector<ProseReference> prose_references(std::string_view bytes);

}  // namespace ibid::model
