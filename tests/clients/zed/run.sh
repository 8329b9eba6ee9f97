#!/usr/bin/env bash
# The extension for Zed: that it is built for the machine that Zed runs it on, and its own tests.
# Zed itself is not run.
#
#   run.sh FOLDER
#
# What is built goes into FOLDER. It takes minutes the first time, so IBID_ZED=1 must ask for it.
# Exits 77 where it does not, and where Rust or the crates are not to be had.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export CARGO_TARGET_DIR=$1
target=wasm32-wasip2

skip() { echo "SKIPPED: $*"; exit 77; }

[[ ${IBID_ZED-} ]] || skip "the extension for Zed is built where IBID_ZED=1 is set"
command -v cargo >/dev/null || skip "Rust is not installed"
cd "$here/../../../clients/zed"
cargo fetch --quiet || skip "the crates cannot be fetched"
[[ -d $(rustc --print sysroot)/lib/rustlib/$target ]] || skip "Rust has no $target: rustup target add $target"

cargo fmt --check
cargo test --offline
cargo build --offline --release --target "$target"
[[ -s $CARGO_TARGET_DIR/$target/release/ibid_zed.wasm ]]
