#!/usr/bin/env bash
# Says aloud which tests of the last run in a build folder were skipped, and why.
#
#   tests/skipped.sh BUILD_FOLDER
set -euo pipefail
log=$1/Testing/Temporary/LastTest.log
[[ -f $log ]] || { echo "no test run in $1" >&2; exit 1; }

# A test of CTest is one script, or a whole program of GoogleTest, which names its own tests.
awk '
  /^[0-9]+\/[0-9]+ Test: / { name = $3; own = 0; own_failed = 0; reason = "" }
  /^\[ RUN      \] / { own = 1; reason = "" }
  /^\[       OK \] / { passed++ }
  /^\[  FAILED  \] .* ms\)$/ { failed++; own_failed++ }
  /: Skipped$/ { getline reason }
  /^\[  SKIPPED \] .* ms\)$/ { skipped[$4] = reason }
  /^SKIPPED: / { skipped[name] = substr($0, 10) }
  /^Test Passed\.$/ { if (!own) passed++ }
  /^Test Failed\.$/ { if (!own_failed) failed++ }
  END {
    for (name in skipped) { count++; printf "SKIPPED  %s: %s\n", name, skipped[name] | "sort" }
    close("sort")
    printf "%d passed, %d failed, %d skipped\n", passed, failed, count
  }' "$log"
