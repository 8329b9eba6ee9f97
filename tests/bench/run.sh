#!/usr/bin/env bash
# Builds a release, measures it end to end beside other language servers, and writes the tables of
# docs/benchmarks.md.
#
#   tests/bench/run.sh [--short] [--no-peers] [--no-page]
#
# --short measures little of everything, to see that all works; --no-page prints the tables only.
# BUILD names the folder of a release build that is there already; RESULTS, where the figures go.
set -euo pipefail
cd "$(dirname "$0")/../.."
short='' peers=1 page=docs/benchmarks.md
for option in "$@"; do
  case $option in
    --short) short=1 ;;
    --no-peers) peers='' ;;
    --no-page) page='' ;;
    *) echo "usage: tests/bench/run.sh [--short] [--no-peers] [--no-page]" >&2; exit 64 ;;
  esac
done

build=${BUILD-build/release}
if [[ -z ${BUILD-} ]]; then
  cmake --preset release >/dev/null
  cmake --build --preset release --target ibid lsp_bench lsp_echo bench_input chapter_bench -j 2
fi
build=$(realpath "$build")
ibid=$build/server/app/ibid bench=$build/tests/bench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
results=$(realpath -m "${RESULTS-$build/bench-results}")
rm -rf "$results" && mkdir -p "$results"

echo "== What is measured with"
bash tests/bench/inputs.sh "$work" "$ibid" "$bench/bench_input" | tee "$results/inputs.txt"

echo "== Who takes part"
others='[]'
[[ -z $peers ]] || others=$(bash tests/bench/peers.sh)
python3 - "$bench/lsp_echo" "$ibid" "$others" "$work" <<'END'
import json, subprocess, sys
echo, ibid, others, work = sys.argv[1:]
version = subprocess.run([ibid, "--version"], capture_output=True, text=True).stdout.split()[-1]
servers = [
    {"name": "echo", "command": [echo], "checks": "nothing: the floor"},
    {"name": "echo, holding", "command": [echo, "--hold"],
     "checks": "nothing, but keeps the text in one buffer"},
    {"name": "Ibid", "version": version, "command": [ibid], "checks": "notes and what they cite"},
    {"name": "Ibid, asked", "version": version, "command": [ibid], "pull": True,
     "checks": "the same, by an editor that asks for findings"},
] + json.loads(others)
json.dump(servers, open(f"{work}/servers.json", "w"), indent=1)
quick = [one for one in servers if not one.get("slow")]
json.dump(quick, open(f"{work}/quick.json", "w"), indent=1)
END
cp "$work/servers.json" "$results/servers.json"

# measure NAME SCENARIO SIZE ROUNDS SECONDS MORE...
measure() {
  local name=$1 scenario=$2 size=$3 rounds=$4 seconds=$5
  shift 5
  [[ -z $short ]] || { rounds=$((rounds / 10 + 1)) seconds=3; }
  [[ ! -f $work/$size/text.cpp ]] || set -- --cpp "$work/$size/text.cpp" "$@"
  local text=$work/$size/chapter.md
  [[ -f $text ]] || text=$work/$size/0500.md
  # Who needs minutes to open it is not asked to type there.
  local servers=$work/servers.json
  [[ $scenario != type || $size != 10m ]] || servers=$work/quick.json
  # A server that waits for the disk would look as if it were done.
  cat "$work/$size"/* >/dev/null
  printf '%s (load %s)\n' "$name" "$(cut -d ' ' -f 1 /proc/loadavg)"
  "$bench/lsp_bench" "$scenario" --servers "$servers" --text "$text" \
    --rounds "$rounds" --seconds "$seconds" --log "$results/servers.log" --title "$name" \
    --out "$results/$name.json" "$@" || true # who fails is told on the page
}

echo "== End to end"
measure start-49k start 49k 20 20
measure start-1m start 1m 5 20
measure start-10m start 10m 3 20 --patience 120
for where in prose note label; do
  measure "$where-49k" type 49k 100 20 --where "$where"
  measure "$where-1m" type 1m 60 20 --where "$where"
  measure "$where-10m" type 10m 20 20 --where "$where" --patience 120
done
measure ask-49k ask 49k 40 5
measure ask-1m ask 1m 20 5
measure alone type alone 60 20 --where prose
measure edition type edition 60 20 --where prose --patience 120
measure no-bibliography type no-bibliography 60 20 --where note
measure bibliography type bibliography 60 20 --where note --patience 120

echo "== Without an editor"
"$bench/chapter_bench" --benchmark_filter=read_and_check --benchmark_format=json \
  >"$results/throughput.json" 2>/dev/null
TIMEFORMAT='{"user": %U, "system": %S, "elapsed": %R}'
{ time "$ibid" check "$work/10m/chapter.md" >/dev/null 2>&1 || true; } 2>"$results/check.json"

python3 tests/bench/page.py "$results" ${page:+"$page"}
