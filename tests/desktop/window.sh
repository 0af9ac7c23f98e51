#!/usr/bin/env bash
# The real window under Xvfb, driven by keys and mouse. NINETY_TRACE makes the program say what it was asked to do and
# at which size it draws; the window's title says where the routine is. Every step waits for what it is to bring about:
# no result depends on how long a machine takes.
set -uo pipefail
ninety=$1
. "$(dirname "${BASH_SOURCE[0]}")/../support/wait.sh"
work=$(mktemp -d)
mkdir -p "$work/config" "$work/data"

if [ -z "${NINETY_INSIDE_XVFB:-}" ]; then
    trap 'rm -rf "$work"' EXIT
    NINETY_INSIDE_XVFB=1 xvfb-run -a -s "-screen 0 1920x1200x24 -noreset" "$0" "$@"
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
seen() { grep -q "^trace action $1" "$log"; }
times() { grep -c "^trace action $1" "$log"; }
counted() { [ "$(times "$1")" -ge "$2" ]; }
drawn_at() { [ "$(grep '^trace size' "$log" | tail -1)" = "trace size $1" ]; }
# Size and place as X has them; fills SIZE: from the screen's corner on, and drawn as large.
placed() { xdotool getwindowgeometry --shell "$window" 2>/dev/null | awk -F= '/^[XYWH]/ && !/WINDOW/ { v[$1] = $2 } END { print v["WIDTH"] "x" v["HEIGHT"] "+" v["X"] "+" v["Y"] }'; }
fills() { [ "$(placed)" = "$1+0+0" ] && drawn_at "$1"; }
press() { xdotool key --window "$window" "$1" 2>/dev/null || xdotool key "$1"; }
expect_action() { until_true 10 seen "$1" || fail "no action $1 after $2"; }
# press_for KEY ACTION: once, and the action comes once more than before.
press_for() {
    local before
    before=$(times "$2")
    press "$1"
    until_true 10 counted "$2" $((before + 1)) || fail "no action $2 after $1"
}

start() {
    : >"$log"
    NINETY_TRACE=1 "$ninety" --config-dir "$work/config" --data-dir "$work/data" "$@" 2>"$log" &
    pid=$!
    until_true 30 find_window || { fail "no window"; cat "$log"; exit 1; }
    until_true 10 take_keys || fail "the window does not take the keys"
    until_true 20 grep -q '^trace size' "$log" || fail "nothing is drawn"
}
stop() {
    xdotool key ctrl+q
    until_true 15 ended "$pid" || { fail "Ctrl+Q does not end it"; kill "$pid"; }
    wait "$pid"
    local code=$?
    [ $code -eq 0 ] || { fail "it ended with $code"; cat "$log"; }
}

# 1. First start: the stop signs are there. Nothing but Return passes them, and nothing starts behind or after them.
start --practise --clock-speed 100
for key in Escape space r s t 2 x Tab F1 Left plus XF86AudioPlay BackSpace; do press $key; done
press Return
expect_action ClosePage Return
[ "$(grep '^trace action' "$log" | grep -vc ' Begin$')" -eq 1 ] || fail "a key passes the first page: $(grep '^trace action' "$log" | tr '\n' ' ')"
# At a hundred times the speed a session that ran would be over by the time two more keys have been answered.
press_for F1 ToggleShortcuts
press_for F1 ToggleShortcuts
title_matches '^Get ready 0:30' || fail "after the first page the session runs by itself: $(title)"
# Start asks how the back is; Space passes both questions over.
press_for space TogglePlay
press_for space PassBefore
title_matches '^Get ready 0:30' || fail "the session does not wait for the questions before it: $(title)"
press_for space PassBefore
until_true 20 title_matches '^Done' || fail "Space does not start the session after the first page: $(title)"
stop
grep -q 'stop_signs_seen = true' "$work/config/settings.toml" || fail "the stop signs are not remembered as read"

# 2. Every panel opens, by mouse, and it is the one that was pressed. They are not the stop signs, which are read.
rm -rf "$work/data"
start
xdotool windowmove "$window" 0 0 windowsize "$window" 1280 720
until_true 10 drawn_at 1280x720 || fail "it is not drawn at 1280 x 720"
for tab in 1094,33:practise 1205,33:progress 983,66:why 1094,66:body 1205,66:settings 983,33:watch; do
    at=${tab%:*}
    # A click between two slow frames is asked for again; the same tab twice is one action.
    pressed() { xdotool mousemove "${at%,*}" "${at#*,}" click 1; until_true 1 seen "ShowPanel ${tab#*:}"; }
    until_true 1 pressed || fail "no click at $at opens ${tab#*:}: $(grep ShowPanel "$log" | tail -1)"
done
shown=$(grep -o '^trace action ShowPanel .*' "$log" | awk '{ print $4 }' | uniq | tr '\n' ' ')
[ "$shown" = "practise progress why body settings watch " ] || fail "other panels have opened: $shown"

# 3. Keys.
press_for 2 "ChooseView three-quarter"
press_for 4 "ChooseView foot"
press_for r Restart
press_for t SwapSide
press_for plus ChangeTextSize
for key in b m v; do press $key; done
until_true 10 counted ToggleSetting 3 || fail "B, M and V do not toggle"
press_for F1 ToggleShortcuts
press_for Escape ClosePage
press_for Right SkipForward
press_for Left SkipBack
press_for F11 ToggleFullscreen
# Here, without a window manager, nobody but the program gives the window its size.
until_true 10 fills 1920x1200 || fail "F11 does not fill the screen: $(placed)"
press_for Escape LeaveFullscreen
sized() { [[ $(placed) == "$1"+* ]] && drawn_at "$1"; }
until_true 10 sized 1280x720 || fail "after the full screen it is not the window that it was: $(placed)"
xdotool windowmove "$window" 0 0 # as xdotool has moved it before; of that SDL does not hear
ended "$pid" && fail "Esc ended the program"

# 4. The mouse turns the picture and goes closer.
dragged() { xdotool mousemove 400 300 mousedown 1 mousemove_relative 40 10 mousemove_relative 40 10 mouseup 1; until_true 1 seen Orbit; }
until_true 1 dragged || fail "a drag does not turn the picture"
xdotool click 4
expect_action Zoom "the wheel"

# 5. It survives being resized and minimised, and goes on answering.
for size in "960 600" "640 400" "1900 1100" "1280 720"; do
    xdotool windowsize "$window" $size
    until_true 10 drawn_at "${size/ /x}" || fail "it is not drawn at $size"
    ended "$pid" && fail "it does not survive $size"
done
visible() { xdotool search --onlyvisible --name Ninety 2>/dev/null | grep -qx "$window"; }
hidden() { ! visible; }
xdotool windowunmap "$window"
until_true 10 hidden || fail "it cannot be hidden"
xdotool windowmap "$window"
until_true 10 visible || fail "it cannot be shown again"
until_true 10 take_keys || fail "it does not take the keys again"
press_for 1 "ChooseView side"
stop
[ -s "$work/config/settings.toml" ] || fail "no settings were saved"
for shown in show_beneath show_measures show_inset; do
    grep -q "$shown = true" "$work/config/settings.toml" || fail "$shown is not remembered"
done

# 6. --practise starts the session, the timer counts, Space pauses it, S stops it; nothing was held, and it says so.
start --practise
until_true 10 title_matches '^Get ready' || fail "--practise does not start: $(title)"
first=$(title)
title_changed() { [ "$(title)" != "$first" ]; }
until_true 10 title_changed || fail "the timer does not count: $first"
press_for space TogglePlay
until_true 10 title_matches '^Paused' || fail "Space does not pause: $(title)"
press_for s StopAndKeep
until_true 10 title_matches '^Stopped - Ninety' || fail "a session without a hold is not just stopped: $(title)"
stop

# 7. At a hundred times the speed the whole session runs to its end, and the program ends with it.
: >"$log"
NINETY_TRACE=1 "$ninety" --config-dir "$work/config" --data-dir "$work/data" --practise --clock-speed 100 --exit-when-done 2>"$log" &
pid=$!
until_true 40 ended "$pid" || { fail "--exit-when-done does not end"; kill "$pid"; }
wait "$pid" || fail "--exit-when-done ended with $?"
"$ninety" history export "$work/history.csv" --data-dir "$work/data" >/dev/null || fail "the history cannot be exported"
[ "$(grep -c '^hold,.*,45,45,' "$work/history.csv")" -eq 4 ] || fail "the four holds of the session are not in the history"
grep -q '^session,.*,yes,' "$work/history.csv" || fail "the session does not count as completed"

# 8. The check-in by keys: three digits and Return. With all three answered a digit is a view again.
start --practise --clock-speed 100
until_true 30 title_matches '^Done' || fail "the session does not end: $(title)"
expect_action "CheckInSeen yes" "the session's end"
press_for 6 "Answer 6"
press_for 2 "Answer 2"
press_for x "Answer 10"
press_for BackSpace TakeBackAnswer
press_for 1 "Answer 1"
press_for 4 "ChooseView foot"
press_for Return SaveCheckIn
press_for 3 "ChooseView floor"
stop
"$ninety" history export "$work/history.csv" --data-dir "$work/data" >/dev/null
grep -q '^check-in,.*,6,2,1,' "$work/history.csv" || fail "the check-in has not been kept: $(grep check-in "$work/history.csv")"

# 9. Looking at the picture from another panel is no rating.
start --practise --clock-speed 100
until_true 30 title_matches '^Done' || fail "the session does not end: $(title)"
expect_action "CheckInSeen yes" "the session's end"
press_for Page_Up "ShowPanel watch"
press_for 3 "ChooseView floor"
press_for 1 "ChooseView side"
press_for Page_Down "ShowPanel practise"
[ "$(times Answer)" -eq 0 ] || fail "a view has become a rating"
stop
"$ninety" history export "$work/history.csv" --data-dir "$work/data" >/dev/null
[ "$(grep -c '^check-in,' "$work/history.csv")" -eq 1 ] || fail "a check-in that nobody answered: $(grep check-in "$work/history.csv")"

# 10. In full screen the question is on the screen while digits answer it.
start --practise --clock-speed 100 --fullscreen
until_true 30 title_matches '^Done' || fail "the session does not end in full screen: $(title)"
expect_action "CheckInSeen yes" "the session's end in full screen"
until_true 10 fills 1920x1200 || fail "--fullscreen does not fill the screen: $(placed)"
for digit in 5 4 3; do press_for $digit "Answer $digit"; done
press_for Return SaveCheckIn
press_for Escape LeaveFullscreen
stop
"$ninety" history export "$work/history.csv" --data-dir "$work/data" >/dev/null
grep -q '^check-in,.*,5,4,3,' "$work/history.csv" || fail "the check-in in full screen has not been kept"

# 11. A broken settings file is named, and left as it is.
printf 'version = 1\n[routine\nhold_s = 5\n' >"$work/config/settings.toml"
cp "$work/config/settings.toml" "$work/broken"
start
press_for Return ClosePage
kill -TERM "$pid"
until_true 15 ended "$pid" || fail "it does not end when asked to"
wait "$pid" 2>/dev/null
cmp -s "$work/broken" "$work/config/settings.toml" || [ -e "$work/config/settings.toml.broken-1" ] || fail "the broken settings file is gone"

[ $failures -eq 0 ] && echo "window: all as expected"
exit $((failures > 0))
