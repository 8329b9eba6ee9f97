#!/usr/bin/env bash
# Says aloud which tests of the last run in a build folder were skipped, and why.
#
#   tests/skipped.sh BUILD_FOLDER
set -euo pipefail
log=$1/Testing/Temporary/LastTest.log
[[ -f $log ]] || { echo "no test run in $1" >&2; exit 1; }

awk '
  /^[0-9]+\/[0-9]+ Test: / { name = $3 }
  /: Skipped$/ { getline reason; skipped[name] = reason }
  /^SKIPPED: / { skipped[name] = substr($0, 10) }
  /^Test Passed\.$/ { passed++ }
  /^Test Failed\.$/ { failed++ }
  END {
    for (name in skipped) { count++; printf "SKIPPED  %s: %s\n", name, skipped[name] | "sort" }
    close("sort")
    printf "%d passed, %d failed, %d skipped\n", passed, failed, count
  }' "$log"
