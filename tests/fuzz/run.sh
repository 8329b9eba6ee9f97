#!/usr/bin/env bash
# Builds the fuzzers and runs each for some seconds, from the corpus as seeds.
#
#   tests/fuzz/run.sh [SECONDS] [FUZZER...]
#
# Needs clang; as many run at once as there are processors. What a fuzzer finds is left in
# build/asan/fuzz/findings, and the exit code is not 0.
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

# One fuzzer; what it says is kept beside its corpus.
run() {
  local fuzzer=$1 kept=build/asan/fuzz/corpus/$1 words=()
  mkdir -p "$kept"
  [ ! -f "tests/fuzz/$fuzzer.dict" ] || words=(-dict="tests/fuzz/$fuzzer.dict")
  if "$folder/$fuzzer" "${words[@]}" -max_total_time="$seconds" -max_len=20000 -timeout=20 -rss_limit_mb=4096 \
    -artifact_prefix="$findings/$fuzzer-" -print_final_stats=1 \
    "$kept" corpus/broken corpus/pages corpus/editions/tiny/ >"$kept.log" 2>&1; then
    awk -v name="$fuzzer" '/number_of_executed_units/ { printf "%-18s %s runs, nothing found\n", name, $2 }' "$kept.log"
  else
    printf '%-18s FOUND SOMETHING:\n%s\n' "$fuzzer" "$(tail -n 30 "$kept.log")"
    return 1
  fi
}
export -f run
export folder findings seconds
printf '%s\n' "${fuzzers[@]}" | xargs -n 1 -P "$(nproc)" bash -c 'run "$0"'
