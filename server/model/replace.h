// Following anew what an edit of places alone touches: `p. 12` became `p. 13`.
//
// Which work a citation means does not hang on places, so that only the notes that print others,
// and those that take places over from them, are looked at. What comes out equals resolve().
#pragma once

#include <vector>

#include "model/sources.h"

namespace ibid::model {

class Chapter;

/// `before` are the sources of the chapter before the edit, the `index`th of its edition; `notes`
/// those that print other places than before, by Chapter::wording().
Sources with_places(const Sources& before, const Chapter& after, std::size_t index,
                    const std::vector<Subject>& notes);

}  // namespace ibid::model
