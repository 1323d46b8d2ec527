#!/bin/sh
# Speed of the real window with a large record: 2,000 papers, more than 10,000 values, 600 events and more.
#   tests/e2e/frames.sh [papers] [folder]    a folder that is named is kept and taken again
# Prints figures and judges nothing; see README.md. SATCHEL_BIN names another build's folder, for example target/release.
set -eu
cd "$(dirname "$0")/../.."

papers=${1:-2000}
bin=${SATCHEL_BIN:-target/debug}
work=${2:-}
if [ -z "$work" ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM
fi
mkdir -p "$work/run" target/e2e
chmod 700 "$work/run"

unset SATCHEL_VAULT
export SATCHEL_BIG_VAULT="$work/Large.satchel" SATCHEL_BIG_WORDS="six words for a large record" SATCHEL_BIG_PAPERS="$papers"
if [ ! -d "$SATCHEL_BIG_VAULT" ]; then
    node tests/e2e/big-record.mjs "$work/papers" "$papers"
    SATCHEL_PASSPHRASE=$SATCHEL_BIG_WORDS "$bin/satchel-cli" --vault "$SATCHEL_BIG_VAULT" create --patient "Leila A." --born 2016-06-03 >/dev/null
    began=$(date +%s)
    SATCHEL_PASSPHRASE=$SATCHEL_BIG_WORDS "$bin/satchel-cli" --vault "$SATCHEL_BIG_VAULT" import "$work/papers" | tail -n 1
    printf 'read in %s s\n' "$(($(date +%s) - began))"
fi

export SATCHEL_WINDOW="$PWD/$bin/satchel"
export XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data" XDG_CACHE_HOME="$work/cache" XDG_RUNTIME_DIR="$work/run"
export LC_ALL=en_US.UTF-8 NO_AT_BRIDGE=1 GDK_BACKEND=x11
export WEBKIT_DISABLE_DMABUF_RENDERER=1 LIBGL_ALWAYS_SOFTWARE=1
printf '%s cores; load %s\n' "$(nproc)" "$(cut -d ' ' -f 1-3 /proc/loadavg)"
xvfb-run -a -e target/e2e/xvfb.log -s '-screen 0 1600x1000x24' dbus-run-session -- node tests/e2e/frames.mjs
