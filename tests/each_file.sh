#!/usr/bin/env bash
# Reads every source file by itself, with all warnings as errors: the everyday build compiles eight
# together, where a forgotten #include and a shadowed name go unseen.
#
#   tests/each_file.sh [PATTERN]    only files whose path holds the pattern
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset each >/dev/null
python3 - build/each/compile_commands.json "${1-}" <<'END' | xargs -d '\n' -n 1 -P "$(nproc)" bash -c
import json, os, re, sys
for entry in json.load(open(sys.argv[1])):
    if sys.argv[2] in entry["file"] and entry["file"].endswith(".cpp") and os.path.exists(entry["file"]):
        command = re.sub(r" -o \S+ -c ", " -fsyntax-only ", entry["command"])
        print(f"cd {entry['directory']} && {re.sub(r'^[^ ]*ccache ', '', command)}")
END
echo "each file by itself: nothing to say"
