#!/usr/bin/env bash
# The real window under Xvfb, driven by keys and mouse. NINETY_TRACE makes the program say what it was asked to do; the
# window's title says where the routine is.
set -uo pipefail
ninety=$1
work=$(mktemp -d)
mkdir -p "$work/config" "$work/data"

if [ -z "${NINETY_INSIDE_XVFB:-}" ]; then
    trap 'rm -rf "$work"' EXIT
    NINETY_INSIDE_XVFB=1 xvfb-run -a -s "-screen 0 1920x1200x24" "$0" "$@"
    exit $?
fi
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
trap 'kill $pid 2>/dev/null; rm -rf "$work"' EXIT
failures=0
log=$work/trace

fail() {
    echo "FAILED: $*"
    failures=$((failures + 1))
}
# until_true SECONDS COMMAND...: tries it ten times a second.
until_true() {
    local tries=$(($1 * 10))
    shift
    while [ $tries -gt 0 ]; do
        "$@" && return 0
        sleep .1
        tries=$((tries - 1))
    done
    return 1
}
title() { xdotool getwindowname "$window" 2>/dev/null; }
title_matches() { [[ $(title) =~ $1 ]]; }
seen() { grep -q "trace action $1" "$log"; }
times() { grep -c "trace action $1" "$log"; }
alive() { kill -0 "$pid" 2>/dev/null; }
press() { xdotool key --window "$window" "$1" 2>/dev/null || xdotool key "$1"; }
expect_action() { until_true 5 seen "$1" || fail "no action $1 after $2"; }

start() {
    : >"$log"
    NINETY_TRACE=1 "$ninety" --config-dir "$work/config" --data-dir "$work/data" "$@" 2>"$log" &
    pid=$!
    window=""
    find_window() { window=$(xdotool search --onlyvisible --name Ninety 2>/dev/null | head -1); [ -n "$window" ]; }
    until_true 20 find_window || { fail "no window"; cat "$log"; exit 1; }
    xdotool windowfocus "$window" 2>/dev/null
    sleep .5
}
stop() {
    xdotool key ctrl+q
    if ! until_true 10 eval '! alive'; then fail "Ctrl+Q does not end it"; kill "$pid"; fi
    wait "$pid"
    local code=$?
    [ $code -eq 0 ] || { fail "it ended with $code"; cat "$log"; }
}

# 1. First start: the stop signs are there, Return closes them, and they are not shown again.
start
xdotool key Return
expect_action ClosePage Return
sleep 1.5
stop
grep -q 'stop_signs_seen = true' "$work/config/settings.toml" || fail "the stop signs are not remembered as read"

# 2. Every panel opens, by mouse.
start
xdotool windowmove "$window" 0 0 windowsize "$window" 1280 720
sleep 1
for x in 1011 1066 1122 1177 1232 956; do
    before=$(times ShowPanel)
    xdotool mousemove $x 33 sleep .2 click 1
    opened() { [ "$(times ShowPanel)" -gt "$before" ]; }
    until_true 5 opened || fail "no panel opens at $x"
    sleep .3
done

# 3. Keys.
press 2 && expect_action ChooseView 2
press r && expect_action Restart R
press t && expect_action SwapSide T
press plus && expect_action ChangeTextSize +
for key in b m v; do press $key; done
thrice() { [ "$(times ToggleSetting)" -eq 3 ]; }
until_true 5 thrice || fail "B, M and V do not toggle"
press F1 && expect_action ToggleShortcuts F1
press F1
sleep 1
press Right && expect_action SkipForward Right
press Left && expect_action SkipBack Left
press F11 && expect_action ToggleFullscreen F11
sleep 1
press Escape && expect_action LeaveFullscreen Escape
sleep 1
alive || fail "Esc ended the program"

# 4. The mouse turns the picture and goes closer.
xdotool mousemove 400 300 mousedown 1 mousemove_relative 40 10 mousemove_relative 40 10 mouseup 1
expect_action Orbit "a drag"
xdotool click 4
expect_action Zoom "the wheel"

# 5. It survives being resized and minimised.
for size in "960 600" "640 400" "1900 1100" "1280 720"; do
    xdotool windowsize "$window" $size
    sleep .5
    alive || fail "it does not survive $size"
done
xdotool windowunmap "$window"
sleep .7
xdotool windowmap "$window"
sleep .7
alive || fail "it does not survive being hidden"
stop
[ -s "$work/config/settings.toml" ] || fail "no settings were saved"
for shown in show_beneath show_measures show_inset; do
    grep -q "$shown = true" "$work/config/settings.toml" || fail "$shown is not remembered"
done

# 6. Space starts the session, the timer counts, Space pauses it.
start --practise
until_true 5 title_matches '^Get ready' || fail "--practise does not start: $(title)"
first=$(title)
title_changed() { [ "$(title)" != "$first" ]; }
until_true 5 title_changed || fail "the timer does not count: $first"
xdotool key space
until_true 5 title_matches '^Paused' || fail "Space does not pause: $(title)"
stop

# 7. At a hundred times the speed the whole session runs to its end, and the program ends with it.
: >"$log"
NINETY_TRACE=1 "$ninety" --config-dir "$work/config" --data-dir "$work/data" --practise --clock-speed 100 --exit-when-done 2>"$log" &
pid=$!
until_true 30 eval '! alive' || { fail "--exit-when-done does not end"; kill "$pid"; }
wait "$pid" || fail "--exit-when-done ended with $?"
"$ninety" history export "$work/history.csv" --data-dir "$work/data" >/dev/null || fail "the history cannot be exported"
[ "$(grep -c '^hold,.*,45,45,' "$work/history.csv")" -eq 4 ] || fail "the four holds of the session are not in the history"
grep -q '^session,.*,yes,' "$work/history.csv" || fail "the session does not count as completed"

# 7b. The check-in by keys: three digits and Return.
start --practise --clock-speed 100
until_true 20 title_matches '^Done' || fail "the session does not end: $(title)"
sleep .5
xdotool key 6 sleep .3 key 2 sleep .3 key x sleep .3 key BackSpace sleep .3 key 1 sleep .3 key Return
expect_action SaveCheckIn Return
sleep .5
stop
"$ninety" history export "$work/history.csv" --data-dir "$work/data" >/dev/null
grep -q '^check-in,.*,6,2,1,' "$work/history.csv" || fail "the check-in has not been kept: $(grep check-in "$work/history.csv")"

# 8. A broken settings file is named, and left as it is.
printf 'version = 1\n[routine\nhold_s = 5\n' >"$work/config/settings.toml"
cp "$work/config/settings.toml" "$work/broken"
start
sleep 1
xdotool key Return
kill -TERM "$pid"
wait "$pid" 2>/dev/null
cmp -s "$work/broken" "$work/config/settings.toml" || [ -e "$work/config/settings.toml.broken-1" ] || fail "the broken settings file is gone"

[ $failures -eq 0 ] && echo "window: all as expected"
exit $((failures > 0))
