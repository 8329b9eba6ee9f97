#!/usr/bin/env bash
# Ibid in Kate, on a screen that nobody sees (Xvfb): keys are pressed, and what Kate and the server
# say to each other shows what came of it.
#
#   run.sh SERVER
#
# Kate is the machine's own, with the settings of clients/kate. Exits 77 where Kate or one of the
# tools that press its keys is not installed.
set -euo pipefail
server=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../../.." && pwd)

skip() { echo "SKIPPED: $*"; exit 77; }
for tool in kate Xvfb xdotool dbus-run-session; do
  command -v "$tool" >/dev/null || skip "$tool is not installed"
done

work=$(mktemp -d)
started=()
end() {
  ((${#started[@]})) && kill "${started[@]}" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$work"
}
trap end EXIT

# shellcheck source=tests/clients/edition.sh
. "$here/../edition.sh" "$work/edition"
mkdir -p "$work/bin" "$work/.config/kate/lspclient"
mkdir -m 700 "$work/run"
asked=$work/asked answered=$work/answered
: >"$asked" >"$answered"
# What goes in and out is written down on its way.
cat >"$work/bin/ibid" <<SH
#!/bin/sh
tee -a '$asked' | '$server' "\$@" | tee -a '$answered'
SH
chmod +x "$work/bin/ibid"
export PATH=$work/bin:$PATH HOME=$work XDG_CONFIG_HOME=$work/.config XDG_DATA_HOME=$work/.local/share
export XDG_CACHE_HOME=$work/.cache XDG_RUNTIME_DIR=$work/run LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
cp "$source/clients/kate/settings.json" "$XDG_CONFIG_HOME/kate/lspclient/"
# Kate would ask whether it may start the server.
cat >"$XDG_CONFIG_HOME/katerc" <<RC
[Kate Plugins]
lspclientplugin=true

[lspclient]
AllowedServerCommandLines=$work/bin/ibid
RC

failed=0
patience=30
check() {
  if [[ $1 == ok ]]; then printf 'ok      %s\n' "$2"; return; fi
  printf 'FAILED  %s\n' "$2"
  failed=1 patience=3
}
# holds FILE PATTERN: within a message, whatever its line breaks.
holds() { tr -d '\r\n' <"$1" | grep -Eq -- "$2"; }
within() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.05
  done
}
expect() { within "$patience" holds "$2" "$3" && check ok "$1" || check failed "$1: no $3"; }
# pressed WHAT FILE PATTERN KEYS...: pressed again where a key was lost, as it is while a window of
# Kate's own is closing.
pressed() {
  local what=$1 file=$2 pattern=$3 attempt
  shift 3
  for ((attempt = 0; attempt < patience; attempt += 5)); do
    "$@"
    within 5 holds "$file" "$pattern" && { check ok "$what"; return; }
    xdotool key Escape
  done
  check failed "$what: no $pattern"
}
action() {
  xdotool key ctrl+alt+i
  xdotool type --delay 20 "$1"
  xdotool key Return
}
visible() { window=$(xdotool search --onlyvisible --class kate 2>/dev/null | tail -n 1) && [[ $window ]]; }

exec 3<>"$work/display"
Xvfb -displayfd 3 -screen 0 1200x800x24 >/dev/null 2>&1 &
started+=($!)
within "$patience" test -s "$work/display" || skip "Xvfb does not start"
DISPLAY=:$(head -n 1 "$work/display")
export DISPLAY

dbus-run-session -- kate --startanon --line 11 --column 7 "$work/edition/chapters/1.md" >"$work/kate" 2>&1 &
started+=($!)
within "$patience" visible || { check failed "Kate shows no window: $(tail -n 3 "$work/kate")"; exit 1; }
xdotool windowfocus "$window"

. "$here/keys.sh"
exit "$failed"
