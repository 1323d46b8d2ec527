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

venv=$root/target/generator-venv
if ! cmp -s "$root/tests/generator/requirements.txt" "$venv/requirements.txt"; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$root/tests/generator/requirements.txt"
    cp "$root/tests/generator/requirements.txt" "$venv/requirements.txt"
fi

# A program built elsewhere has no recognition models beside it.
if [ -z "${SATCHEL_OCR_MODELS:-}" ] && [ -d "$root/assets/ocr/models" ]; then
    SATCHEL_OCR_MODELS=$root/assets/ocr/models
    export SATCHEL_OCR_MODELS
fi

# shellcheck disable=SC2086
"$venv/bin/python" "$root/tests/generator/make.py" $halves
# shellcheck disable=SC2086
exec "$venv/bin/python" "$root/tests/generator/score.py" $halves "$@"
