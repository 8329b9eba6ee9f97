#!/usr/bin/env bash
# Reads source files one by one, with all warnings as errors: the everyday build compiles many
# together, where a forgotten #include and a shadowed name go unseen.
#
#   tests/each_file.sh                     all of them: 12 minutes of two cores
#   tests/each_file.sh PATTERN             those whose path holds the pattern
#   tests/each_file.sh --changed COMMITS   those that the last so many commits changed, as far back
#                                          as is known here
set -euo pipefail
cd "$(dirname "$0")/.."
pattern=${1-} changed=/dev/null
if [[ $pattern == --changed ]]; then
  pattern=''
  changed=$(mktemp)
  trap 'rm -f "$changed"' EXIT
  git log -n "$2" --name-only --format= -- '*.cpp' | sort -u >"$changed"
fi

cmake --preset each >/dev/null
commands=$(
  python3 - build/each/compile_commands.json "$PWD" "$pattern" "$changed" <<'END'
import json, os, re, sys
commands, root, pattern, changed = sys.argv[1:]
wanted = None if changed == "/dev/null" else set(open(changed).read().splitlines())
for entry in json.load(open(commands)):
    path = os.path.relpath(entry["file"], root)
    if not path.endswith(".cpp") or not os.path.exists(entry["file"]) or pattern not in path: continue
    if wanted is not None and path not in wanted: continue
    command = re.sub(r" -o \S+ -c ", " -fsyntax-only ", entry["command"])
    print(f"cd {entry['directory']} && {re.sub(r'^[^ ]*ccache ', '', command)}")
END
)
[[ -n $commands ]] || { echo "each file by itself: no file is meant"; exit 0; }
xargs -d '\n' -n 1 -P "$(nproc)" bash -c <<<"$commands"
echo "each file by itself: $(wc -l <<<"$commands") read, nothing to say"
