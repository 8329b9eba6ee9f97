#!/usr/bin/env bash
# The manual page and the completion scripts, in the programs that they are for.
#
#   tests/app/check_scripts.sh man|bash|zsh|fish PROGRAM SOURCE_FOLDER
#
# 77, which CTest shows as skipped, where that program is missing.
set -euo pipefail
what=$1 program=$2 source=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

need() { command -v "$1" >/dev/null || { echo "SKIPPED: no $1, so $2" >&2; exit 77; }; }

check_man() {
  "$program" man >"$work/ibid.1"
  need mandoc "the manual page is not checked"
  mandoc -Tlint "$work/ibid.1"
  mandoc -Tutf8 "$work/ibid.1" | col -b >"$work/text"
  for words in 'ibid check \[OPTIONS\] \[PATH…\]' '--fail-on SEVERITY' 'edition.json' 'EXIT STATUS'; do
    grep -q -e "$words" "$work/text" || { echo "the manual page lacks $words" >&2; exit 1; }
  done
  if command -v man >/dev/null && man --version 2>/dev/null | grep -q man-db; then
    LC_ALL=C.UTF-8 man --warnings -l "$work/ibid.1" 2>"$work/warnings" >/dev/null
    [[ ! -s $work/warnings ]] || { cat "$work/warnings" >&2; exit 1; }
  fi
}

check_fish() {
  need fish "its completions are not tried"
  "$program" completions fish >"$work/ibid.fish"
  fish -n "$work/ibid.fish"
  cd "$work"
  export HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work
  touch 'глава 1.md'
  mkdir sub
  expect() { # a line, and the first words of what is offered
    local got
    got=$(fish -N -c "source ibid.fish; complete -C '$1'" | cut -f1 | sort | tr '\n' ' ')
    [[ $got == "$2 " ]] || { echo "“$1”: $got" >&2; exit 1; }
  }
  expect 'ibid ' 'check explain export import init lsp report rules sources'
  expect 'ibid check --dr' '--dry-run'
  expect 'ibid check --format ' 'github json sarif text'
  expect 'ibid check --fail-on=inf' '--fail-on=information'
  expect 'ibid explain note-d' 'note-duplicate'
  expect 'ibid check гл' 'глава 1.md'
  expect 'ibid import -o гл' 'глава 1.md'
  expect 'ibid init su' 'sub/'
}

check_shell() {
  need "$what" "its completions are not tried"
  need python3 "nobody types into a shell"
  "$program" completions "$what" >"$work/script"
  "$what" -n "$work/script"
  python3 "$source/tests/app/complete.py" "$what" "$work/script"
}

case $what in
  man) check_man ;;
  fish) check_fish ;;
  *) check_shell ;;
esac
