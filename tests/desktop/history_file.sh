#!/usr/bin/env bash
# The history's file under an open window: locked, replaced, deleted; and every way in which a window can be ended from
# outside. What was held is in the file afterwards. Usage: history_file.sh NINETY
set -uo pipefail
ninety=$1
. "$(dirname "${BASH_SOURCE[0]}")/../support/wait.sh"
umask 000 # others may read what the program does not close to them
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
work=$(mktemp -d)
pid="" server="" locker=""
cleanup() {
    [ -n "$locker" ] && kill "$locker" 2>/dev/null
    [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null
    [ -n "$server" ] && kill -CONT "$server" 2>/dev/null && kill "$server" 2>/dev/null
    rm -rf "$work"
}
trap cleanup EXIT
failures=0
fail() {
    echo "FAILED: $*"
    failures=$((failures + 1))
}
# A server of our own: some of these tests end it. -noreset: one that starts afresh whenever its last client has gone turns
# away who comes just then.
display() {
    rm -f "$work/number"
    Xvfb -displayfd 3 -screen 0 640x400x24 -noreset -nolisten tcp 3>"$work/number" 2>/dev/null &
    server=$!
    disown "$server"
    until_true 20 test -s "$work/number" || { echo "FAILED: no Xvfb"; exit 1; }
    export DISPLAY=:$(cat "$work/number")
}
routine() { # hold_s sets
    printf 'name = "File"\nhold_s = %s\nsets = %s\nrest_s = 1\nchange_over_s = 1\nget_ready_s = 1\n' "$1" "$2" >"$work/routine.toml"
}
start() { # DATA CLOCK-SPEED ARGS...
    data=$work/$1 speed=$2
    shift 2
    mkdir -p "$work/config"
    printf '[person]\nstop_signs_seen = true\n[window]\nwidth = 640\nheight = 400\n[picture]\nquality = "low"\n' >"$work/config/settings.toml"
    : >"$work/err"
    # A script's background programs ignore SIGINT and SIGQUIT, and the trainer keeps to that; here they are meant.
    NINETY_TRACE=1 env --default-signal=INT,QUIT "$ninety" --practise --clock-speed "$speed" --routine "$work/routine.toml" --config-dir "$work/config" \
        --data-dir "$data" "$@" 2>"$work/err" &
    pid=$!
}
wait_for_end() { # WHAT
    until_true 30 ended "$pid" || { fail "$1 does not end it"; kill -9 "$pid"; }
    wait "$pid" 2>/dev/null
    code=$?
    pid=""
}
kept() { grep -c '^trace kept' "$work/err"; }
# A machine that stalls pauses the routine; a person would go on.
go_on() { if title_matches '^Paused'; then xdotool key space; fi; }
kept_at_least() { go_on && [ "$(kept)" -ge "$1" ]; }
ended_by_itself() { go_on && ended "$pid"; }
session_done() { go_on && title_matches '^Done'; }
export_csv() { "$ninety" history export "$work/out.csv" --data-dir "$data" >/dev/null 2>"$work/export"; }
holds() { export_csv && grep -c '^hold,' "$work/out.csv"; }
sessions() { export_csv && grep -c '^session,' "$work/out.csv"; }
holds_are() { [ "$(holds)" = "$1" ]; }
sessions_are() { [ "$(sessions)" = "$1" ]; }
lock() {
    mkfifo "$work/sqlite.in"
    sqlite3 "$data/history.db" <"$work/sqlite.in" >"$work/sqlite.out" 2>&1 &
    locker=$!
    disown "$locker"
    exec 9>"$work/sqlite.in"
    printf '.timeout 5000\nBEGIN EXCLUSIVE;\nSELECT 1;\n' >&9
    until_true 20 grep -qs 1 "$work/sqlite.out" || fail "sqlite3 does not lock the file"
}
unlock() {
    exec 9>&-
    rm "$work/sqlite.in"
    until_true 10 ended "$locker"
    locker=""
}
all_private() {
    local open
    open=$(find "$work/config" "$data" "$work"/out.* \( -perm /077 \) ! -type l 2>/dev/null)
    [ -z "$open" ] || fail "others may read: $open"
}

display

# 1. Locked as the last hold ends, and free again while the window is open.
routine 8 1
start locked 8
until_true 60 kept_at_least 1 || fail "no hold is kept: $(cat "$work/err")"
lock
until_true 60 session_done || fail "a lock stops the session: $(title)"
kept_at_least 2 && fail "a hold is said to be kept that cannot be"
unlock
until_true 20 kept_at_least 2 || fail "the hold that waited is not written when the file is free"
holds_are 2 || fail "of the session there are $(holds) holds"
grep -q '^session,.*,yes,' "$work/out.csv" || fail "the end of the session that waited is not in the history"
kill -TERM "$pid"
wait_for_end SIGTERM
grep -q 'cannot be written to at the moment' "$work/err" || fail "nothing is said of the lock"
all_private

# 2. Locked to the end and beyond: a file of its own, which the next start takes over.
start beyond 8
until_true 60 kept_at_least 1 || fail "no hold is kept"
lock
until_true 60 session_done || fail "a lock stops the session"
kill -TERM "$pid"
wait_for_end SIGTERM
grep -q 'hold 2 (' "$work/err" || fail "the hold that could not be written is not named: $(cat "$work/err")"
[ -s "$data/history.db.unsaved-1.json" ] || fail "what could not be written is nowhere"
all_private
unlock
holds_are 1 || fail "before the next start there are $(holds) holds"
start beyond 8
until_true 30 eval '! test -e "$data/history.db.unsaved-1.json"' || fail "the next start does not take it over"
holds_are 2 || fail "the next start has taken over $(holds) holds"
kill -TERM "$pid"
wait_for_end SIGTERM

# 3. Another file in its place (a sync client writes beside and renames).
for _ in 1 2; do
    start incoming 100 --exit-when-done
    until_true 60 ended_by_itself
    wait_for_end "--exit-when-done"
done
start replaced 100
until_true 60 session_done || fail "the session does not end"
mv "$work/incoming/history.db" "$work/replaced/history.db"
until_true 20 sessions_are 3 || fail "after another file took its place there are $(sessions) sessions"
kill -TERM "$pid"
wait_for_end SIGTERM
grep -q 'another file has taken the place' "$work/err" || fail "nothing is said of the other file"
[ "$(sqlite3 "$data/history.db" 'PRAGMA integrity_check')" = ok ] || fail "the joined file is not sound"
all_private

# 4. Deleted under an open window: what comes then is kept, what was deleted is not.
routine 8 20
start deleted 30
until_true 60 kept_at_least 2 || fail "no holds are kept"
before=$(kept)
"$ninety" history delete --yes --data-dir "$data" --config-dir "$work/config" >"$work/said" 2>&1 || fail "delete under a window: $(cat "$work/said")"
until_true 60 kept_at_least $(($(kept) + 2)) || fail "after deleting nothing is kept any more"
kill -TERM "$pid"
wait_for_end SIGTERM
export_csv || fail "after deleting there is no history: $(cat "$work/export")"
first=$(grep '^hold,' "$work/out.csv" | cut -d, -f9 | sort -n | head -1)
[ "${first:-0}" -gt "$before" ] || fail "hold ${first:-none} is there, though $before were deleted"
[ -s "$data/history.db" ] || fail "what was practised after deleting is not kept"

# 5. Deleting leaves nothing and makes nothing; what stays is named, with exit code 1.
"$ninety" history delete --yes --data-dir "$data" --config-dir "$work/config" >"$work/said" 2>&1 || fail "delete: $(cat "$work/said")"
[ ! -e "$data" ] && [ ! -e "$work/config" ] || fail "deleting leaves $(find "$data" "$work/config" 2>/dev/null | tr '\n' ' ')"
"$ninety" history delete --yes --data-dir "$work/never" --config-dir "$work/never" >"$work/said" 2>&1 || fail "deleting nothing: $?"
[ ! -e "$work/never" ] || fail "deleting makes $(find "$work/never")"
mkdir -p "$work/stuck/history.db/inside" "$work/stuck/settings.toml/inside"
"$ninety" history delete --yes --data-dir "$work/stuck" --config-dir "$work/stuck" >"$work/said" 2>&1
[ $? -eq 1 ] || fail "what cannot be deleted is not an error"
for name in history.db settings.toml; do
    grep -q "stuck/$name: it could not be deleted" "$work/said" || fail "$name stays and is not named: $(cat "$work/said")"
done

# 6. Ended from outside, in the middle of a hold and in a pause: it is kept as far as it went.
ended_by() { # NAME COMMAND...
    local name=$1
    shift
    "$@"
    wait_for_end "$name"
    holds_are 1 || { fail "$name loses the hold under way: $(holds) are there, it ended with $code: $(tail -3 "$work/err")"; return; }
    local done_s
    done_s=$(grep '^hold,' "$work/out.csv" | cut -d, -f14)
    awk -v s="$done_s" 'BEGIN { exit !(s >= 3 && s < 200) }' || fail "$name: the hold counts $done_s s"
    all_private
}
routine 300 1
# More than ten of its 300 seconds: the first ones count only from the third on.
well_into_hold() { go_on && title_matches '^Hold 4:[0-4]'; }
in_hold() { # NAME
    start "$1" 10
    until_true 60 well_into_hold || fail "it does not come to the hold: $(title)"
}
for signal in HUP INT TERM QUIT; do
    in_hold "by-$signal"
    ended_by "SIG$signal" kill -"$signal" "$pid"
    [ "$code" -eq 0 ] || fail "SIG$signal ends it with $code"
done
in_hold paused
xdotool key space
until_true 20 title_matches '^Paused' || fail "it does not pause: $(title)"
ended_by "SIGTERM in a pause" kill -TERM "$pid"
# Its standard error goes nowhere any more: the terminal is gone.
in_hold lost
ended_by "a killed display" kill -9 "$server"
display
in_hold silent
stop_display_and_end() {
    kill -STOP "$server"
    kill -TERM "$pid"
}
ended_by "SIGTERM with a display that does not answer" stop_display_and_end
kill -CONT "$server"

[ $failures -eq 0 ] && echo "history_file: all as expected"
exit $((failures > 0))
