#!/usr/bin/env bash
# Lays out what servers are measured with, a folder for each size, and says what it is.
#
#   tests/bench/inputs.sh FOLDER IBID BENCH_INPUT
set -euo pipefail
out=$1 ibid=$2 input=$3
seed=$(cd "$(dirname "$0")/../../.." && pwd)/shared/seed/chapter-06.txt
mkdir -p "$out"/{49k,1m,10m,edition,alone,bibliography,no-bibliography}

if [[ -f $seed ]]; then
  "$ibid" import "$seed" -o "$out/49k/chapter.md" >/dev/null 2>&1
  echo "49k: a chapter of a book as it came from a web page, made Markdown by ibid import"
else
  echo "../shared/seed/chapter-06.txt is not there: a made-up chapter of the same size instead" >&2
  "$input" chapter 49000 >"$out/49k/chapter.md"
  echo "49k: a made-up chapter (the chapter that is used otherwise was not there)"
fi
"$input" repeat "$out/49k/chapter.md" 20 >"$out/1m/chapter.md"
"$input" repeat "$out/49k/chapter.md" 200 >"$out/10m/chapter.md"
echo "1m, 10m: the same 20 and 200 times, its notes numbered through"
"$input" cpp 49000 >"$out/49k/text.cpp"
"$input" cpp 1000000 >"$out/1m/text.cpp"
echo "C++ of 49 kB and 1 MB for clangd: small functions and comments"

"$input" edition "$out/edition" 1000 50000
echo '{"chapters": ["*.md"]}' >"$out/edition/edition.json"
cp "$out/edition/0500.md" "$out/alone/"
echo "edition: 1,000 made-up chapters of 50 kB each with an edition.json; the 500th is open; alone: that chapter by itself"

"$input" chapter 49000 >"$out/bibliography/chapter.md"
cp "$out/bibliography/chapter.md" "$out/no-bibliography/"
"$input" bibliography 100000 >"$out/bibliography/works.bib"
echo '{"chapters": ["chapter.md"], "bibliography": ["works.bib"]}' >"$out/bibliography/edition.json"
echo "bibliography: a made-up chapter of 49 kB and a .bib of 100,000 entries; no-bibliography: the same without"
du -sb "$out"/* | sed "s|$out/||"
