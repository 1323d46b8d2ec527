#!/bin/sh
# Builds the Debian package of the release build and lets Debian's own tools judge it. The result lies in target/package.
#   scripts/package.sh [release|debug]    a package of the development build is for trying the packaging itself
set -eu
cd "$(dirname "$0")/.."
build=${1:-release}
out=target/package

printf '\n== Building (%s)\n' "$build"
# One selection of packages, as every other build has: the libraries are compiled once.
if [ "$build" = release ]; then
    cargo build --workspace --locked --quiet --release
    debug=
else
    cargo build --workspace --locked --quiet
    debug=--debug
fi

printf '\n== What goes beside the programs\n'
rm -rf "$out"
mkdir -p "$out/completions" "$out/ocr"
cp "target/$build/satchel-cli" "$out/satchel-cli"
strip "$out/satchel-cli"
strip -o "$out/satchel" "target/$build/satchel"
# The bundler takes the window's program from the build folder; the unstripped one stays among the build's own files.
cp --remove-destination "$out/satchel" "target/$build/satchel"
rm "$out/satchel"
"$out/satchel-cli" man | gzip -9n >"$out/satchel-cli.1.gz"
gzip -9nc packaging/changelog >"$out/changelog.gz"
gzip -9nc packaging/satchel.1 >"$out/satchel.1.gz"
"$out/satchel-cli" completions bash >"$out/completions/satchel-cli.bash"
"$out/satchel-cli" completions zsh >"$out/completions/_satchel-cli"
"$out/satchel-cli" completions fish >"$out/completions/satchel-cli.fish"
cp assets/ocr/models/*.onnx assets/ocr/models/characters.txt "$out/ocr/"

printf '\n== Package\n'
# The bundler is a tool of this step alone; the window's page is not made with it.
tools=target/package-tools
[ -x "$tools/node_modules/.bin/tauri" ] ||
    npm install --prefix "$tools" --no-save --no-audit --no-fund --loglevel=error "@tauri-apps/cli@2.12.5" >/dev/null
"$tools/node_modules/.bin/tauri" bundle $debug --bundles deb --no-sign
deb=$(ls target/"$build"/bundle/deb/*.deb)
mv "$deb" "$out/"
deb=$out/$(basename "$deb")

printf '\n== What Debian says of it\n'
rm -rf "$out/root"
dpkg-deb -x "$deb" "$out/root"
desktop-file-validate "$out"/root/usr/share/applications/*.desktop
appstreamcli validate --no-net "$out"/root/usr/share/metainfo/*.xml
lintian --fail-on error,warning "$deb"
printf '\n%s\n' "$deb"
