// Linked labels: the label under the cursor wherever it is written, to be typed at once.
#pragma once

#include <string_view>
#include <vector>

#include "model/edition.h"

namespace ibid::features {

/// A regular expression (ECMAScript's) of what a label may hold.
constexpr std::string_view label_pattern = R"([^\s\[\]^]+)";

/// With the cursor in a label of a marker or a note: that label in all its markers and notes, and
/// in “note 12” in the text, in the order of the text. Empty where it stands once only, and where
/// the text mentions the note by other words than its label.
std::vector<text::Span> linked_labels(const model::Edition& edition, std::size_t chapter,
                                      text::Offset at);

}  // namespace ibid::features
