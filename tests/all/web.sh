#!/usr/bin/env bash
# Ninety in a browser: the units in node (tests/web/units.sh), then the packed program in a headless Chromium (tests/web/*.mjs):
# sessions, files in and out, the first words. What is missing for it is said in one line, and it is not run: exit code 77. The
# last line says what it gave.
# Usage: tests/all/web.sh, after preset release was built
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
for program in em++ chromium node compare oggenc python3; do
    command -v "$program" >/dev/null || { echo "did not run: $program is missing (scripts/packages-web, -web-test)"; exit 77; }
done
host=$root/build/release
[ -x "$host/ninety" ] || { echo "did not run: there is no build for this computer in $host"; exit 77; }
"$root/scripts/package" web --from "$host"
web=$root/build/package/web out=$root/build/package/web-pictures chromium=$(command -v chromium) failed="" gave=""
said=$(mktemp)
trap 'rm -f "$said"' EXIT
try() { # NAME COMMAND...: all are tried, whatever becomes of one
    local name=$1
    echo "-- $name"
    shift
    "$@" 2>&1 | tee "$said" || failed+="${failed:+, }$name"
}
# What the pages were looked at for, each in a line.
looked() { gave+="; $1 $(grep -c '^good: ' "$said" || true) good"; }
try "units in node" "$root/tests/web/units.sh" "$root/build/web"
gave=$(tail -1 "$said")
try "a session in a browser" node "$root/tests/web/session.mjs" "$chromium" "$web" "$host/ninety" "$out"
looked sessions
try "files in and out" node "$root/tests/web/files.mjs" "$chromium" "$web" "$host/ninety" "$root/content/strings/en.toml" "$out"
looked files
cmake --build "$host" --target ninety_sound_check
try "the first words" node "$root/tests/web/sound.mjs" "$chromium" "$web" "$host/tests/ninety_sound_check" "$host/share/ninety/voice/en"
looked sound
if [ -n "$failed" ]; then
    echo "FAILED in a browser: $failed ($gave)"
    exit 1
fi
echo "web: ninety.html of $(($(stat -c %s "$web/ninety.html") / 1000)) kB; $gave"
