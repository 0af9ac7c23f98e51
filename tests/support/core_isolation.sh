#!/usr/bin/env bash
# Shows that ninety_core sees no GL, SDL or Dear ImGui: neither a header in what its objects were compiled from nor a
# symbol in what it would link. And that this check can fail: the app's objects must be found guilty.
set -euo pipefail
build=$1 ninja=$2
cd "$build"

# Headers of one target's objects that belong to a window: 0 lines for an innocent target.
window_headers() {
    "$ninja" -t deps | awk -v target="$1" '/^[^ ]/ { mine = index($1, target) } mine && /^ / { print $1 }' |
        sort -u | grep -E '/(SDL2|GL|GLES[23]?|EGL|epoxy|imgui)/' || true
}
window_symbols() {
    nm -uC "$1" 2>/dev/null | grep -E ' U (SDL_|gl[A-Z]|epoxy_|ImGui)' || true
}

failed=0
for finding in "$(window_headers src/CMakeFiles/ninety_core.dir)" "$(window_symbols src/libninety_core.a)"; do
    if [ -n "$finding" ]; then
        echo "ninety_core is not apart from the window:"
        echo "$finding"
        failed=1
    fi
done
[ -n "$("$ninja" -t deps | grep -F src/CMakeFiles/ninety_core.dir | head -1 || true)" ] || { echo "no core objects found"; failed=1; }
[ -n "$(window_headers src/CMakeFiles/ninety_app.dir)" ] || { echo "the header check finds nothing in ninety_app either"; failed=1; }
[ -n "$(window_symbols src/libninety_app.a)" ] || { echo "the symbol check finds nothing in ninety_app either"; failed=1; }
exit $failed
