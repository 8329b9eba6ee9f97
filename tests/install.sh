#!/usr/bin/env bash
# Installs what Ibid needs on Debian 12 and later and Ubuntu 24.04 and later, and nothing that is
# there already.
#
#   tests/install.sh build    to build the server
#   tests/install.sh package  to build the server and make packages of it
#   tests/install.sh tests    to build and run the tests as well
#   tests/install.sh ci       for everything that is checked before a change lands
set -euo pipefail

build=(cmake ninja-build g++ pkg-config libboost-dev libcli11-dev libhunspell-dev libre2-dev libspdlog-dev
  libtree-sitter-dev libutf8proc-dev libxml2-dev libyaml-cpp-dev nlohmann-json3-dev)
package=("${build[@]}" dpkg-dev file liblzma-dev zlib1g-dev)
tests=("${build[@]}" git libgtest-dev libbenchmark-dev libxml2-utils neovim pandoc python3)
ci=("${tests[@]}" ccache clang clang-format clang-tidy curl dpkg-dev file fish "libclang-rt-dev"
  lintian make man-db mandoc nodejs npm python3-jsonschema python3-pip python3-yaml tmux zsh)

case ${1-build} in
  build) packages=("${build[@]}") ;;
  package) packages=("${package[@]}") ;;
  tests) packages=("${tests[@]}") ;;
  ci) packages=("${ci[@]}") ;;
  *) echo "usage: tests/install.sh build|package|tests|ci" >&2; exit 64 ;;
esac

command -v dpkg-query >/dev/null || {
  echo "This script knows Debian and Ubuntu only. Install these or their like by hand:" >&2
  echo "  ${packages[*]}" >&2
  exit 1
}

installed() { dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q 'ok installed'; }

missing=()
for package in "${packages[@]}"; do
  case $package in
    libclang-rt-dev) # Debian 12 has it only under the compiler's version
      installed libclang-rt-dev || installed libclang-rt-14-dev || missing+=("$package") ;;
    nodejs) command -v node >/dev/null || missing+=("$package") ;;
    npm) command -v npm >/dev/null || missing+=("$package") ;; # comes with Node.js elsewhere
    *) installed "$package" || missing+=("$package") ;;
  esac
done
((${#missing[@]})) || exit 0

as_root=()
if [[ $(id -u) != 0 ]]; then
  command -v sudo >/dev/null || {
    echo "Please have these installed by somebody who may: ${missing[*]}" >&2
    exit 1
  }
  as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
for i in "${!missing[@]}"; do
  if [[ ${missing[i]} == libclang-rt-dev && -z $(apt-cache madison libclang-rt-dev) ]]; then
    missing[i]=libclang-rt-14-dev
  fi
done
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
