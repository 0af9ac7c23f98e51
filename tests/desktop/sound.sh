#!/usr/bin/env bash
# A whole session in the real window, from one key to the summary, with what is heard written to a file: every tone
# stands where the schedule has its cue, at the speed of life and at twenty times it. Usage: sound.sh NINETY SOUND_CHECK
set -uo pipefail
ninety=$1 check=$2
if [ -z "${NINETY_INSIDE_XVFB:-}" ]; then
    NINETY_INSIDE_XVFB=1 xvfb-run -a -s "-screen 0 960x600x24" "$0" "$@"
    exit $?
fi
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/config"
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
session() { # SPEED VOICE ROUTINE...
    printf '[person]\nstop_signs_seen = true\n[window]\nwidth = 640\nheight = 400\n[picture]\nquality = "low"\n[sound]\nvoice = %s\nvolume = 1.0\n' "$2" >"$work/config/settings.toml"
    rm -rf "$work/data" "$work/heard"
    NINETY_TRACE=1 SDL_AUDIODRIVER=disk SDL_DISKAUDIOFILE="$work/heard" timeout 120 "$ninety" --practise --exit-when-done --clock-speed "$1" \
        --routine "$work/routine.toml" --config-dir "$work/config" --data-dir "$work/data" 2>"$work/err" || { fail "it ended with $?"; cat "$work/err"; }
}
printf 'hold_s = 11\nsets = 1\nrest_s = 0\nchange_over_s = 5\nget_ready_s = 4\n' >"$work/routine.toml"
session 1 false
"$check" "$work/heard" "$work/routine.toml" 1 "$work/err" || fail "at the speed of life"
printf 'hold_s = 40\nsets = 3\nrest_s = 30\nchange_over_s = 20\nget_ready_s = 15\n' >"$work/routine.toml"
session 20 false
"$check" "$work/heard" "$work/routine.toml" 20 "$work/err" || fail "at twenty times the speed"
# With the voice there is more to hear.
size() { od -An -v -tf4 -w4 "$work/heard" | awk '$1 > .02 || $1 < -.02' | wc -l; }
tones=$(size)
if [ -n "$(ls "$(dirname "$ninety")/share/ninety/voice/"*.wav 2>/dev/null)" ]; then
    session 20 true
    [ "$(size)" -gt $((tones + 5000)) ] || fail "no voice is heard: $(size) against $tones"
fi
# Without any device it goes on, and says so once.
SDL_AUDIODRIVER=nonsense timeout 60 "$ninety" --practise --exit-when-done --clock-speed 60 --routine "$work/routine.toml" \
    --config-dir "$work/config" --data-dir "$work/data" 2>"$work/err" || fail "without a device it ended with $?"
[ "$(grep -c 'the captions say everything' "$work/err")" = 1 ] || { fail "the missing device is not told once"; cat "$work/err"; }
[ "$failures" -eq 0 ]
