#!/usr/bin/env bash
# Installs what is needed, builds Ibid and shows what it says of the sample edition.
set -euo pipefail
cd "$(dirname "$0")/.."

bash tests/install.sh build
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Building Ibid …"
{ cmake --preset dev -DIBID_TESTS=OFF && cmake --build --preset dev; } >"$log" 2>&1 ||
  { cat "$log"; exit 1; }

ibid=$PWD/build/dev/server/app/ibid
edition=corpus/editions/united-opposition
printf '\n$ ibid sources %s   (its first notes: what each of them cites)\n\n' \
  "$edition/chapters/1-new-course.md"
"$ibid" sources "$edition/chapters/1-new-course.md" | sed -n 1,24p
printf '\n$ ibid check %s\n\n' "$edition"
# 1 says that there are findings: that is what is shown.
"$ibid" check "$edition" || [[ $? == 1 ]]

cat <<END

That is the sample edition, whose last chapter is full of faults on purpose.
To see them as you type, open a chapter in an editor that speaks LSP. Neovim, for instance:

  nvim --cmd 'set rtp+=$PWD/clients/neovim' -c 'lua require("ibid").setup({ cmd = { "$ibid" } })' \\
    $edition/chapters/*.md

Or look at all of it as a page in a browser:

  $ibid report $edition -o report.html
END
