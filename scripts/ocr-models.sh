#!/bin/sh
# Puts the text-recognition networks (PP-OCRv4, Apache-2.0) into assets/ocr/models.
#
# They come inside one Python package, which the package client fetches by its name. Its sum is checked before
# anything is taken out, so that what runs here is what was tried. A second run finds everything in place.
#
# RAPIDOCR_WHEEL may name a copy of the wheel, for machines without a network.
set -eu

package=rapidocr-onnxruntime==1.4.4
sum=971d7d5f223a7a808662229df1ef69893809d8457d834e6373d3854bc1782cbf
folder=$(cd "$(dirname "$0")/.." && pwd)/assets/ocr/models

if [ -f "$folder/.complete" ] && [ "$(cat "$folder/.complete")" = "$sum" ]; then
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -n "${RAPIDOCR_WHEEL:-}" ]; then
    cp "$RAPIDOCR_WHEEL" "$work/models.whl"
else
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --dest "$work" "$package"
    mv "$work"/*.whl "$work/models.whl"
fi
echo "$sum  $work/models.whl" | sha256sum --check --quiet - || {
    echo "The recognition models are not the ones that were tried (their sum differs). Nothing was installed." >&2
    exit 1
}

mkdir -p "$folder"
python3 "$(dirname "$0")/ocr_models.py" "$work/models.whl" "$folder"
echo "$sum" > "$folder/.complete"
