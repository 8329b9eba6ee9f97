// Full forms: where a book cites a work in full, so that a reader knows what its short forms mean.
//
// A citation in full prints an author with a title, a title with its imprint, or an archive with a
// shelfmark; or it introduces its work, however it is printed.
#pragma once

#include <optional>
#include <vector>

#include "features/answers/answers.h"

namespace ibid::features {

bool is_full_form(const model::Source& source);

/// The first citation in full of each work in a chapter, as a reader meets them.
std::vector<model::CitationRef> first_full_forms(const model::Edition& edition,
                                                 std::size_t chapter);

/// Of a citation or a key: every citation in full of its work, in the order of the book. Nothing
/// where that is what the cursor stands on and no other is.
std::optional<Definition> implementation(const model::Edition& edition, std::size_t chapter,
                                         text::Offset at);

}  // namespace ibid::features
