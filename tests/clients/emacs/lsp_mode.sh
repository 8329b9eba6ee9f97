#!/usr/bin/env bash
# Ibid in Emacs by lsp-mode, without a screen: commands are called as their keys would.
#
#   lsp_mode.sh SERVER
#
# Emacs and lsp-mode are the machine's own (on Debian: emacs-nox and elpa-lsp-mode), with the
# configuration of clients/emacs. Exits 77 where they are not installed.
set -euo pipefail
server=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../../.." && pwd)

skip() { echo "SKIPPED: $*"; exit 77; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
emacs=(env HOME="$work" emacs -q --no-site-file --batch --eval "(package-initialize)")
command -v emacs >/dev/null || skip "Emacs is not installed"
"${emacs[@]}" --eval "(kill-emacs (if (locate-library \"lsp-mode\") 0 1))" >/dev/null 2>&1 </dev/null ||
  skip "lsp-mode is not installed"

# shellcheck source=tests/clients/edition.sh
. "$here/../edition.sh" "$work/edition"
export IBID_SERVER=$server IBID_EDITION=$work/edition IBID_CLIENT=$source/clients/emacs/ibid.el
"${emacs[@]}" -l "$here/lsp_mode.el" </dev/null
