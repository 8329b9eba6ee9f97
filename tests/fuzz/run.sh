#!/usr/bin/env bash
# Builds the fuzzers and runs each for some seconds, from the corpus as seeds.
#
#   tests/fuzz/run.sh [SECONDS] [FUZZER...]
#
# Needs clang. What a fuzzer finds is left in build/asan/fuzz/findings, and the exit code is 1.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1-30}
shift || true

cmake --preset asan >/dev/null
cmake --build --preset asan --target fuzzers >/dev/null
folder=build/asan/tests/fuzz
if (($# == 0)); then
  mapfile -t fuzzers < <(find "$folder" -maxdepth 1 -type f -perm -u+x -name '*_fuzz' -printf '%f\n' | sort)
else
  fuzzers=("$@")
fi
((${#fuzzers[@]})) || { echo "no fuzzers in $folder" >&2; exit 1; }

findings=build/asan/fuzz/findings
mkdir -p "$findings"
failed=0
for fuzzer in "${fuzzers[@]}"; do
  kept=build/asan/fuzz/corpus/$fuzzer
  mkdir -p "$kept"
  words=()
  [ ! -f "tests/fuzz/$fuzzer.dict" ] || words=(-dict="tests/fuzz/$fuzzer.dict")
  printf '%-18s ' "$fuzzer"
  if "$folder/$fuzzer" "${words[@]}" -max_total_time="$seconds" -max_len=20000 -timeout=20 -rss_limit_mb=4096 \
    -artifact_prefix="$findings/$fuzzer-" -print_final_stats=1 \
    "$kept" corpus/broken corpus/pages corpus/editions/tiny/ >"$kept.log" 2>&1; then
    awk '/number_of_executed_units/ { printf "%s runs, nothing found\n", $2 }' "$kept.log"
  else
    failed=1
    echo "FOUND SOMETHING:"
    tail -n 30 "$kept.log"
  fi
done
exit "$failed"
