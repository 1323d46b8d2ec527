#!/bin/sh
# Prints how much of the accuracy set is read right, by language and source: scripts/accuracy.sh [tune|held|all] [--cli PATH] [--list]
#
# The set is written to target/accuracy first; see docs/ACCURACY.md. --list prints each miss of the tune half. --language en (again for
# more) keeps to some folders.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

half=${1:-all}
case $half in
    tune | held) shift; halves=$half ;;
    all) [ $# -gt 0 ] && shift; halves="tune held" ;;
    -*) halves="tune held" ;;
    *) echo "accuracy.sh: tune, held or all, not $half" >&2; exit 2 ;;
esac

. "$root/scripts/generator.sh"

# A program built elsewhere has no recognition models beside it.
if [ -z "${SATCHEL_OCR_MODELS:-}" ] && [ -d "$root/assets/ocr/models" ]; then
    SATCHEL_OCR_MODELS=$root/assets/ocr/models
    export SATCHEL_OCR_MODELS
fi

# shellcheck disable=SC2086
"$python" "$root/tests/generator/make.py" $halves
# shellcheck disable=SC2086
exec "$python" "$root/tests/generator/score.py" $halves "$@"
