#!/usr/bin/env bash
# Takes the pictures of docs/guide.md anew, from VS Code and Neovim as they are.
#
#   tests/docs/screenshots.sh SERVER VSIX [OUT]
#
# Needs the workbench that tests/clients/vscode/run.sh needs, and Debian's xvfb, xterm, imagemagick,
# pngquant and neovim (0.9 or later: NVIM names another). Look at each picture before it is committed.
set -euo pipefail
server=$(realpath "$1")
vsix=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
out=$(realpath -m "${3:-$source/docs/images}")
read -ra nvim <<<"${NVIM:-nvim}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/copies" "$work/pictures"

python3 "$here/guide.py" "$server" "$source/docs/guide.md" "$work/copies"
node "$here/screenshots.mjs" "$source/../shared/tools/vscode-e2e" "$vsix" "$server" "$work/copies" \
  "$work/pictures"

export IBID_SERVER=$server IBID_CLIENT=$source/clients/neovim IBID_PICTURE=$work/pictures/guide-neovim.png
cd "$work/copies/ways-through-the-notes"
XDG_STATE_HOME=$work XDG_DATA_HOME=$work xvfb-run -a -s '-screen 0 1116x640x24' \
  xterm -fa 'DejaVu Sans Mono' -fs 11 -geometry 124x34+0+0 -b 0 -bw 0 -e \
  "${nvim[@]}" -u "$here/screenshots.lua" chapters/2-rapallo.md
[[ -s $IBID_PICTURE ]] || { echo "Neovim made no picture" >&2; exit 1; }

mkdir -p "$out"
for picture in "$work"/pictures/*.png; do
  pngquant --force --strip --output "$out/$(basename "$picture")" 128 "$picture"
done
ls -l "$out"
