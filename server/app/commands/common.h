// What several commands do alike.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "app/files/edition_files.h"

namespace ibid::app {

/// A path as somebody in the working directory would call it.
std::string called(const std::filesystem::path& path);

/// The chapter on standard input as an edition of its own, called `-`; or why it cannot be read.
std::pair<LoadedEdition, std::string> edition_of_stdin();

/// What of an edition could not be read, or is mistaken in its edition.json, of which a part is
/// left out then: a sentence each. Without `whole`, what edition.json says is not looked at.
std::vector<std::string> missing_from(const LoadedEdition& loaded, bool whole);

/// Says that an edition.json, of which some chapters alone are looked at, has mistakes, if so.
void tell_mistakes(const EditionFiles& files);

}  // namespace ibid::app
