// Short forms: citations that name a work shortly and introduce none.
//
// Words without a place in a book may be prose that only looks like a name, so nothing is said of
// them.
#pragma once

#include <vector>

#include "rules/rules.h"

namespace ibid::rules {

/// True where the words plainly point into a work: a page, folio or column with its unit, or a
/// volume.
bool points_into_a_work(const citation::Citation& words);

/// A citation that names a work which nobody knows: by a short form, by op. cit. or by a key.
/// Keys only where the edition has a bibliography to look them up in.
bool names_unknown_work(const Scene& scene, const Cited& cited);

/// The note further on in the chapter that introduces the work which this one names; for those that
/// name an unknown work.
std::optional<model::CitationRef> introduced_later(const Scene& scene, const Cited& cited);

}  // namespace ibid::rules
