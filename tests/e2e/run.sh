#!/bin/sh
# Runs the window tests: the real program (test build), the sample record, a virtual screen, the engine's own driver.
# Needs xvfb, dbus and webkit2gtk-driver (./satchel test installs them); the page is built anew where its sources changed.
set -eu
cd "$(dirname "$0")/../.."

scripts/page.sh
cargo build --quiet --workspace --features satchel-desktop/e2e
[ -d target/demo/Sample.satchel ] || target/debug/satchel-cli demo target/demo >/dev/null

work=$(mktemp -d)
driver=
cleanup() {
    [ -z "$driver" ] || kill "$driver" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT INT TERM

# The tests change facts, so they work on a copy. Preferences go into the temporary folder too.
cp -r target/demo/Sample.satchel "$work/vault"
unset SATCHEL_VAULT
export SATCHEL_WINDOW="$PWD/target/debug/satchel"
export SATCHEL_E2E_VAULT="$work/vault"
export SATCHEL_E2E_PASSPHRASE="${SATCHEL_E2E_PASSPHRASE:-sample case for looking around}"
export SATCHEL_E2E_PAPER="${SATCHEL_E2E_PAPER:-$(find "$PWD/assets/sample" -name '*.pdf' | sort | head -n 1)}"
export XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data" XDG_CACHE_HOME="$work/cache"
export LC_ALL=en_US.UTF-8 NO_AT_BRIDGE=1 GDK_BACKEND=x11 WEBKIT_DISABLE_DMABUF_RENDERER=1
port=$((20000 + $$ % 10000))
export WEBDRIVER="http://127.0.0.1:$port"

inside='
    # The variable that allows a driver to attach; the program looks at it in this build only.
    TAURI_WEBVIEW_AUTOMATION=true WebKitWebDriver --port="$1" &
    driver=$!
    status=0
    node --test --test-concurrency=1 --test-reporter=spec tests/e2e/window.test.mjs || status=$?
    kill "$driver" 2>/dev/null || true
    exit "$status"
'
xvfb-run -a -s '-screen 0 1600x1000x24' dbus-run-session -- sh -c "$inside" window-tests "$port"
