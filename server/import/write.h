// Writes a draft as Pandoc Markdown.
#pragma once

#include <string>

#include "import/draft.h"
#include "import/escape.h"

namespace ibid::import {

/// `markers`: the labels whose brackets are markers of notes. Lines end as the draft's do.
std::string written(const Draft& draft, const Labels& markers);

}  // namespace ibid::import
