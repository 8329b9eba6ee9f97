// What `ibid check` does with the paths it is given: read, mend where that is asked for, examine.
//
// Files are written here, and only with --fix; what is told about it comes back as text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/commands/reports/report.h"

namespace ibid::app {

struct CheckOptions {
  std::vector<std::string> paths{"."};
  std::string format = "text";
  std::string fail_on = "warning";
  bool hints = false;
  bool fix = false;
  bool dry_run = false;
  unsigned jobs = 1;
};

struct Outcome {
  Report report;                           ///< of what is left
  std::vector<std::string> failures;       ///< what could not be read or written; said already
  std::string mended;                      ///< a line for each file that was mended
  std::string difference;                  ///< with --dry-run
  std::optional<std::string> fixed_input;  ///< with --fix, standard input as it should be
  bool nothing_written = false;            ///< what was to be mended could not be
};

/// Why the options do not go together; empty where they do.
std::string clash_of(const CheckOptions& options);

Outcome examine(const CheckOptions& options);

}  // namespace ibid::app
