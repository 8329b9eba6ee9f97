// Whole editions for tests that ask something of every note.
#pragma once

#include <optional>
#include <string>

#include "model/edition.h"

namespace ibid::support {

/// corpus/editions/united-opposition: what its edition.json says as far as rules and features ask.
model::Edition sample_edition();
/// The folder that it is read from.
std::string sample_folder();

/// The notes of the chapter in ../shared, all called in one line, with or without a bibliography.
/// Nothing where the chapter is not beside the repository: skip, and say so.
std::optional<model::Edition> seed_notes(bool with_bibliography);

}  // namespace ibid::support
