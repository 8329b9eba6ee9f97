// Notes that follow the text of their page without a blank line: they are cut off to be looked at.
//
// At the end of a page, lines that begin with labels which the text of that page calls are notes
// more often than text. What is found to be none is put back.
#pragma once

#include "import/draft.h"

namespace ibid::import {

/// REQUIRES: the pages are found. Linear, but for the logarithm of the labels.
void cut_foot_notes(Draft& draft);

/// Puts back what was cut off and is text. REQUIRES: the notes are found.
void join_foot_notes(Draft& draft);

}  // namespace ibid::import
