#!/usr/bin/env bash
# The first start on a machine: no compiled shaders, and two other programs that want the processor. The first words are
# heard, nothing pauses by itself, every hold is kept, and the program ends. Usage: cold.sh NINETY SOUND_CHECK
set -uo pipefail
ninety=$1 check=$2
. "$(dirname "$0")/sound_session.sh"
mkdir "$work/cache"
for _ in 1 2; do
    (while :; do :; done) &
    busy="$busy $!"
done
settings short
routine 6 1 0 4 6 right
start MESA_SHADER_CACHE_DIR="$work/cache" XDG_CACHE_HOME="$work/cache" --exit-when-done
ends 150
kill $busy
busy=
[ "$(grep -c '^trace clock stands' "$work/err")" = 1 ] || fail "it paused by itself: $(grep '^trace clock' "$work/err")"
traced "cue" && fail "an absence was told: $(grep '^trace cue' "$work/err")"
"$ninety" history export "$work/history.csv" --data-dir "$work/data" >/dev/null || fail "no history"
[ "$(grep -c '^hold,.*,6,6,' "$work/history.csv")" = 2 ] || fail "not every hold is kept: $(cat "$work/history.csv")"
grep -q '^session,.*,yes,' "$work/history.csv" || fail "the session does not count as completed"
if [ -s "$voices/hold.wav" ]; then
    "$check" words "$work/heard" "$work/err" "$voices" runs:ready:get-ready+lie-right || fail "the first words"
fi
[ "$failures" -eq 0 ]
