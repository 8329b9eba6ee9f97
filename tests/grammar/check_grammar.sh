#!/usr/bin/env bash
# generated: what is committed under grammar/src is what the tree-sitter command makes of grammar.js.
# corpus: `tree-sitter test` over grammar/test/corpus.
# 77, which CTest shows as skipped, where the tree-sitter command is missing.
set -euo pipefail
check=$1 source=$2
if [[ -x $source/../shared/tools/trixie ]]; then
  tree_sitter=("$source/../shared/tools/trixie" tree-sitter)
elif command -v tree-sitter >/dev/null; then
  tree_sitter=(tree-sitter)
else
  echo "SKIPPED: no tree-sitter command, so the generated parser is not checked" >&2
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TREE_SITTER_LIBDIR=$work/lib TREE_SITTER_DIR=$work/config
cp -r "$source/grammar" "$work/grammar"
cd "$work/grammar"
case $check in
  generated)
    version=$("${tree_sitter[@]}" --version)
    if [[ $version != *0.22.* ]]; then
      echo "SKIPPED: the committed parser was made by tree-sitter 0.22, this is $version" >&2
      exit 77
    fi
    "${tree_sitter[@]}" generate --no-bindings
    diff -r "$source/grammar/src" src
    ;;
  corpus) "${tree_sitter[@]}" test ;;
esac
