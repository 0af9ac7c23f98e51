#!/usr/bin/env bash
# A full disk and a read-only folder: a sentence, no crash, and what was there before is still there. Needs root and a
# kernel that lets it mount a tmpfs; otherwise it is skipped (77).
set -uo pipefail
ninety=$1
[ "$(id -u)" -eq 0 ] || exit 77
if [ -z "${NINETY_INSIDE_XVFB:-}" ]; then
    NINETY_INSIDE_XVFB=1 xvfb-run -a -s "-screen 0 640x400x24 -noreset" "$0" "$@"
    exit $?
fi
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
work=$(mktemp -d)
small=$work/small
mkdir -p "$work/config" "$small"
mount -t tmpfs -o size=300k ninety-test "$small" 2>/dev/null || { rm -rf "$work"; exit 77; }
trap 'umount "$small"; rm -rf "$work"' EXIT
printf '[person]\nstop_signs_seen = true\n[window]\nwidth = 640\nheight = 400\n[picture]\nquality = "low"\n' >"$work/config/settings.toml"
printf 'hold_s = 8\nsets = 1\nrest_s = 0\nchange_over_s = 1\nget_ready_s = 1\n' >"$work/routine.toml"
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
practise() {
    timeout 60 "$ninety" --practise --exit-when-done --clock-speed 40 --routine "$work/routine.toml" --config-dir "$work/config" \
        --data-dir "$small/data" 2>"$work/err" || fail "it ended with $?"
}
holds() { "$ninety" history export "$work/out.csv" --data-dir "$small/data" >/dev/null; grep -c '^hold,' "$work/out.csv"; }

practise
[ "$(holds)" = 2 ] || fail "the first session has not been kept"
fill() { dd if=/dev/zero of="$small/fill" bs=1k >/dev/null 2>&1; }
# 1. Full from the start.
fill
practise
grep -q 'cannot be written to at the moment' "$work/err" || { fail "nothing is said about the full disk"; cat "$work/err"; }
grep -q 'hold 2 (left, 8 s).* kept in .*unsaved' "$work/err" || { fail "what could not be written is not named"; cat "$work/err"; }
rm "$small/fill"
[ "$(holds)" = 2 ] || fail "the first session is not there after the disk was full"
# What did not fit is beside the settings, where there is room; the next start takes it over.
# 2. Full in the middle; room again before the end.
sed -i 's/sets = 1/sets = 5/' "$work/routine.toml"
NINETY_TRACE=1 timeout 60 "$ninety" --practise --exit-when-done --clock-speed 8 --routine "$work/routine.toml" \
    --config-dir "$work/config" --data-dir "$small/data" 2>"$work/err" &
until grep -q 'trace kept' "$work/err"; do sleep .1; done
fill
sleep 3
rm "$small/fill"
wait $! || fail "with a disk that filled up it ended with $?"
[ "$(holds)" = 14 ] || fail "of a session in which the disk was full there are $(holds) holds"
sed -i 's/sets = 5/sets = 1/' "$work/routine.toml"
# 3. Read-only.
mount -o remount,ro "$small"
practise
grep -q 'may not be written to' "$work/err" || { fail "nothing is said about the read-only folder"; cat "$work/err"; }
[ "$(holds)" = 14 ] || fail "a read-only history cannot be exported"
mount -o remount,rw "$small"
[ "$failures" -eq 0 ]
