// Glosses: what the editor's own marks say about the words they stand around, for hovers.
//
// Corrections, supplied and missing words, printed pages; persons, places, terms and works; sigla
// and terms that edition.json explains, wherever they stand in the text.
#pragma once

#include <optional>

#include "features/answers/answers.h"

namespace ibid::features {

/// `{.sic}`, `{.supplied}`, `{.gap}` and `{.pb}`: the innermost at a byte.
std::optional<Hover> mark_hover(const model::Edition& edition, std::size_t chapter,
                                text::Offset at);

/// A span that names something: what, its gloss, how often the book does.
std::optional<Hover> name_hover(const model::Edition& edition, std::size_t chapter,
                                text::Offset at);

/// A siglum or a term that edition.json or a note explains, as it stands in the text.
std::optional<Hover> word_hover(const model::Edition& edition, std::size_t chapter,
                                text::Offset at);

}  // namespace ibid::features
