#!/usr/bin/env bash
# Makes the Debian package of a build folder, looks into it, unpacks it into a folder and uses what
# lies there.
#
#   tests/package/run.sh BUILD_FOLDER
#
# Exits 77, which CTest shows as skipped, where Debian's tools are missing. What only one check needs
# (man, zsh, fish, Neovim, lintian) is tried where it is, and named where it is not.
set -euo pipefail  # so `| grep -q`, which stops reading, may fail what it reads from
build=$(realpath "$1")
for tool in dpkg-deb dpkg-shlibdeps; do
  command -v $tool >/dev/null || { echo "SKIPPED: no $tool, so no package is made"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root share=$work/root/usr/share

fail() { echo "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null || { echo "no $1, so without $2"; return 1; }; }

make_package() { # into a folder
  SOURCE_DATE_EPOCH=1700000000 "${CPACK:-cpack}" -G DEB --config "$build/CPackConfig.cmake" -B "$1" \
    >"$work/log" 2>&1 || { cat "$work/log"; fail "cpack failed"; }
  rm -rf "$1/_CPack_Packages"
}

check_fields() {
  local field
  field() { dpkg-deb -f "$deb" "$1"; }
  [[ $(field Package) == ibid ]] || fail "it is the package $(field Package)"
  [[ $(field Maintainer) == *'<'*@*'>' ]] || fail "nobody maintains it"
  [[ $(field Depends) == *'libc6 (>= '* ]] || fail "it depends on: $(field Depends)"
  [[ $(field Description) == *$'\n'* ]] || fail "there is no long description"
  [[ -z $(field Homepage) ]] || fail "there is no address yet"
}

check_files() {
  local file
  for file in bin/ibid share/man/man1/ibid.1.gz share/bash-completion/completions/ibid \
    share/zsh/vendor-completions/_ibid share/fish/vendor_completions.d/ibid.fish \
    share/ibid/edition.schema.json share/emacs/site-lisp/ibid.el \
    share/nvim/site/pack/ibid/opt/ibid/lua/ibid.lua share/doc/ibid/copyright \
    share/doc/ibid/changelog.gz share/doc/ibid/changelog.Debian.gz share/doc/ibid/README.md \
    share/doc/ibid/docs/check.md share/doc/ibid/docs/rules/note-order.md \
    share/doc/ibid/clients/helix/languages.toml \
    share/doc/ibid/examples/united-opposition/edition.json; do
    [[ -s $root/usr/$file ]] || fail "it lacks $file"
  done
  file=$(find "$root" -type d -empty) && [[ -z $file ]] || fail "empty: $file"
  file=$(find "$root" -path '*node_modules*') && [[ -z $file ]] || fail "not ours: $file"
  [[ $(stat -c %a "$root/usr/bin/ibid") == 755 ]] || fail "the program's mode is wrong"
  ! readelf -S "$root/usr/bin/ibid" | grep -e '\.symtab' -e '\.debug' >/dev/null || fail "it is not stripped"
  grep -q '^ Permission is hereby granted' "$share/doc/ibid/copyright" || fail "no licence"
}

# Every page's links to its neighbours lead somewhere.
check_links() {
  local page link
  while IFS= read -r page; do
    while IFS= read -r link; do
      [[ -e $(dirname "$page")/${link%%#*} ]] || fail "${page#"$share/doc/"}: $link leads nowhere"
    done < <(sed '/^```/,/^```/d; s/`[^`]*`//g' "$page" | grep -oP '\]\(\K[^)#:]+(?=[)#])')
  done < <(find "$share/doc/ibid" -name '*.md' -not -path '*/examples/*')
}

check_program() {
  local status=0
  "$root/usr/bin/ibid" --version | grep "$version" >/dev/null || fail "its version is not $version"
  cp -r "$share/doc/ibid/examples/united-opposition" "$work/edition"
  cd "$work/edition"
  "$root/usr/bin/ibid" check >"$work/found" || status=$?
  [[ $status == 1 ]] || { cat "$work/found"; fail "ibid check ended with $status"; }
  grep -q '^chapters/4-expulsions.md:.*\[ibid-partial\]$' "$work/found" || fail "it found too little"
  ! grep -q '^chapters/[123]-.* error: ' "$work/found" || fail "it found too much"
  cd "$work"
}

check_scripts() {
  if have man "the manual page"; then
    LC_ALL=C.UTF-8 MANPATH=$share/man man ibid 2>/dev/null | col -b >"$work/page"
    grep -q "EXIT STATUS" "$work/page" || fail "man ibid shows nothing"
  fi
  bash -c '. "$1"; COMP_WORDS=(ibid ch) COMP_CWORD=1; _ibid; [[ ${COMPREPLY[0]} == check* ]]' - \
    "$share/bash-completion/completions/ibid" || fail "bash completes nothing"
  if have fish "its completions"; then
    HOME=$work PATH=$root/usr/bin:$PATH fish -N -c "set fish_complete_path $share/fish/vendor_completions.d
      complete -C 'ibid ch'" | grep '^check' >/dev/null || fail "fish completes nothing"
  fi
  if have zsh "its completions"; then
    zsh -f -c 'fpath=($1 $fpath); autoload -U compinit; compinit -u -d $2
      [[ ${_comps[ibid]} == _ibid ]]' - "$share/zsh/vendor-completions" "$work/dump" ||
      fail "zsh does not find its completions"
  fi
}

# Nothing is loaded unasked, and packadd finds it.
check_neovim() {
  have nvim "its package" || return 0
  cat >"$work/try.lua" <<'LUA'
local before = pcall(require, 'ibid')
vim.cmd('packadd ibid')
local after = pcall(require, 'ibid')
vim.cmd('help ibid-keys')
print(before, after, vim.fn.expand('%:t'))
vim.cmd('qa!')
LUA
  HOME=$work XDG_DATA_DIRS=$share nvim --clean --headless -c "luafile $work/try.lua" 2>"$work/said"
  grep -q 'false true ibid.txt' "$work/said" ||
    { cat "$work/said"; fail "Neovim does not find its package, or its help"; }
}

# Whoever makes a first package for Debian's own archive closes a bug with it: this is none.
check_policy() {
  have lintian "Debian's policy" || return 0
  lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$deb"
}

make_package "$work/one"
deb=$(echo "$work/one"/*.deb)
version=$(dpkg-deb -f "$deb" Version | sed 's/-.*//')
dpkg-deb -x "$deb" "$root"
check_fields
check_files
check_links
check_program
check_scripts
check_neovim
check_policy
make_package "$work/two"
cmp "$deb" "$work/two/$(basename "$deb")" || fail "a second package is another one"
echo "$(basename "$deb"): $(stat -c %s "$deb") bytes"
