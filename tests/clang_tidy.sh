#!/usr/bin/env bash
# clang-tidy over all sources of the server; a finding is an error.
#
#   tests/clang_tidy.sh BUILD_FOLDER [PATTERN]    a folder with compile_commands.json; only files
#                                                 of the server whose path holds the pattern
#
# In a unity build it reads eight files at once and their headers once, which takes an eighth of the
# time.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1 pattern=${2-}

files=$(python3 - "$build/compile_commands.json" "$PWD" "$pattern" <<'EOF'
import json, sys
commands, root, pattern = sys.argv[1:]
for entry in json.load(open(commands)):
    path = entry["file"].removeprefix(root + "/")
    if "server/" in path and pattern in path and not path.endswith("/embedded.cpp"):
        print(entry["file"])
EOF
)
[[ -n $files ]] || { echo "clang-tidy: no such file in $build" >&2; exit 1; }
# A unity build includes .cpp files: that is no slip there.
xargs -d '\n' -n 1 -P "$(nproc)" clang-tidy --quiet -p "$build" \
  --checks=-bugprone-suspicious-include --extra-arg=-Wno-unknown-warning-option 2>/dev/null <<<"$files"
echo "clang-tidy: $(wc -l <<<"$files") compilations, nothing to say"
