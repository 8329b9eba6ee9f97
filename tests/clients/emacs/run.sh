#!/usr/bin/env bash
# Ibid in Emacs by Eglot, without a screen: commands are called as their keys would.
#
#   run.sh SERVER
#
# Emacs is the one that ../shared/tools/trixie provides beside the repository, with the
# configuration of clients/emacs. Exits 77 where it is not there.
set -euo pipefail
server=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../../.." && pwd)

skip() { echo "SKIPPED: $*"; exit 77; }

tool=$source/../shared/tools/trixie
[[ -x $tool ]] || skip "no Emacs beside the repository"
export TRIXIE_TOOLS_CACHE=${TRIXIE_TOOLS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trixie-tools}
"$tool" --install emacs || skip "Emacs cannot be installed"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=tests/clients/edition.sh
. "$here/../edition.sh" "$work/edition"
export IBID_SERVER=$server IBID_EDITION=$work/edition IBID_CLIENT=$source/clients/emacs/ibid.el
HOME=$work "$tool" emacs -Q --batch -l "$here/session.el" </dev/null
