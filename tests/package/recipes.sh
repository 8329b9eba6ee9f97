#!/usr/bin/env bash
# The recipes of docs/ci.md, run in a repository with the sample edition: the commands of the jobs,
# with the package in place of one that is fetched, the hooks by committing, the Makefile by make.
#
#   tests/package/recipes.sh BUILD_FOLDER SOURCE_FOLDER
#
# Exits 77, which CTest shows as skipped, where something is missing that most of it needs.
set -euo pipefail
build=$(realpath "$1") source=$(realpath "$2")
for tool in dpkg-deb git curl make; do
  command -v $tool >/dev/null || { echo "SKIPPED: no $tool, so docs/ci.md is not tried"; exit 77; }
done
python=
for one in python3 /usr/bin/python3; do
  if "$one" -c 'import yaml' 2>/dev/null; then python=$one; break; fi
done
[[ -n $python ]] || { echo "SKIPPED: no python3 with yaml, so docs/ci.md is not tried"; exit 77; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$*" >&2; exit 1; }

# The machine stays as it is: what would be installed is unpacked beside the repository.
fake_machine() {
  mkdir -p "$work/bin" "$work/root"
  "${CPACK:-cpack}" -G DEB -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip -D CPACK_DEBIAN_PACKAGE_SHLIBDEPS=OFF \
    --config "$build/CPackConfig.cmake" -B "$work/package" >"$work/log" || { cat "$work/log"; exit 1; }
  rm -rf "$work/package/_CPack_Packages"
  IBID_DEB=file://$(echo "$work/package"/*.deb)
  printf '#!/bin/sh\nexec "$@"\n' >"$work/bin/sudo"
  cat >"$work/bin/apt-get" <<SH
#!/bin/sh
for word; do
  case \$word in *.deb) dpkg-deb -x "\$word" "$work/root" ;; esac
done
SH
  chmod +x "$work"/bin/*
  export IBID_DEB PATH=$work/bin:$work/root/usr/bin:$PATH HOME=$work
  export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org
  export GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
}

# The sample edition as a repository, without its faulty chapter or with it.
repository() { # clean|faulty
  rm -rf "$work/book"
  cp -r "$source/corpus/editions/united-opposition" "$work/book"
  cd "$work/book"
  rm faults.md
  if [[ $1 == clean ]]; then
    rm chapters/4-*.md
    sed -i 's/(4-expulsions\.md[^)]*)/(1-new-course.md)/' chapters/3-*.md
  fi
  git init --quiet
  "$python" "$source/tests/package/recipes.py" "$source/docs/ci.md" "$work/book"
}

run_job() { # its name, the exit status that is right
  local status=0
  bash ".jobs/$1" >"$work/said" 2>&1 || status=$?
  [[ $status == "$2" ]] || { cat "$work/said"; fail "$1 ended with $status instead of $2"; }
}

check_list() {
  "$python" - ibid.sarif "$build/tests/app/sarif/schema.json" <<'PYTHON'
import json, os, sys
log = json.load(open(sys.argv[1], encoding="utf-8"))
results = log["runs"][0]["results"]
assert log["version"] == "2.1.0" and len(results) > 20, len(results)
for result in results:
    for place in result["locations"]:
        uri = place["physicalLocation"]["artifactLocation"]["uri"]
        assert os.path.exists(uri), uri
try:
    import jsonschema
    schema = json.load(open(sys.argv[2]))
except (ImportError, OSError) as why:
    print("the list is not checked against its schema:", why)
else:
    jsonschema.validate(log, schema)
PYTHON
}

check_jobs() {
  repository faulty
  run_job github 1
  grep -q '^::error file=chapters/4-expulsions.md,line=' "$work/said" || fail "no remarks for GitHub"
  check_list
  run_job gitlab 1
  grep -q 'chapters/4-expulsions.md:.*\[xref-broken\]' "$work/said" || fail "GitLab shows nothing"
  while IFS= read -r file; do [[ -s $file ]] || fail "no $file to keep"; done <.jobs/kept
  run_job line 1
  ! make --silent book.xml >/dev/null 2>&1 || fail "a book was made in spite of errors"
  [[ ! -e book.xml ]] || fail "there is a book in spite of errors"

  repository clean
  run_job github 0
  run_job gitlab 0
  run_job line 0
  make --silent book.xml check
  [[ -s book.xml ]] || fail "no book was made"
}

commit() { git commit --quiet --message "$1" >"$work/said" 2>&1; }

# Whatever hook is in place.
check_hook() {
  git add edition.json sources.bib chapters
  commit "The edition" || { cat "$work/said"; fail "$1: a clean edition was not committed"; }
  printf '\nNothing.[^99]\n' >>chapters/1-new-course.md
  git add chapters
  ! commit "A fault" || fail "$1: a marker without its note was committed"
  grep -q note-undefined "$work/said" || { cat "$work/said"; fail "$1: it does not say why"; }
}

check_hooks() {
  repository clean
  check_hook "Git's hook"
  git reset --quiet chapters
  git commit --quiet --allow-empty --message "The fault is not in it" ||
    fail "Git's hook: what lies in the folder was checked"

  repository clean
  command -v pre-commit >/dev/null || { echo "no pre-commit, so its hook is not tried"; return; }
  rm .git/hooks/pre-commit
  git add .pre-commit-config.yaml
  pre-commit install >/dev/null
  check_hook pre-commit
}

fake_machine
check_jobs
check_hooks
echo "the recipes do what the page says"
