#!/usr/bin/env bash
# Ibid in Helix, in a terminal of its own (tmux): keys are typed and the screen is read.
#
#   run.sh SERVER
#
# Helix is the one that ../shared/tools/trixie provides beside the repository, with the
# configuration of clients/helix. Exits 77 where it, or tmux, is not there.
set -euo pipefail
server=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../../.." && pwd)

skip() { echo "SKIPPED: $*"; exit 77; }

tool=$source/../shared/tools/trixie
[[ -x $tool ]] || skip "no Helix beside the repository"
command -v tmux >/dev/null || skip "tmux is not installed"

work=$(mktemp -d)
tm() { tmux -u -S "$work/tmux" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
export TRIXIE_TOOLS_CACHE=${TRIXIE_TOOLS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trixie-tools}
"$tool" --install hx || skip "Helix cannot be installed"

# shellcheck source=tests/clients/edition.sh
. "$here/../edition.sh" "$work/edition"
mkdir -p "$work/bin" "$work/config/helix"
ln -s "$server" "$work/bin/ibid"
export PATH=$work/bin:$PATH XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache
cp "$source/clients/helix/languages.toml" "$work/config/helix/"
printf '[language-server.ibid.config.ibid]\nformatting = true\n' >>"$work/config/helix/languages.toml"
cat >"$work/config/helix/config.toml" <<'TOML'
[editor]
end-of-line-diagnostics = "hint"
completion-timeout = 5
[editor.lsp]
display-inlay-hints = true
TOML

failed=0
patience=20
check() {
  if [[ $1 == ok ]]; then printf 'ok      %s\n' "$2"; return; fi
  printf 'FAILED  %s\n' "$2"
  failed=1 patience=2
}
# expect WHAT PATTERN: waits until a line of the screen matches.
expect() {
  local screen deadline=$((SECONDS + patience))
  while :; do
    screen=$(tm capture-pane -p 2>&1 || true)
    if grep -Eq -- "$2" <<<"$screen"; then check ok "$1"; return; fi
    ((SECONDS < deadline)) || break
    sleep 0.05
  done
  check failed "$1: no $2"
  sed '/^ *$/d; s/ *$//; s/^/    | /' <<<"$screen"
}
# offered WHAT PATTERN TEXT: a completion, where the text is typed at the end of line 5. Typed anew
# where it does not come: on a busy machine Helix 25.01 sends edits that follow one another at once in
# another order (`didChange` of version 4 before that of version 2), and Ibid, which makes them as they
# come, answers for another text. Taking them back takes back the same stretch of text.
offered() {
  local attempt deadline
  for attempt in 1 2 3; do
    keys 5 G A
    keys -l "$3"
    deadline=$((SECONDS + 6))
    while ((SECONDS < deadline)); do
      if grep -Eq -- "$2" <<<"$(tm capture-pane -p 2>&1 || true)"; then break 2; fi
      sleep 0.05
    done
    ((attempt == 3)) || { escape; keys u; }
  done
  expect "$1" "$2"
}
# gone WHAT PATTERN: until no line does.
gone() {
  local deadline=$((SECONDS + patience))
  while tm capture-pane -p | grep -Eq -- "$2"; do
    if ((SECONDS >= deadline)); then check failed "$1: still $2"; return; fi
    sleep 0.05
  done
  check ok "$1"
}
keys() { tm send-keys "$@"; }
# Escape and a key right after it would read as that key with Alt.
escape() { keys Escape; sleep 0.3; }
# find TEXT: the cursor to its first place from the top, selected.
find_text() { keys g g /; keys -l -- "$1"; keys Enter; }

health=$("$tool" hx --health markdown 2>&1)
[[ $health == *ibid* ]] && check ok 'hx --health markdown knows ibid' || check failed "hx --health markdown: $health"

tm new-session -d -x 110 -y 30 "$(printf '%q ' "$tool" hx --log "$work/log" "$work/edition/chapters/1.md")"
expect 'a finding in the text' 'Nothing.*No note 9'
expect 'a hint behind the Ibid.' 'Ibid\..*→ Serge, Memoirs'
. "$here/keys.sh"
exit "$failed"
