#!/usr/bin/env bash
# Ninety in a headless Chromium (session.mjs); what is missing for it is said in one line, and it is not run: exit code 77.
# Usage: tests/all/web.sh, after preset release was built
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
for program in em++ chromium node compare oggenc python3; do
    command -v "$program" >/dev/null || { echo "not run: Ninety in a browser ($program is missing; scripts/packages-web, -web-test)"; exit 77; }
done
host=$root/build/release
"$root/scripts/package" web --from "$host"
node "$root/tests/web/session.mjs" "$(command -v chromium)" "$root/build/package/web" "$host/ninety" "$root/build/package/web-pictures"
