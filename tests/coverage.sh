#!/usr/bin/env bash
# Which lines of the server no test reaches: builds with clang's counters, runs the tests of our own
# code, and writes a table of folders to the terminal and a page per file to build/coverage/html.
#
#   tests/coverage.sh
#
# Needs clang and llvm. Not part of what is checked before a change lands: what is reached is not
# yet tested, and a line that cannot be reached (an impossible case, memory running out) is no gap.
set -euo pipefail
cd "$(dirname "$0")/.."
build=build/coverage
cmake --preset coverage >/dev/null
cmake --build "$build"
rm -rf "$build/profiles" "$build/html"
# Where a test allows no file to grow, the counters cannot be written either, and it fails here.
LLVM_PROFILE_FILE=$PWD/$build/profiles/%m.profraw ctest --test-dir "$build" -j "$(nproc)" \
  -LE '^(clients|package|docs|protocol|tidy|bench)$' --timeout 900 || echo "Some tests fail: counted all the same"
llvm-profdata merge -sparse "$build"/profiles/*.profraw -o "$build/all.profdata"

objects=("$build/server/app/ibid")
for test in "$build"/tests/*/*_test; do objects+=(-object "$test"); done
llvm-cov export -summary-only -instr-profile "$build/all.profdata" "${objects[@]}" server >"$build/summary.json"
llvm-cov show -format=html -output-dir "$build/html" -show-branches=count \
  -instr-profile "$build/all.profdata" "${objects[@]}" server >/dev/null
python3 - "$build/summary.json" "$PWD/server/" <<'END'
import collections, json, sys
summary, root = sys.argv[1:]
folders = collections.defaultdict(lambda: [0, 0])
for file in json.load(open(summary))["data"][0]["files"]:
    lines = file["summary"]["lines"]
    path = file["filename"].removeprefix(root)
    folder = folders[path.rsplit("/", 1)[0]]
    folder[0] += lines["covered"]
    folder[1] += lines["count"]
total = [sum(column) for column in zip(*folders.values())]
for name, (covered, count) in [*sorted(folders.items()), ("all", total)]:
    print(f"{name:16} {covered:6} of {count:6} lines, {100 * covered / count:5.1f} %")
END
echo "Line by line: $build/html/index.html"
