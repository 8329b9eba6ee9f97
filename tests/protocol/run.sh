#!/usr/bin/env bash
# Holds everything the server says against the official types of the protocol.
#
#   run.sh SERVER FOLDER [WORDS…]
#
# The types are npm's vscode-languageserver-protocol, in the versions that package.json pins;
# they are fetched once into FOLDER. With WORDS, only the sessions whose names have one of them
# are held. Exits 77 where Node, npm or the packages cannot be had.
set -euo pipefail
server=$(realpath "$1") folder=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)

skip() { echo "SKIPPED: $*"; exit 77; }

command -v node >/dev/null || skip "Node.js is not installed"
node -e 'process.exit(parseInt(process.versions.node) >= 18 ? 0 : 1)' || skip "Node.js is too old"

node "$here/selftest.mjs"
mkdir -p "$folder"
if ! cmp -s "$here/package.json" "$folder/fetched"; then
  command -v npm >/dev/null || skip "npm is not installed"
  rm -rf "$folder/fetched" "$folder/node_modules"
  cp "$here/package.json" "$folder/"
  (cd "$folder" && timeout 120 npm install --no-package-lock --no-audit --no-fund --ignore-scripts \
    >npm.log 2>&1) || skip "the types of the protocol cannot be fetched"
  cp "$here/package.json" "$folder/fetched"
fi
exec node "$here/check.mjs" "$server" "$folder" "$@"
