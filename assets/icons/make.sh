#!/bin/sh
# Makes the PNG files of every size from satchel.svg. Needs rsvg-convert (Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")"

# draw SIZE FILE
draw() {
    rsvg-convert -w "$1" -h "$1" satchel.svg -o "$2"
}

draw 32 32x32.png
draw 128 128x128.png
draw 256 128x128@2x.png
draw 512 icon.png
