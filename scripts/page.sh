#!/bin/sh
# Makes ui/dist what ui/src says: installs the page's packages and builds it, only where something changed.
#
# The built page carries the sum of what it was made from. File times would not do: a checkout, a copy, or the stand-in
# page that a first `cargo check` writes can be younger than the sources and still be another page.
set -eu
cd "$(dirname "$0")/.."

if [ ! -d ui/node_modules ] || [ ui/package-lock.json -nt ui/node_modules/.package-lock.json ]; then
    printf '\n== Installing the packages of the window'"'"'s page\n' >&2
    (cd ui && npm ci --no-audit --no-fund --loglevel=error)
fi

sources() {
    find ui/src assets/locales docs/guide ui/index.html ui/package-lock.json ui/vite.config.ts ui/guide-plugin.ts ui/svelte.config.js ui/tsconfig.json -type f |
        LC_ALL=C sort
}
sum=$(sources | tr '\n' '\0' | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1)
if [ "$(cat ui/dist/made-from.txt 2>/dev/null || true)" != "$sum" ]; then
    printf '\n== Building the window'"'"'s page\n' >&2
    (cd ui && npm run --silent build)
    echo "$sum" >ui/dist/made-from.txt
fi
