#!/usr/bin/env bash
# clang-tidy over all sources of the server; a finding is an error.
#
#   tests/clang_tidy.sh BUILD_FOLDER [FILE...]    a folder with compile_commands.json
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1
shift
if (($# == 0)); then mapfile -t files < <(git ls-files 'server/*.cpp'); else files=("$@"); fi
printf '%s\0' "${files[@]}" |
  xargs -0 -n 2 -P "$(nproc)" clang-tidy --quiet -p "$build" --extra-arg=-Wno-unknown-warning-option 2>/dev/null
echo "clang-tidy: ${#files[@]} files, nothing to say"
