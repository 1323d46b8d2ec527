#!/bin/sh
# Every check and test, the quick ones first; called by ./satchel test after the set-up.
set -eu
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

step "Format"
cargo fmt --all --check

step "The window's page: types, lint, unit tests"
(cd ui && npm run --silent check && npm test --silent)

# Clippy compiles our own crates in the compiler's place, so that its judgement costs no second build of the dependencies.
if command -v clippy-driver >/dev/null 2>&1; then
    export RUSTC_WORKSPACE_WRAPPER=clippy-driver CLIPPY_ARGS=-Dwarnings
else
    echo "clippy is not installed; its judgement is skipped."
fi
step "Library, readers and command line"
cargo test --workspace --locked --quiet

step "The benchmarks can be built"
cargo bench --profile dev --workspace --locked --quiet --no-run --bench figures

step "The real window, on a virtual screen"
tests/e2e/run.sh
