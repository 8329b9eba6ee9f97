// Globs: patterns of file names as edition.json writes them.
//
// `*` stands for any part of a name, `?` for one character, `[a-z]` and `[!a-z]` for one of some;
// `**` as a whole name for any folders, also none. Characters are code points, not bytes. Names
// that begin with a dot are matched only by a pattern that begins with one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::app {

/// True where `text` has a character that stands for others.
bool is_glob(std::string_view text);

/// What is wrong with a path or glob of edition.json, or nothing.
std::optional<std::string> glob_mistake(std::string_view glob);

/// The glob that fits this path alone.
std::string as_glob(std::string_view path);

/// The path that a glob fits alone; nothing where it may fit others.
std::optional<std::string> only_path(std::string_view glob);

/// Whether one name of a path (no `/`) fits a pattern for one. Takes time in proportion to the
/// product of their lengths at worst.
bool fits(std::string_view pattern, std::string_view name);

/// The names between the slashes, `.` and empty ones left out.
std::vector<std::string> path_names(std::string_view path);

}  // namespace ibid::app
