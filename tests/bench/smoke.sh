#!/usr/bin/env bash
# Is the client that measures servers still able to? One turn of everything, nothing is timed.
#
#   tests/bench/smoke.sh IBID FOLDER_OF_THE_BENCHMARKS SCRATCH_FOLDER
set -euo pipefail
ibid=$(realpath "$1") bench=$(realpath "$2") scratch=$(realpath -m "$3")
rm -rf "$scratch" && mkdir -p "$scratch/text"
"$bench/bench_input" chapter 20000 >"$scratch/once.md"
"$bench/bench_input" repeat "$scratch/once.md" 2 >"$scratch/text/chapter.md"
cat >"$scratch/servers.json" <<END
[{"name": "echo", "command": ["$bench/lsp_echo", "--hold"]},
 {"name": "pushed", "command": ["$ibid"]},
 {"name": "asked", "command": ["$ibid"], "pull": true}]
END
try() {
  "$bench/lsp_bench" "$@" --servers "$scratch/servers.json" --text "$scratch/text/chapter.md" \
    --rounds 1 --title "$*" --out "$scratch/out.json"
}
try start
for where in prose note label; do
  try type --where "$where"
  [[ $(grep -c '"findings"' "$scratch/out.json") == 3 ]]
  if grep -q '"samples": \[\]' "$scratch/out.json"; then echo "$where: nothing was typed" >&2; exit 1; fi
done
try ask
grep -q '"textDocument/hover"' "$scratch/out.json"
grep -q '"said"' "$scratch/out.json"

# One that dies is told of, and the others go on.
cat >"$scratch/servers.json" <<END
[{"name": "dead", "command": ["false"]}, {"name": "echo", "command": ["$bench/lsp_echo"]}]
END
if try type --where prose 2>"$scratch/errors"; then echo "a dead server is not told of" >&2; exit 1; fi
grep -q 'dead ended' "$scratch/errors"
grep -q '"name": "echo"' "$scratch/out.json"
