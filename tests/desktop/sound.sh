#!/usr/bin/env bash
# What a person hears of a session, from what the sound device was given: the first words, the words and tones of every
# step however one comes to it, each tone at its time; without a device it goes on. Usage: sound.sh NINETY SOUND_CHECK
set -uo pipefail
ninety=$1 check=$2
. "$(dirname "$0")/sound_session.sh"
voice=false
[ -s "$voices/hold.wav" ] && voice=true

# 1. Words: from the first ones on, through whatever a person does, at the speed of life.
if $voice; then
    settings short
    routine 30 2 20 20 8 left
    start
    begun
    until_true 30 traced "block 1" || fail "no sound device was opened"
    listen 10.5 # from "get ready" into the hold, by itself
    key Right SkipForward
    listen 4
    key Right SkipForward
    listen 4
    key space TogglePlay
    listen 2
    key space TogglePlay
    listen 4
    key Left SkipBack
    listen 3
    key Right SkipForward
    listen 3
    key Right SkipForward
    listen 3
    key s StopAndKeep
    listen 4
    xdotool key ctrl+q
    ends 20
    "$check" words "$work/heard" "$work/err" "$voices" runs:ready:get-ready+lie-left +5:-:3 +6:-:2 +7:-:1 +8:hold:left-leg+hold \
        SkipForward:change:change-sides+next-right SkipForward:hold:right-leg+hold TogglePlay:-:paused \
        TogglePlay:hold:right-leg+hold SkipBack:hold:right-leg+hold SkipForward:down:rest+next-left \
        SkipForward:hold:left-leg+hold StopAndKeep:done:done || fail "the words"
fi

# The coach, in German.
german=${voices%/en}/de
if [ -s "$german/hold.wav" ]; then
    settings full de
    routine 30 1 0 20 20 left
    start
    begun
    until_true 30 traced "block 1" || fail "no sound device was opened"
    listen 11
    key Right SkipForward
    listen 5
    xdotool key ctrl+q
    ends 20
    "$check" words "$work/heard" "$work/err" "$german" runs:ready:lie-left +4.9:-:heel-left \
        SkipForward:hold:1+of+2+left-leg+hold || fail "the German words"
fi

# 2. Every tone at its time, in a session of its own accord.
settings tones
routine 40 2 30 20 15 right
start --exit-when-done --clock-speed 15
ends 90
"$check" tones "$work/heard" "$work/err" "$work/routine.toml" 15 || fail "the tones"

# 3. Without any device it goes on, and says so once.
settings short
start SDL_AUDIODRIVER=nonsense --exit-when-done --clock-speed 60
ends 60
[ "$(grep -c 'the captions say everything' "$work/err")" = 1 ] || { fail "the missing device is not told once"; cat "$work/err"; }
[ "$failures" -eq 0 ]
