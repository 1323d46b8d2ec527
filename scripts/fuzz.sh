#!/bin/sh
# Reads damaged copies of each kind of file, as the tests do, but as many as asked for: scripts/fuzz.sh [COPIES] [FILE]
#
# FILE is a part of a file's name, for example letter.doc; all kinds without it. A copy that makes a reader die, hang or say nothing lies
# in target/mutations afterwards, and its seed and round are printed. PDFs take longest: an hour for 10,000.
set -eu
cd "$(dirname "$0")/.."

copies=${1:-10000}
SATCHEL_MUTATIONS=$copies SATCHEL_FILE=${2:-} exec cargo test -p satchel-formats --locked --quiet --lib -- --nocapture mutations::damaged
