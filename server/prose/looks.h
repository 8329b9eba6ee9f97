// The looks: each reads one passage for the sights it knows. One file each; look.cpp calls them.
#pragma once

#include <vector>

#include "prose/passage.h"
#include "prose/sight.h"

namespace ibid::prose {

using Spots = std::vector<Spot>;

/// Adds a spot at a span of the passage's text.
Spot& add(Spots& out, Sight sight, const Passage& passage, text::Span span);

void look_at_quotation_marks(const Passage& passage, Spots& out);
void look_at_brackets(const Passage& passage, Spots& out);
void look_at_spaces(const Passage& passage, Spots& out);
void look_at_repetitions(const Passage& passage, Spots& out);
void look_at_ellipses(const Passage& passage, Spots& out);

}  // namespace ibid::prose
