#!/usr/bin/env bash
# Installs what is needed, builds Ibid and runs all its tests.
#
#   bash tests/run.sh [PRESET]    a preset of CMakePresets.json; `dev` unless told
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1-dev}

bash tests/install.sh tests
cmake --preset "$preset" >build.log 2>&1 || { cat build.log; rm -f build.log; exit 1; }
rm -f build.log
cmake --build --preset "$preset"
ctest --preset "$preset" -j "$(nproc)"
bash tests/skipped.sh "build/$preset"
