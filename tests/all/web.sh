#!/usr/bin/env bash
# Ninety in a headless Chromium (tests/web/*.mjs); what is missing for it is said in one line, and it is not run: exit code 77.
# Usage: tests/all/web.sh, after preset release was built
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
for program in em++ chromium node compare oggenc python3; do
    command -v "$program" >/dev/null || { echo "not run: Ninety in a browser ($program is missing; scripts/packages-web, -web-test)"; exit 77; }
done
host=$root/build/release
"$root/scripts/package" web --from "$host"
web=$root/build/package/web out=$root/build/package/web-pictures chromium=$(command -v chromium) failed=0
try() { # NAME COMMAND...: all are tried, whatever becomes of one
    echo "-- $1"
    shift
    "$@" || failed=1
}
try "a session in a browser" node "$root/tests/web/session.mjs" "$chromium" "$web" "$host/ninety" "$out"
try "files in and out" node "$root/tests/web/files.mjs" "$chromium" "$web" "$host/ninety" "$root/content/strings/en.toml" "$out"
cmake --build "$host" --target ninety_sound_check
try "the first words" node "$root/tests/web/sound.mjs" "$chromium" "$web" "$host/tests/ninety_sound_check" "$host/share/ninety/voice/en"
exit $failed
