#!/bin/sh
# Walks the real window from first run to a packet, on a virtual screen, under the engine's own driver.
# Needs xvfb, dbus and webkit2gtk-driver (./satchel test installs them). Pictures and logs go to target/e2e.
#   tests/e2e/run.sh [walk …]    keyboard and window when none is named
#
# SATCHEL_E2E_PAPERS may name a folder of papers to fill the record with instead of the walk's own choice.
set -eu
cd "$(dirname "$0")/../.."

scripts/page.sh
cargo build --workspace --locked --quiet

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
rm -rf target/e2e
mkdir -p target/e2e
mkdir -m 700 "$work/run"

# The record, preferences and caches of the walk are its own. No graphics card, no accessibility bus and no language
# may be there; the program is told the language it would choose for itself.
unset SATCHEL_VAULT
export SATCHEL_WINDOW="$PWD/target/debug/satchel"
export SATCHEL_E2E_VAULT="$work/Walk.satchel"
export XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data" XDG_CACHE_HOME="$work/cache" XDG_RUNTIME_DIR="$work/run"
export LC_ALL=en_US.UTF-8 NO_AT_BRIDGE=1 GDK_BACKEND=x11
export WEBKIT_DISABLE_DMABUF_RENDERER=1 LIBGL_ALWAYS_SOFTWARE=1

node --test --test-reporter=dot tests/e2e/layout.test.mjs
# Each walk has a bus of its own: on one bus a second window hands its papers to the first and ends.
[ $# -gt 0 ] || set -- keyboard window
for walk; do
    xvfb-run -a -e target/e2e/xvfb.log -s '-screen 0 1600x1000x24' \
        dbus-run-session -- node --test --test-reporter=spec "tests/e2e/$walk.test.mjs"
done
