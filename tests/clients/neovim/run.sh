#!/usr/bin/env bash
# Runs one Neovim test against a built server.
#
#   run.sh system|newer SERVER TEST.lua
#
# `newer` is the Neovim that ../shared/tools/trixie provides beside the repository, or any other:
#
#   IBID_NVIM=/path/to/nvim run.sh newer SERVER TEST.lua
#
# Exits 77 where the editor, or the chapter that a test works on, is not there.
set -euo pipefail
editor=$1 server=$(realpath "$2") test=$3
source=$(cd "$(dirname "$0")/../../.." && pwd)

skip() { echo "SKIPPED: $*"; exit 77; }

if [[ $editor == newer && -n ${IBID_NVIM:-} ]]; then
  nvim=("$IBID_NVIM")
elif [[ $editor == newer ]]; then
  tool=$source/../shared/tools/trixie
  [[ -x $tool ]] || skip "no newer Neovim beside the repository"
  nvim=("$tool" nvim)
else
  command -v nvim >/dev/null || skip "Neovim is not installed"
  nvim=(nvim)
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export IBID_SOURCE=$source IBID_SERVER=$server
if grep -q IBID_CHAPTER "$test"; then
  chapter=$source/../shared/seed/chapter-06.txt
  [[ -f $chapter ]] || skip "the chapter that this test edits is not beside the repository"
  "$server" import "$chapter" -o "$work/06.md" 2>"$work/guesses"
  export IBID_CHAPTER=$work/06.md
fi
# Its own folders, and the tool's cache left where it is.
export TRIXIE_TOOLS_CACHE=${TRIXIE_TOOLS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trixie-tools}
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state
export XDG_CACHE_HOME=$work/cache
mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME" "$XDG_CACHE_HOME"
"${nvim[@]}" --headless --clean -S "$test" </dev/null
