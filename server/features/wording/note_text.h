// A note's words as a reader sees them.
#pragma once

#include <string>

#include "model/chapter.h"

namespace ibid::features {

/// On one line, without its label and the markers in it. `note` is a note or an inline note.
std::string note_text(const model::Chapter& chapter, model::Subject note);

}  // namespace ibid::features
