# Sourced by the sound tests: a session in the real window under Xvfb with what is heard written to a file, driven by
# keys. Nothing waits for a fixed time: it waits for the trace, for the title, or for the sound device's own line.
if [ -z "${NINETY_INSIDE_XVFB:-}" ]; then
    NINETY_INSIDE_XVFB=1 xvfb-run -a -s "-screen 0 960x600x24 -noreset" "$0" "$@"
    exit $?
fi
. "$(dirname "${BASH_SOURCE[0]}")/../support/wait.sh"
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
work=$(mktemp -d)
pid=
busy=
trap 'kill -CONT $pid 2>/dev/null; kill $pid $busy 2>/dev/null; rm -rf "$work"' EXIT
mkdir -p "$work/config"
voices=$(dirname "$ninety")/share/ninety/voice/en
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
settings() { # short, full or tones; LANGUAGE: en if it is not given
    printf '[reading]\nlanguage = "%s"\n[practice]\nask_before = false\n' "${2:-en}" >"$work/config/settings.toml"
    printf '[person]\nstop_signs_seen = true\n[window]\nwidth = 640\nheight = 400\n[picture]\nquality = "low"\n[sound]\ncoaching = "%s"\nvoice_volume = 1.0\ntones_volume = 1.0\n' "$1" >>"$work/config/settings.toml"
}
routine() { # HOLD SETS REST CHANGE GET_READY SIDE
    printf 'hold_s = %s\nsets = %s\nrest_s = %s\nchange_over_s = %s\nget_ready_s = %s\nfirst_side = "%s"\n' "$@" >"$work/routine.toml"
}
start() { # ENV=... --OPTIONS: begins a session; sets pid
    rm -rf "$work/data" "$work/heard"
    : >"$work/err"
    local set=()
    while [[ ${1:-} == *=* && ${1:-} != --* ]]; do set+=("$1"); shift; done
    env NINETY_TRACE=1 SDL_AUDIODRIVER=disk SDL_DISKAUDIOFILE="$work/heard" "${set[@]}" "$ninety" --practise \
        --routine "$work/routine.toml" --config-dir "$work/config" --data-dir "$work/data" "$@" 2>>"$work/err" &
    pid=$!
}
ends() { # SECONDS: it ends by itself, well
    until_true "$1" ended "$pid" || { fail "it does not end"; tail -3 "$work/err"; kill "$pid"; }
    wait "$pid" || { fail "it ended with $?"; grep -v '^trace block' "$work/err" | tail -5; }
    pid=
}
traced() { [ "$(grep -c "^trace $1" "$work/err")" -ge "${2:-1}" ]; }
line() { grep '^trace block' "$work/err" | tail -1 | cut -d' ' -f3; }
line_past() { [ "$(line)" -ge "$1" ]; }
listen() { # SECONDS of the sound device's own time
    local from
    from=$(line)
    until_true 60 line_past "$(awk "BEGIN { print int(${from:-0} + $1 * 48000) }")" || fail "the sound device stands"
}
key() { # KEY ACTION: pressed, and seen by the program
    local before
    before=$(grep -c "^trace action $2" "$work/err")
    xdotool key "$1"
    until_true 20 traced "action $2" $((before + 1)) || fail "$1 was not seen"
}
begun() { # the window has the keys, and the routine runs
    until_true 60 find_window || { fail "no window"; cat "$work/err"; exit 1; }
    until_true 10 take_keys || fail "the window does not take the keys"
    until_true 60 traced "clock runs" || { fail "the routine does not begin"; exit 1; }
}
