#!/usr/bin/env bash
# A machine that was away: the program stopped, the lid closed. A short absence goes on, a long one pauses, both are
# heard, and what ends by itself still ends. A sound server that comes late, or never. Usage: away.sh NINETY SOUND_CHECK OTHER_MACHINE
set -uo pipefail
ninety=$1 check=$2 other_machine=$3
. "$(dirname "$0")/sound_session.sh"
voice=false
[ -s "$voices/hold.wav" ] && voice=true
settings short
routine 60 1 0 10 5 right
stopped() { # SECONDS
    kill -STOP "$pid"
    sleep "$1"
    kill -CONT "$pid"
}
heard() { if $voice; then "$check" words "$work/heard" "$work/err" "$voices" "$@" || fail "what is heard"; fi; }

# 1. Stopped for a while, then for longer; then the machine sleeps.
echo 0 >"$work/slept"
start LD_PRELOAD="$other_machine" NINETY_SLEPT="$work/slept"
begun
until_true 30 title_matches '^Hold' || fail "no hold"
listen 3
stopped 2.5
until_true 20 traced "cue interrupted" || fail "a short absence is not noticed"
listen 3
title_matches '^Hold' || fail "it does not go on after a short absence"
stopped 6.5
until_true 20 title_matches '^Paused' || fail "it does not pause after a long absence"
listen 4
key space TogglePlay
listen 3
echo 59 >"$work/slept"
until_true 20 title_matches '^Paused' || fail "a minute's sleep was played as practice"
listen 4
xdotool key ctrl+q
ends 20
heard interrupted:stood-still:right-leg+hold stalled:stood-still:paused+stood-still TogglePlay:hold:right-leg+hold \
    stalled:stood-still:paused+stood-still

# 2. Nobody is there who could go on: it ends all the same, with every hold.
routine 10 1 0 5 5 left
start --exit-when-done --clock-speed 4
until_true 60 traced "clock runs" || fail "it does not begin"
listen 1
stopped 6.5
ends 60
traced "cue stalled" || fail "a long absence is not noticed"
"$ninety" history export "$work/history.csv" --data-dir "$work/data" >/dev/null
[ "$(grep -c '^hold,.*,10,10,' "$work/history.csv")" = 2 ] || fail "not every hold is kept: $(cat "$work/history.csv")"

# 3. The sound server takes three seconds: then what goes on is told.
routine 60 1 0 10 5 left
start LD_PRELOAD="$other_machine" NINETY_SOUND_LATE=8
begun
until_true 60 traced "block" || fail "the late device is not used"
listen 3
xdotool key ctrl+q
ends 20
$voice && { grep '^trace block' "$work/err" >"$work/late"; sed -i '1s/.*/&\ntrace clock opened 0 0/' "$work/late"; "$check" words "$work/heard" "$work/late" "$voices" opened:hold:left-leg+hold || fail "the late device"; }

# 4. It never answers: the session runs, is kept, and the program ends.
start LD_PRELOAD="$other_machine" NINETY_SOUND_LATE=100000 --exit-when-done --clock-speed 60
ends 60
"$ninety" history export "$work/history.csv" --data-dir "$work/data" >/dev/null
[ "$(grep -c '^hold,.*,60,60,' "$work/history.csv")" = 2 ] || fail "not every hold is kept without a device"
[ "$failures" -eq 0 ]
