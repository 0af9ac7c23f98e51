#!/usr/bin/env bash
# What the commands write and where, when things go wrong: endings, full disks, interruptions, folders that are links in a
# circle, names that a terminal would obey, no home, displays that do not answer. No fixed wait decides.
set -uo pipefail
ninety=$(realpath "$1")
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
work=$(mktemp -d)
small=$work/small
trap 'umount "$small" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
# expect CODE PATTERN ARGUMENTS...: runs the program; its code and its output must be as said.
expect() {
    local code=$1 pattern=$2 out got
    shift 2
    out=$(timeout 120 "$ninety" "$@" 2>&1 </dev/null)
    got=$?
    if [ "$got" -ne "$code" ] || ! grep -qE -- "$pattern" <<<"$out"; then
        fail "ninety $*: exit $got (wanted $code), output (wanted /$pattern/):"
        echo "$out" | head -5 | cat -v
    fi
    ! LC_ALL=C grep -q $'[\x01-\x08\x0b-\x1f\x7f]' <<<"$out" || fail "ninety $*: control characters reach the terminal"
}
empty() { [ -z "$(ls -A "$1")" ] || { fail "left in $1: $(ls -A "$1" | tr '\n' ' ')"; rm -rf "${1:?}"/*; }; }
mkdir out config data
size=(--size 160x90)
printf 'record,session,at,ended_at,routine,planned_hold_s,planned_sets,completed,number,set,side,variant,planned_s,done_s,start_deg,end_deg,best_deg,source,at_goal_s,near_best_s,stretch_0_10,pain_before_0_10,pain_after_0_10,note\r\n' >h.csv
printf 'session,00000000000000000000000000000001,2026-11-24T18:00:00+01:00,,Mine,45,1,yes,,,,,,,,,,,,,,,,\r\n' >>h.csv
printf 'hold,00000000000000000000000000000001,2026-11-24T18:00:00+01:00,,,,,,1,1,left,wall,45,45,55,60,60,tape,0,9.5,,,,\r\n' >>h.csv
mine=(--data-dir data --config-dir config)
expect 0 'new: 1 sessions' history import h.csv "${mine[@]}"

# 0. Every command that draws, at sizes whose letters were once too large for their buffer, and at the least and narrow ones.
sized() { [ "$(od -An -tu4 --endian=big -j16 -N8 "$1" 2>/dev/null | awk '{ print $1 "x" $2 }')" = "$2" ] || fail "$1 is not $2"; }
for wxh in 64x64 320x200 900x1400 1560x878 1920x1080 64x8192; do
    expect 0 '' picture "out/$wxh.png" --at 20 --size $wxh
    sized "out/$wxh.png" $wxh
done
expect 0 '' picture out/scene.png --scene stoop --size 1920x1080
sized out/scene.png 1920x1080
expect 0 '' film out/film --from 20 --to 20.1 --fps 10 --size 1920x1080
sized out/film/frame-00001.png 1920x1080
expect 0 '"size":"2560x1440"' bench --seconds .2 --size 2560x1440
rm -rf out/*

# 1. Endings: before anything is written.
for name in a.pdf a.gif a a.png.txt .png ''; do expect 2 'must end in \.png or \.jpg or \.jpeg' picture "${name:+out/}$name" "${size[@]}"; done
for name in a.csv a.txt a .pdf; do expect 2 'must end in \.png or \.jpg or \.jpeg or \.pdf' history report "out/$name" "${mine[@]}"; done
for name in a.png a.jpg a .pdf; do expect 2 'must end in \.pdf' handout "out/$name" "${mine[@]}"; done
expect 2 'must end in \.csv' measure --frames . out/a.json
expect 2 'must end in \.csv or \.json' history export out/a.txt "${mine[@]}"
expect 2 'must end in \.csv' model out/a.txt
expect 2 'must end in \.ics' plan export out/a.txt "${mine[@]}"
expect 2 'must end in \.mp4' film out/a.avi "${size[@]}"
for option in --data-dir --config-dir --content-dir --routine --trace; do expect 2 "${option#--}.*empty" history export a.csv $option ''; done
expect 2 'empty' check ''
expect 2 'empty' film ''
expect 2 'empty' history import ''
empty out
expect 0 '' picture out/A.PNG "${size[@]}"
[ "$(head -c 8 out/A.PNG | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ] || fail "A.PNG is no PNG"
# Each is what its name says, in capitals or not; and a person's own is for nobody else's eyes.
for name in A.JPG A.jpeg; do
    expect 0 '' picture out/$name "${size[@]}"
    [ "$(head -c 3 out/$name | od -An -tx1 | tr -d ' ')" = ffd8ff ] || fail "$name is no JPEG"
done
expect 0 '' history report out/R.Jpg "${mine[@]}"
[ "$(head -c 3 out/R.Jpg | od -An -tx1 | tr -d ' ')" = ffd8ff ] || fail "R.Jpg is no JPEG"
expect 0 '' history report out/R.PDF "${mine[@]}"
[ "$(head -c 5 out/R.PDF)" = %PDF- ] || fail "R.PDF is no PDF"
for name in R.Jpg R.PDF; do [ "$(stat -c %a out/$name)" = 600 ] || fail "$name can be read by others"; done
expect 0 '' model out/B.CSV
expect 0 '1 sessions' history export out/C.JSON "${mine[@]}"
[ "$(head -c 1 out/C.JSON)" = '{' ] || fail "C.JSON is no JSON"
[ "$(stat -c %a out/C.JSON)" = 600 ] || fail "an exported history can be read by others"
rm -f out/*

# 2. A disk that is full: a sentence, 1, and the old file.
for command in check 'check --content-dir nowhere' bench --version --help 'history export out/x.csv'; do
    [ "$command" = bench ] && command="bench --seconds .2 --size 160x90"
    # shellcheck disable=SC2086
    message=$("$ninety" $command "${mine[@]}" 2>&1 >/dev/full </dev/null) && fail "$command >/dev/full is a success"
    [[ $command == *nowhere* ]] || grep -q 'standard output cannot be written (No space left' <<<"$message" || fail "$command >/dev/full says $message"
done
message=$("$ninety" --version 2>&1 >&-) && fail "--version with its output closed is a success"
"$ninety" picture out/y.png "${size[@]}" >&- 2>&- <&- || fail "a picture needs no standard places"
[ "$(head -c 4 out/y.png | tail -c 3)" = PNG ] || fail "something else was written into a picture"
rm -f out/*
mkfifo pipe
ln -s ../pipe out/full.png
expect 1 'full\.png: cannot be written' picture out/full.png "${size[@]}"
[ -L out/full.png ] && [ -p pipe ] || fail "a pipe was replaced"
rm -f out/*
mkdir "$small"
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=100k ninety-test "$small" 2>/dev/null; then
    for name in p.png m.csv h.csv h.json r.png f.mp4; do echo old >"$small/$name"; done
    mkdir "$small/film"
    dd if=/dev/zero of="$small/fill" bs=1k >/dev/null 2>&1
    expect 1 'p\.png: cannot be written \(No space' picture "$small/p.png" "${size[@]}"
    expect 1 'new\.png: cannot be written \(No space' picture "$small/new.png" "${size[@]}"
    expect 1 's\.png: cannot be written \(No space' picture --sheet "$small/s.png" --size 240x240
    expect 1 'm\.csv: cannot be written \(No space' model "$small/m.csv"
    expect 1 'h\.csv: cannot be written \(No space' history export "$small/h.csv" "${mine[@]}"
    expect 1 'h\.json: cannot be written \(No space' history export "$small/h.json" "${mine[@]}"
    expect 1 'r\.png: cannot be written \(No space' history report "$small/r.png" "${mine[@]}"
    expect 1 'frame-00001\.png: cannot be written \(No space' film "$small/film" --from 20 --to 20.4 --fps 5 "${size[@]}"
    command -v ffmpeg >/dev/null && expect 1 'f\.mp4: (ffmpeg|cannot be written)' film "$small/f.mp4" --from 20 --to 21 --fps 10 "${size[@]}"
    for name in p.png m.csv h.csv h.json r.png f.mp4; do [ "$(cat "$small/$name")" = old ] || fail "$name is not the old one"; done
    [ "$(ls -A "$small" | tr '\n' ' ')" = 'f.mp4 fill film h.csv h.json m.csv p.png r.png ' ] || fail "left on the full disk: $(ls -A "$small" | tr '\n' ' ')"
    umount "$small"
fi

# 3. Ctrl-C and SIGTERM: within a second, with the signal's code, and nothing half made. The command is interrupted once it is
# seen at work: when the file it writes to has grown, or it has drawn for a while (CPU time, not ours).
interrupted() {
    local signal=$1 code=$2 ready=$3 pid began got
    shift 3
    env --default-signal=INT,TERM "$ninety" "$@" </dev/null >/dev/null 2>&1 &
    pid=$!
    until eval "$ready" || ! kill -0 $pid 2>/dev/null; do sleep .02; done
    began=$(date +%s%N)
    kill -"$signal" $pid 2>/dev/null || fail "ninety $*: it had ended before it was interrupted"
    wait $pid
    got=$?
    [ $got -eq "$code" ] || fail "ninety $*: after SIG$signal exit $got, wanted $code"
    [ $(($(date +%s%N) - began)) -lt 1000000000 ] || fail "ninety $*: it stopped $((($(date +%s%N) - began) / 1000000)) ms after SIG$signal"
}
worked='[ "$(awk "{ print \$14 }" /proc/$pid/stat 2>/dev/null || echo 0)" -ge 30 ]'   # hundredths of a second of its own work
for pair in INT:130 TERM:143; do
    signal=${pair%:*} code=${pair#*:}
    if command -v ffmpeg >/dev/null; then
        echo old >out/b.mp4
        interrupted $signal $code 'ls out/.ninety-* >/dev/null 2>&1 && '"$worked" film out/b.mp4 "${size[@]}"
        [ "$(ls -A out)" = b.mp4 ] && [ "$(cat out/b.mp4)" = old ] || fail "film: after SIG$signal there is $(ls -A out | tr '\n' ' ')"
        rm -rf out/* out/.n*
    fi
    interrupted $signal $code '[ -e out/f/frame-00002.png ]' film out/f "${size[@]}"
    for frame in out/f/*; do [ "$(tail -c 8 "$frame" | head -c 4)" = IEND ] || fail "$frame is half a picture"; done
    [ -z "$(find out/f -name '.*' -type f)" ] || fail "film: left after SIG$signal: $(ls -A out/f | tr '\n' ' ')"
    interrupted $signal $code "$worked" bench --seconds 600 "${size[@]}"
    interrupted $signal $code "$worked" picture --sheet out/s.png --size 4096x4096
    rm -rf out/*
done

# 4. A film leaves what is called like its own unfinished one.
if command -v ffmpeg >/dev/null; then
    echo mine >out/b.partial.mp4
    expect 0 '' film out/b.MP4 --from 20 --to 20.4 --fps 10 "${size[@]}"
    [ "$(cat out/b.partial.mp4)" = mine ] && [ "$(ls -A out | tr '\n' ' ')" = 'b.MP4 b.partial.mp4 ' ] || fail "film: there is $(ls -A out | tr '\n' ' ')"
    [ "$(head -c 8 out/b.MP4 | tail -c 4)" = ftyp ] || fail "b.MP4 is no film"
    rm -f out/*
fi

# 5. Folders that cannot be read: named, never thrown, never "0 problems".
mkdir content content/strings content/article content/routines
printf 'hold_s = 30\n' >content/routines/a.toml
printf '# A page\n' >content/article/10-a.md
expect 0 '0 problems' check content
for part in article routines strings; do
    mv content/$part kept
    ln -s $part content/$part
    expect 1 "content/$part: the folder cannot be read: Too many levels" check content
    ln -sfn nowhere content/$part
    expect 1 "content/$part: this link leads nowhere" check content
    rm content/$part
    : >content/$part
    expect 1 "content/$part: this is not a folder" check content
    rm content/$part
    mv kept content/$part
done
ln -s loop.toml content/routines/loop.toml
expect 1 'loop\.toml: the file cannot be read' check content
ln -s LOOP LOOP
expect 1 'LOOP: it cannot be read: Too many levels' check LOOP
expect 1 'LOOP: this folder cannot be made \(Too many levels' film LOOP "${size[@]}"
expect 1 'LOOP/: this folder cannot be made' film LOOP/ "${size[@]}"
expect 1 'x\.png: cannot be written' picture LOOP/x.png "${size[@]}"
expect 1 'LOOP' history import h.csv --data-dir LOOP --config-dir config
expect 0 '' picture out/x.png "${size[@]}" --content-dir LOOP
expect 1 '' check --content-dir LOOP
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
    mkdir locked shut
    cp -r content locked/content
    chmod 700 locked/content/routines locked/content
    chmod 755 . locked
    if setpriv --reuid=65534 --clear-groups test -x "$ninety"; then
        message=$(setpriv --reuid=65534 --clear-groups "$ninety" check "$work/locked/content" 2>&1) && fail "an unreadable folder is no problem"
        grep -q 'Permission denied' <<<"$message" || fail "an unreadable folder: $message"
        chmod 755 locked/content
        message=$(setpriv --reuid=65534 --clear-groups "$ninety" check "$work/locked/content" 2>&1) && fail "an unreadable folder of routines is no problem"
        grep -q 'routines: the folder cannot be read: Permission denied' <<<"$message" || fail "an unreadable folder of routines: $message"
    fi
fi
mkdir gone
gone() { (cd "$work/gone" && rmdir "$work/gone" && "$ninety" "$@" 2>&1 </dev/null); echo " exit $?"; mkdir "$work/gone"; }
for command in 'picture x.png --size 160x90' 'check .' 'model x.csv' 'film f --size 160x90' 'history import h.csv --data-dir d' 'history export x.csv --data-dir d'; do
    # shellcheck disable=SC2086
    message=$(gone $command)
    grep -q ' exit 1$' <<<"$message" && grep -q '^ninety: \|problem' <<<"$message" && ! grep -q 'should not' <<<"$message" || fail "in a deleted folder: $command: $message"
done

# 6. Where the person's files are.
rm -rf out/*
"$ninety" history import h.csv --data-dir "/$work/out/double" >/dev/null 2>&1 || fail "--data-dir //x fails"
[ -s out/double/history.db ] || fail "--data-dir //x is somewhere else"
for name in 'a?b' 'a#b' 'a%41b' 'a b' 'Übung' $'two\nlines'; do
    expect 0 'new: 1 sessions' history import h.csv --data-dir "out/$name"
    [ -s "out/$name/history.db" ] || fail "--data-dir $name is somewhere else: $(ls -A out | tr '\n' ' ')"
    expect 0 '' picture "out/$name.png" "${size[@]}"
    [ -s "out/$name.png" ] || fail "no picture called $name.png"
done
command -v ffmpeg >/dev/null && { expect 0 '' film "out/%d?#:Ü"$'\n'".mp4" --from 20 --to 20.2 --fps 10 "${size[@]}"; [ -s "out/%d?#:Ü"$'\n'".mp4" ] || fail "a film's name"; }
rm -rf out/*
(cd out && HOME="$work/home" XDG_DATA_HOME=relative XDG_CONFIG_HOME=relative "$ninety" history import ../h.csv) >/dev/null || fail "a relative XDG folder"
empty out
[ -s home/.local/share/ninety/history.db ] || fail "a relative XDG folder was not ignored"
(cd out && HOME=here XDG_DATA_HOME='' "$ninety" history export x.csv) >/dev/null 2>&1
[ ! -e out/here ] || fail "a relative HOME is used"
rm -rf out/*
# Nobody has this number, so nobody says where its home is.
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null && ! getent passwd 54321 >/dev/null && setpriv --reuid=54321 --clear-groups test -x "$ninety"; then
    chmod 755 "$work"; chmod 777 out
    message=$(cd out && setpriv --reuid=54321 --clear-groups env -u HOME -u XDG_DATA_HOME -u XDG_CONFIG_HOME "$ninety" history import ../h.csv 2>&1)
    [ $? -eq 1 ] && grep -q 'no home folder' <<<"$message" || fail "without a home: $message"
    empty out
fi

# 7. Names that a terminal would obey. (`expect` looks for control characters in all of the above, too.)
bad=$'a\e[31m\rb\x9b\xc2\x9b\n'  # U+009B by its bytes: a machine without a locale takes no \u
expect 1 'a\\x1b.*no such file' check "$bad"
expect 1 'a\\x1b.*no such file' history import "$bad" "${mine[@]}"
expect 2 'a\\x1b.*must end' history export "$bad" "${mine[@]}"
expect 2 'a\\x1b.*must end' model "$bad"
expect 2 'a\\x1b.*must end' film "$bad.x"
mkdir -p "content/routines"
: >"content/routines/$bad.txt"
expect 1 'a\\x1b\[31m\\rb\\x9b\\u\{9b\}\\n\.txt: only \.toml' check content
rm "content/routines/$bad.txt"
mkdir "out/$bad"
expect 0 'written to out/a\\x1b' history export "out/$bad/x.csv" "${mine[@]}"
expect 2 'a\\x1b' picture "$bad"
expect 2 'a\\x1b' --nonsense "$bad"

# 8. Displays that do not answer.
for display in :987 nowhere.invalid:0 bogus; do
    DISPLAY=$display expect 3 "does not answer \(DISPLAY=$display\)" --practise "${mine[@]}"
done
WAYLAND_DISPLAY=wayland-987 XDG_RUNTIME_DIR=$work expect 3 'does not answer \(WAYLAND_DISPLAY=wayland-987\)' --practise "${mine[@]}"
DISPLAY=$'\e[31m' expect 3 'does not answer \(DISPLAY=\\x1b' --practise "${mine[@]}"
DISPLAY=:987 expect 0 '' picture out/display.png "${size[@]}"
if command -v xvfb-run >/dev/null; then
    message=$(timeout 60 xvfb-run -a -s "-screen 0 640x400x24 -noreset" env LIBGL_DRIVERS_PATH=/nowhere "$ninety" --practise "${mine[@]}" 2>&1)
    got=$?
    [ $got -eq 3 ] && grep -q '^ninety: .*OpenGL' <<<"$message" && ! grep -qi 'X Error' <<<"$message" || fail "no driver under X11: exit $got: $message"
fi

[ $failures -eq 0 ] && echo "outputs: all as expected"
exit $((failures > 0))
