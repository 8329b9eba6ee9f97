// Replacing the texts of an edition's files, all of them or none.
//
// Every new text is ready on the disk beside its file before the first of them takes a file's
// place: a full disk, or a folder that cannot be written to, leaves everything as it was. Mode,
// owner and group stay.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ibid::app {

struct NewText {
  std::filesystem::path path;
  std::string before;  ///< what it held when it was read
  std::string after;
};

/// Why a file of the edition in `folder` must be left alone: it is read-only, or a link that leads
/// out of the folder. Nothing where it may be replaced.
std::optional<std::string> unwritable_because(const std::filesystem::path& path,
                                              const std::filesystem::path& folder);

struct NotReplaced {
  std::filesystem::path path;
  std::string message;
  bool others_were = false;  ///< some files have been replaced already
};

/// Nothing where all is well. A file that no longer holds `before` stops it.
std::optional<NotReplaced> replace_files(const std::vector<NewText>& files);

}  // namespace ibid::app
