#!/usr/bin/env bash
# Ninety in a browser: units in node, a session in a headless Chromium, its picture beside this machine's.
exec "$(dirname "${BASH_SOURCE[0]}")/../web/run" "$(dirname "${BASH_SOURCE[0]}")/../../build/release"
