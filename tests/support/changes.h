// Changes in tests: applied as an editor would apply them, and what all notes mean before and
// after.
#pragma once

#include <string>
#include <vector>

#include "features/change/change.h"
#include "model/edition.h"

namespace ibid::support {

/// The text after the edits. Fails the running test where they overlap, do not rise, or leave the
/// text.
std::string applied(const text::Text& text, const std::vector<features::Replacement>& edits);

/// The edition after the change of its chapters; what is appended to bibliographies is left out.
model::Edition applied(const model::Edition& edition, const features::Change& change);

/// Every citation, chapter by chapter in reading order.
std::vector<model::CitationRef> citations(const model::Edition& edition);
/// The work, volume and places that a citation means, as a line.
std::string meaning(const model::Edition& edition, const model::CitationRef& citation);
/// The same of all citations, a line each, with their notes' labels.
std::string meanings(const model::Edition& edition);

}  // namespace ibid::support
