#!/bin/sh
# Compares how pictures of pages are read by Satchel and by plain Tesseract: scripts/ocr.sh [--cli PATH] [--readers PATH] [--list]
#
# See "Recognition" in docs/ACCURACY.md. --language rus, --page sheet, --way photo (each again for more) keep to some pictures;
# --seconds times them instead. The example read_file is looked for beside the program.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

. "$root/scripts/generator.sh"
exec "$python" "$root/tests/generator/ocr.py" "$@"
