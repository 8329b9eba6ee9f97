// What the paths given to `ibid check` mean: which editions, and which of their files.
//
// A folder means the editions in it; in an edition that reaches farther, the chapters in the
// folder; without any, every Markdown file in it on its own. A file means its chapter within its
// edition, edition.json the whole of it, a bibliography itself.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "app/files/edition_files.h"

namespace ibid::app {

struct CheckTarget {
  EditionFiles files;
  bool whole = false;            ///< all files of the edition are wanted
  std::set<std::string> wanted;  ///< otherwise these, by their path within its folder
};

struct CheckTargets {
  std::vector<CheckTarget> editions;  ///< each edition once, in the order of the paths
  std::vector<std::string> missing;   ///< why some path means nothing, a sentence each
};

CheckTargets find_targets(const std::vector<std::string>& paths);

/// What was asked for by name and is no chapter, for commands that read chapters: a sentence each.
std::vector<std::string> not_chapters(const CheckTarget& target);

}  // namespace ibid::app
