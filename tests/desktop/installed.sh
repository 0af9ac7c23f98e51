#!/usr/bin/env bash
# An installed copy, started from another folder, finds its files; moved away, it says what it misses.
set -euo pipefail
build=$1 cmake=$2
unset DISPLAY WAYLAND_DISPLAY
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$cmake" --install "$build" --prefix "$work/prefix" >/dev/null
cd "$work"
out=$("$work/prefix/bin/ninety" picture "$work/x.png" --size 160x100 2>&1)
[ -s "$work/x.png" ] && [ -z "$out" ] || { echo "the installed program: $out"; exit 1; }
"$work/prefix/bin/ninety" check >/dev/null
mv "$work/prefix/share" "$work/prefix/elsewhere"
if out=$("$work/prefix/bin/ninety" picture "$work/y.png" 2>&1); then
    echo "it drew a picture without its files"
    exit 1
fi
grep -q 'shaders, assets, content' <<<"$out"
echo "installed: finds its files, and says so when they are gone"
