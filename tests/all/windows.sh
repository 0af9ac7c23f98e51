#!/usr/bin/env bash
# Ninety for Windows, built here and run under wine: commands, names with umlauts and blanks, the units, a picture against this
# computer's own, and the window: one at a time, a session practised, its history there after a restart.
#   tests/all/windows.sh [HOST-BUILD]    without it, build/release
. "$(dirname "${BASH_SOURCE[0]}")/machine.sh"
where=Windows
host=${1:-$root/build/release}

wine=$(command -v /usr/lib/wine/wine64 wine64 wine | head -1)
[ -n "$wine" ] || cannot "wine is not installed (scripts/packages-all: wine64)"
command -v x86_64-w64-mingw32-g++-posix >/dev/null || cannot "MinGW-w64 is not installed (scripts/packages-windows)"
for program in Xvfb xdotool compare pdftotext unzip; do
    command -v $program >/dev/null || cannot "$program is not installed (scripts/packages-test)"
done
[ -x "$host/ninety" ] || cannot "there is no build for this computer in $host"
NINETY_WARNINGS_AS_ERRORS=ON "$root/packaging/windows/make-windows" "$host" ninety ninety_com ninety_tests ninety_edge_tests || fail "it does not build"
zip=$("$root/packaging/windows/make-zip" "$root/build/windows" "$host" "$root/build/package") || fail "it is not packed"
[ "$(stat -c %s "$zip")" -lt 12000000 ] || fail "$zip is larger than 12 MB"

work=$(mktemp -d)
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=" LIBGL_ALWAYS_SOFTWARE=1 SDL_AUDIODRIVER=dummy LC_ALL=C.UTF-8
unset SDL_VIDEODRIVER WAYLAND_DISPLAY
a_display 1280x800
finish() { kill $display_program 2>/dev/null; wineserver -k 2>/dev/null || "$(dirname "$wine")/wineserver64" -k 2>/dev/null; rm -rf "$work"; }
trap finish EXIT
timeout 300 "$wine" wineboot -i >/dev/null 2>&1 || cannot "wine makes no folder for itself"

# As a person has it: unpacked where the name is no plain one.
home="$work/Grüße aus Köln"
mkdir -p "$home"
(cd "$home" && unzip -q "$zip") || fail "it cannot be unpacked"
program="$home/Ninety/ninety.exe"
ninety() { timeout 300 "$wine" "$program" "$@"; }

[ "$(ninety --version)" = "$("$host/ninety" --version)" ] || fail "--version says: $(ninety --version)"
[ "$(timeout 300 "$wine" "$home/Ninety/ninety.com" --version)" = "$("$host/ninety" --version)" ] || fail "ninety.com passes nothing on"
ninety no-such-word 2>/dev/null
[ $? -eq 2 ] || fail "a word that is none is not refused with 2"
ninety check >"$work/check" 2>&1 || fail "check: $(tail -3 "$work/check")"

# A picture, by a name of letters that no old code page has together.
picture="$home/Dehnübung 伸展 Ω.png"
ninety picture "Z:$picture" --size 640x360 >"$work/said" 2>&1 || fail "picture: $(tail -3 "$work/said")"
[ -f "$picture" ] || fail "the picture is not where it was asked for"
SDL_VIDEODRIVER=offscreen "$host/ninety" picture "$work/native.png" --size 640x360 || fail "this computer's own picture"
difference=$(compare -metric MAE "$picture" "$work/native.png" null: 2>&1 | sed 's/ .*//')
awk -v d="$difference" 'BEGIN { exit !(d / 257 < 1) }' || fail "the picture differs by $difference of 65535 on average"

# A film: without ffmpeg.exe a sentence that names it, with one beside the program all pictures of it, by a name that no old code
# page has.
film="$home/Film 伸展 ä.mp4"
pictures=(--from 8 --to 9 --fps 5 --size 320x180)
ninety film "Z:$film" "${pictures[@]}" >"$work/said" 2>&1 && fail "a film is made without ffmpeg.exe"
grep -q 'ffmpeg.exe is not found' "$work/said" && [ ! -e "$film" ] || fail "film without ffmpeg.exe: $(tail -3 "$work/said")"
x86_64-w64-mingw32-gcc-posix -static -municode -D__USE_MINGW_ANSI_STDIO=0 -o "$home/Ninety/ffmpeg.exe" "$root/tests/all/ffmpeg_stand_in.c" ||
    fail "the stand-in for ffmpeg.exe does not compile"
ninety film "Z:$film" "${pictures[@]}" >"$work/said" 2>&1 || fail "film: $(tail -3 "$work/said")"
# Five pictures of 320 x 180 in three colours, and one more where the end counts.
grep -qx "$((5 * 320 * 180 * 3)) bytes\|$((6 * 320 * 180 * 3)) bytes" "$film" || fail "ffmpeg.exe got $(cat "$film") of five pictures"

# What cannot pass there, and why; counted below. A comma would end a pattern.
open_files=(
    # On Windows nobody takes a file away, or puts another in its place, while the window has it open.
    "a file that is gone begins anew with what comes then*" "what was deleted under an open window stays deleted*"
    "the end of a session that has gone with its file*" "another file in its place*" "the same content under another inode is no news"
    "a window's correction and deletion survive that a sync client*"
)
network=("A network computes what its file says*" "What only other outputs need is left out*") # without XNNPACK
sources=("every text is said somewhere")                                                      # looks at them, not at the program
# The shipped letters lie beside the program, as in the zip.
ln -sfn ../share "$root/build/windows/tests/share"
besides() { local IFS=,; echo "$*"; }
tests() { (cd "$root" && timeout 1200 "$wine" "$root/build/windows/tests/ninety_$1.exe" "${@:2}"); }
units() { tests tests "$@"; }
count() { units --count "-tc=$(besides "$@")" | grep -a -o 'unskipped test cases passing the current filters: [0-9]*' | grep -o '[0-9]*$'; }
# compiled FILE...: the test cases in these files, which are not compiled for Windows.
compiled() { cat "$@" | grep -c '^TEST_CASE'; }
for group in open_files network sources; do
    declare -n patterns=$group
    [ "$(count "${patterns[@]}")" -eq ${#patterns[@]} ] || fail "of the units that are left out ($group) some are not there any more"
done
units "-tce=$(besides "${open_files[@]}" "${network[@]}" "${sources[@]}")" >"$work/units" 2>&1 ||
    fail "units: $(grep -a -A12 ERROR "$work/units" | head -60)"
tests edge_tests >"$work/edges" 2>&1 || fail "edges: $(grep -a -A12 ERROR "$work/edges" | head -60)"
left_out="left out: ${#open_files[@]} that take files away which Windows keeps while they are open, $((${#network[@]} + \
$(compiled "$root"/tests/{vision/{crop,exif_orientation,frame_files,raw_frame},platform/v4l2_{camera,nodes},services/camera_{privacy,service}}_test.cpp))) of the camera, $(compiled "$root"/tests/*/*_posix_test.cpp) of POSIX's rights, links and full disks, \
${#sources[@]} that looks at sources"

# The window, with everything it keeps under such names, too: a session to its end, and its holds there after a restart.
settings=(--config-dir "Z:$home/Einstellungen für mich" --data-dir "Z:$home/Verlauf ä")
mkdir -p "$home/Einstellungen für mich"
printf 'version = 2\n[person]\nstop_signs_seen = true\nguided_seen = true\n' >"$home/Einstellungen für mich/settings.toml"
ninety "${settings[@]}" --practise --exit-when-done --clock-speed 60 >"$work/session" 2>&1 || fail "a session ends with $?: $(tail -3 "$work/session")"
ninety "${settings[@]}" history export "Z:$home/Verlauf ä.csv" >"$work/said" 2>&1 || fail "history export: $(tail -3 "$work/said")"
holds=$(grep -c '^hold,' "$home/Verlauf ä.csv")
[ "$holds" -eq 4 ] || fail "the session is not in the history: $holds holds of 4"
# A page to print, with its letters as letters.
ninety "${settings[@]}" handout "Z:$home/Blatt ß.pdf" >"$work/said" 2>&1 || fail "handout: $(tail -3 "$work/said")"
pdftotext "$home/Blatt ß.pdf" - 2>/dev/null | grep -q "hamstring" || fail "the handout has no text"

# Open and closed.
"$wine" "$program" "${settings[@]}" 2>"$work/first" &
pid=$!
until_true 60 find_window || fail "no window: $(tail -3 "$work/first")"
# The first picture takes a while.
drawn() { import -window root "$work/window.png" 2>/dev/null && [ "$(identify -format %k "$work/window.png")" -gt 1000 ]; }
until_true 60 drawn || fail "the window is empty"
until_true 10 take_keys || fail "the window does not take the keys"
sleep 1
xdotool key ctrl+q
until_true 30 ended "$pid" || fail "a closed window does not end"
echo "windows: $(basename "$zip") of $(($(stat -c %s "$zip") / 1000)) kB; units and edges: $(grep -a -h 'test cases' "$work/units" "$work/edges" | tr -s ' ' | tr '\n' ';') the picture differs by $difference of 65535; a session of $holds holds; $left_out"
