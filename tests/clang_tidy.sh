#!/usr/bin/env bash
# clang-tidy over all sources of the server; a finding is an error.
#
#   tests/clang_tidy.sh BUILD_FOLDER [FILE...]    a folder with compile_commands.json
#
# What has passed is remembered by what was compiled (the file with all that it includes, the
# settings, the tool), so that a file is read again only when something in it has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1
shift
if (($# == 0)); then mapfile -t files < <(git ls-files 'server/*.cpp'); else files=("$@"); fi
passed=${XDG_CACHE_HOME:-$HOME/.cache}/ibid-tidy
mkdir -p "$passed"
settings=$({ clang-tidy --version; cat .clang-tidy; } | sha256sum | cut -c1-16)
export build passed settings

# The command of the file in compile_commands.json, with its comments kept: NOLINT is one.
compiled() {
  python3 - "$build/compile_commands.json" "$PWD/$1" <<'EOF'
import json, shlex, subprocess, sys
for entry in json.load(open(sys.argv[1])):
    if entry["file"] == sys.argv[2]:
        words = [w for w in shlex.split(entry["command"]) if w != "ccache"]
        skip = {words.index("-o"), words.index("-o") + 1, words.index("-c")}
        skip |= {i + d for i, w in enumerate(words) if w in ("-MT", "-MF") for d in (0, 1)}
        kept = ["clang++"] + [w for i, w in enumerate(words) if i > 0 and i not in skip and w != "-MD"]
        kept = [w for w in kept if not w.startswith("-Wno-restrict")]
        done = subprocess.run(kept + ["-E", "-C", "-P", "-w"], cwd=entry["directory"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        sys.stdout.buffer.write(done.stdout or bytes(entry["file"], "utf-8"))
        sys.exit(done.returncode)
sys.exit(1)
EOF
}

read_file() {
  local key
  if key=$(compiled "$1" | sha256sum | cut -c1-40) && [ -e "$passed/$settings-$key" ]; then return 0; fi
  clang-tidy --quiet -p "$build" --extra-arg=-Wno-unknown-warning-option "$1" 2>/dev/null || return 1
  if [ -n "$key" ]; then : >"$passed/$settings-$key"; fi
}
export -f compiled read_file
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" bash -o pipefail -c 'read_file "$0"'
echo "clang-tidy: ${#files[@]} files, nothing to say"
