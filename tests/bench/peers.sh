#!/usr/bin/env bash
# Fetches the language servers that Ibid is measured beside, and prints them as JSON for lsp_bench.
#
#   tests/bench/peers.sh >peers.json
#
# They go to a folder of the cache, never into the repository. What cannot be had is said on
# standard error and left out. Nothing here needs more than pip, npm and apt by package name.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/ibid-peers
mkdir -p "$cache"

say() { printf 'peers: %s\n' "$*" >&2; }
rows=()
# row NAME VERSION CHECKS REST: REST are more fields of the JSON object, the command among them.
row() {
  rows+=("{\"name\": \"$1\", \"version\": \"$2\", \"checks\": \"$3\", $4}")
  say "$1 $2"
}

python_tools() {
  [[ -x $cache/py/bin/pip ]] || python3 -m venv "$cache/py"
  "$cache/py/bin/pip" install -q --disable-pip-version-check "$1" >&2
}

rumdl() {
  python_tools rumdl || { say "rumdl: not to be had from PyPI"; return 0; }
  row rumdl "$("$cache/py/bin/rumdl" --version | awk '{print $2}')" \
    "Markdown style; of notes: undefined, unused, empty, out of order" \
    "\"command\": [\"$cache/py/bin/rumdl\", \"server\"]"
}

panache() {
  python_tools panache-cli || { say "panache: not to be had from PyPI"; return 0; }
  row panache "$("$cache/py/bin/panache" --version | awk '{print $2}')" \
    "Pandoc Markdown; of notes: undefined, unused, duplicate" \
    "\"command\": [\"$cache/py/bin/panache\", \"lsp\"], \"pull\": true, \"slow\": true"
}

vscode_markdown() {
  local name=vscode-markdown-languageserver
  command -v npm >/dev/null || { say "$name: there is no npm"; return 0; }
  npm install --silent --no-fund --no-audit --prefix "$cache/node" $name@0.5.0 markdown-it >&2 ||
    { say "$name: not to be had from npm"; return 0; }
  row "VS Code's Markdown server" \
    "$(node -p "require('$cache/node/node_modules/$name/package.json').version")" \
    "links; nothing of notes" \
    "\"command\": [\"node\", \"$here/peers/vscode_markdown.mjs\", \"$cache/node\"], \"pull\": true,
     \"settings\": {\"markdown\": {\"validate\": {\"enabled\": true,
       \"referenceLinks\": {\"enabled\": \"warning\"}, \"fragmentLinks\": {\"enabled\": \"warning\"},
       \"fileLinks\": {\"enabled\": \"warning\", \"markdownFragmentLinks\": \"warning\"},
       \"ignoredLinks\": [], \"unusedLinkDefinitions\": {\"enabled\": \"hint\"},
       \"duplicateLinkDefinitions\": {\"enabled\": \"warning\"}}}}"
}

# What only has binaries on a code host is measured where somebody has put it on the path.
on_the_path() {
  local name=$1 version command
  command -v "$name" >/dev/null || {
    say "$name: in none of the package registries; put it on the path to have it measured"
    return 0
  }
  version=$("$name" --version 2>/dev/null | head -n 1 || true)
  command=$(command -v "$name")
  row "$name" "${version##* }" "$2" "\"command\": [\"$command\"${3:+, \"$3\"}]"
}

# Not called `clangd`: compgen would find that.
clangd_of_any_version() {
  local program
  program=$(compgen -c | grep -xE 'clangd(-[0-9]+)?' | sort -V | tail -n 1 || true)
  if [[ -z $program && $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends clangd-14 >/dev/null; } >&2 &&
      program=clangd-14
  fi
  [[ -n $program ]] || { say "clangd: not installed"; return 0; }
  row clangd "$($program --version | grep -oE 'clangd version [0-9.]+' | awk '{print $3}')" \
    "C++ of the same size" \
    "\"command\": [\"$program\"], \"language\": \"cpp\""
}

rumdl
panache
vscode_markdown
on_the_path marksman "links; nothing of notes" server
on_the_path markdown-oxide "links; nothing of notes"
clangd_of_any_version
(IFS=,; printf '[%s]\n' "${rows[*]}")
