// What several commands do alike.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "app/files/edition_files.h"

namespace ibid::app {

/// A path as somebody in the working directory would call it.
std::string called(const std::filesystem::path& path);

/// The chapter on standard input as an edition of its own, called `-`; or why it cannot be read.
std::pair<LoadedEdition, std::string> edition_of_stdin();

}  // namespace ibid::app
