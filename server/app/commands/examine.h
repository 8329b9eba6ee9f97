// Examining an edition: all findings of all rules in the files that are asked for.
//
// Pure but for existence_in(); the result does not depend on `jobs`.
#pragma once

#include <functional>
#include <string>

#include "app/commands/reports/report.h"
#include "app/files/edition_files.h"

namespace ibid::app {

struct Examination {
  /// Whether a file of the edition is wanted, by its path within the folder.
  std::function<bool(const std::string&)> wanted;
  /// What to call it in the report.
  std::function<std::string(const std::string&)> name;
  unsigned jobs = 1;
  /// Whether to say what would mend each finding, which takes far longer than finding it.
  bool fixes = false;
  /// Called with how many chapters are done, of how many; one call at a time, from any thread.
  std::function<void(std::size_t, std::size_t)> progress = {};
};

/// edition.json first, then the chapters in the order of the book, then bibliographies.
Report examine(const LoadedEdition& loaded, const Examination& how);

}  // namespace ibid::app
