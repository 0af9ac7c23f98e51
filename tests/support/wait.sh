# Sourced by whatever drives the real window: waiting for what is to come about, and the window's place and title. Nothing
# waits for a fixed time; how long is waited at most is many times what a slow machine needs.

# until_true SECONDS COMMAND...: tries it twenty times a second; fails where it does not come true.
until_true() {
    local tries=$(($1 * 20))
    shift
    while [ $tries -gt 0 ]; do
        "$@" && return 0
        sleep .05
        tries=$((tries - 1))
    done
    return 1
}
# find_window: the trainer's window on this display, in $window; fails where none is to be seen.
find_window() {
    window=$(xdotool search --onlyvisible --name Ninety 2>/dev/null | head -1)
    [ -n "$window" ]
}
# take_keys: where there is no window manager nobody else gives a window the keys.
take_keys() {
    xdotool windowfocus "$window" 2>/dev/null
    [ "$(xdotool getwindowfocus 2>/dev/null)" = "$window" ]
}
# What the window's title says: where the routine is.
title() { xdotool search --onlyvisible --name Ninety getwindowname 2>/dev/null | head -1; }
title_matches() { [[ $(title) =~ $1 ]]; }
# ended PROGRAM'S-NUMBER
ended() { ! kill -0 "$1" 2>/dev/null; }
