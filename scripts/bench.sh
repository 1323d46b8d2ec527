#!/bin/sh
# Figures, with the programs people would use otherwise measured on the same files in the same run.
#   scripts/bench.sh [search|pdf|growth|sample]    all of them without a name
# Peers: SQLite FTS5 (built in), pdftotext (poppler-utils), qpdf to join files. Built as a release is.
set -eu
cd "$(dirname "$0")/.."

printf '== Machine\n'
printf '%s; %s cores; load %s\n' \
    "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" "$(cut -d ' ' -f 1-3 /proc/loadavg)"
pdftotext -v 2>&1 | head -n 1

printf '\n== Build\n'
start=$(date +%s)
cargo bench --workspace --locked --quiet --no-run --bench figures
printf 'the benchmarks were built in %s s (most of it once only: the libraries)\n' "$(($(date +%s) - start))"

exec cargo bench --workspace --locked --quiet --bench figures -- "$@"
