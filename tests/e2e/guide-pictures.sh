#!/bin/sh
# Puts the pictures that the walk took of the window into the user guide. Needs ImageMagick, and a walk before it.
set -eu
cd "$(dirname "$0")/../.."
from=${1:-target/e2e/guide}

for language in en zh-CN; do
    mkdir -p "docs/guide/$language/images"
    for picture in "$from/$language"/*.png; do
        convert "$picture" -strip -define webp:method=6 -quality 82 "docs/guide/$language/images/$(basename "$picture" .png).webp"
    done
done
