#!/usr/bin/env bash
# Ibid in VS Code: the extension is packaged and installed in a real workbench, in a browser without
# a window, and used there as a person would.
#
#   run.sh SERVER [SCREENSHOTS]
#
# The workbench is the one that ../shared/tools/vscode-e2e provides beside the repository. Exits 77
# where it, Node.js or Chromium is not there, or the extension's packages cannot be had.
set -euo pipefail
server=$(realpath "$1")
shots=${2:+$(realpath -m "$2")}
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../../.." && pwd)

skip() { echo "SKIPPED: $*"; exit 77; }

tool=$source/../shared/tools/vscode-e2e
[[ -f $tool/drive.mjs ]] || skip "no VS Code workbench beside the repository"
for program in node npm; do
  command -v "$program" >/dev/null || skip "Node.js is not installed: no $program"
done
[[ $(node -p 'process.versions.node.split(".")[0]') -ge 20 ]] || skip "Node.js is older than 20"
chromium=${VSCODE_E2E_CHROMIUM:-$(command -v chromium chromium-browser google-chrome | head -n 1 || true)}
[[ -n $chromium ]] || skip "Chromium is not installed"
node --input-type=module -e "
  const { installed } = await import('$tool/drive.mjs');
  installed();" 2>/dev/null || skip "the workbench is not installed: $tool/setup.sh does it"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Built from a copy, with the packages that are there already or else fetched.
client=$work/source/clients/vscode
mkdir -p "$work/source/clients"
cp -r "$source/docs" "$source/LICENSE" "$work/source/"
(cd "$source/clients" && tar --exclude=node_modules -cf - vscode) | tar -C "$work/source/clients" -xf -
if [[ -d $source/clients/vscode/node_modules ]]; then
  ln -s "$source/clients/vscode/node_modules" "$client/node_modules"
else
  (cd "$client" && npm ci --no-audit --no-fund) >"$work/npm" 2>&1 ||
    skip "the extension's packages cannot be installed: $(tail -n 1 "$work/npm")"
fi
if ! (cd "$client" && npm run package) >"$work/package" 2>&1; then
  cat "$work/package"
  echo "FAILED  the extension cannot be packaged"
  exit 1
fi

# shellcheck source=tests/clients/edition.sh
. "$here/../edition.sh" "$work/edition"
node "$here/e2e.mjs" "$tool" "$client/ibid.vsix" "$server" "$work/edition" ${shots:+"$shots"}
