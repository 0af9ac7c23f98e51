#!/usr/bin/env bash
# The commands that draw, watched (NINETY_GL_DEBUG=1): a sound program draws without a word, one whose shader is broken
# says so and ends with 4. Without the watch the broken one goes on, as it does for people. Usage: gl_faults.sh NINETY
set -uo pipefail
ninety=$1
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }

# A copy whose shader can be broken. Links would lead the program back to its own files.
cp "$ninety" "$work/ninety"
mkdir -p "$work/share"
cp -rL "$(dirname "$ninety")/share/ninety" "$work/share/"
commands=("picture $work/x.png --size 64x64" "picture $work/x.png --scene disc --size 64x64"
    "film $work/frames --from 20 --to 20.1 --fps 10 --size 64x64" "bench --seconds .2 --size 320x200"
    "history report $work/report.png --data-dir $work/data --config-dir $work/config"
    "handout $work/page.pdf --data-dir $work/data --config-dir $work/config")
{
    echo 'record,session,at,ended_at,routine,planned_hold_s,planned_sets,completed,number,set,side,variant,planned_s,done_s,start_deg,end_deg,best_deg,source,at_goal_s,near_best_s,stretch_0_10,pain_before_0_10,pain_after_0_10,note'
    echo 'session,00000000000000000000000000000001,2026-11-24T18:00:00+01:00,,Mine,45,1,yes,,,,,,,,,,,,,,,,'
} >"$work/h.csv"
"$work/ninety" history import "$work/h.csv" --data-dir "$work/data" >/dev/null || fail "no history for the report"
# watched CODE: every command ends with it.
watched() {
    for command in "${commands[@]}"; do
        rm -rf "$work/frames"
        NINETY_GL_DEBUG=1 "$work/ninety" $command >"$work/out" 2>&1
        local code=$?
        [ $code -eq "$1" ] || { fail "$command: exit $code, wanted $1"; head -3 "$work/out"; }
        [ "$1" -eq 0 ] || grep -q '^ninety: OpenGL finds an error: ' "$work/out" || { fail "$command: the fault is not told"; head -3 "$work/out"; }
    done
}
watched 0
# The report draws no scene.
unset 'commands[4]'
sed -i 's/^void main() {/void main() { nonsense = 1;/' "$work/share/ninety/shaders/figure.frag"
watched 4
NINETY_GL_DEBUG=0 "$work/ninety" picture "$work/x.png" --size 64x64 2>/dev/null || fail "unwatched, a broken shader ends the program"
[ $failures -eq 0 ] && echo "GL faults: none in the commands, and a broken shader is caught"
exit $((failures > 0))
