#!/bin/sh
# Figures, with the programs people would use otherwise measured on the same files in the same run.
#   scripts/bench.sh [--dev] [search|pdf|folder|dicom|growth|sample]    all of them without a name
# Peers: SQLite FTS5 (built in), pdftotext (poppler-utils), recollindex (recollcmd), age; qpdf joins files. Built as a release is, which
# takes most of an hour on two cores the first time; --dev takes the libraries that the tests are built with, and its figures are a lower
# bound.
set -eu
cd "$(dirname "$0")/.."

printf '== Machine\n'
printf '%s; %s cores; load %s\n' \
    "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" "$(cut -d ' ' -f 1-3 /proc/loadavg)"
pdftotext -v 2>&1 | head -n 1

profile=bench
if [ "${1:-}" = --dev ]; then
    profile=dev
    shift
    echo "development build: the program itself is slower than a release"
fi

printf '\n== Build\n'
start=$(date +%s)
cargo bench --profile "$profile" --workspace --locked --quiet --no-run --bench figures
printf 'the benchmarks were built in %s s (most of it once only: the libraries)\n' "$(($(date +%s) - start))"

exec cargo bench --profile "$profile" --workspace --locked --quiet --bench figures -- "$@"
