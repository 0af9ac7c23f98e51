#!/usr/bin/env bash
# The Debian package of this build: what is in it and what is not, how large it is, that the same build makes the same
# file, and that the program in it runs. package.sh BUILD. lintian, desktop-file-validate, appstreamcli and man look at it
# where they are installed; which are not is said. Without the programs that make a package it is skipped (77).
set -uo pipefail
build=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
unset DISPLAY WAYLAND_DISPLAY
for program in dpkg-shlibdeps dpkg-deb xz oggenc; do
    command -v $program >/dev/null || { echo "skipped: $program is not installed (scripts/packages-deb)"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
failed() { echo "FAILED: $*"; failures=$((failures + 1)); }
# tried PROGRAM: it is here; or a line says that it is not.
tried() { command -v "$1" >/dev/null || { echo "not tried: $1 is not installed"; return 1; }; }

deb=$("$root/scripts/package" deb --from "$build" --to "$work/out") || { echo "FAILED: no package was made"; exit 1; }
version=$("$build/ninety" --version | awk '{ print $2 }')
[ "$deb" = "$work/out/ninety_${version}_$(dpkg --print-architecture).deb" ] || failed "it is called $deb"
[ "$(stat -c %s "$deb")" -lt 9000000 ] || failed "it has $(stat -c %s "$deb") bytes; 9000000 is the most"
(umask 077 && "$root/scripts/package" deb --from "$build" --to "$work/again" >/dev/null)
cmp -s "$deb" "$work"/again/*.deb || failed "the same build made another file the second time"

# 1. What is in it, whose it is and who may read it. Nothing runs at installing: there is no script among the control files.
dpkg-deb -c "$deb" >"$work/list"
for file in bin/ninety share/applications/org.ninety.Trainer.desktop share/metainfo/org.ninety.Trainer.metainfo.xml \
    share/icons/hicolor/scalable/apps/org.ninety.Trainer.svg share/icons/hicolor/256x256/apps/org.ninety.Trainer.png \
    share/man/man1/ninety.1.gz share/bash-completion/completions/ninety lib/udev/rules.d/70-ninety-controllers.rules \
    share/doc/ninety/copyright share/doc/ninety/changelog.gz share/ninety/figure/figure.mesh share/ninety/light/room.light \
    share/ninety/shaders/figure.frag share/ninety/content/routines/standard.toml share/ninety/content/strings/de.toml; do
    grep -q " \./usr/$file\$" "$work/list" || failed "it lacks usr/$file"
done
awk '$6 != "./" && $6 !~ /^\.\/usr\// { print "outside usr: " $6 }
     $2 != "root/root" { print "not root'"'"'s: " $0 }
     /^-/ && $1 != "-rw-r--r--" && $6 != "./usr/bin/ninety" { print "permissions: " $0 }
     $6 == "./usr/bin/ninety" && $1 != "-rwxr-xr-x" { print "permissions: " $0 }
     /^d/ && $1 != "drwxr-xr-x" { print "permissions: " $0 }
     $6 ~ /\.wav$|\/made$|screenshot/ { print "not for those who use it: " $6 }' "$work/list" >"$work/wrong"
[ ! -s "$work/wrong" ] || { failed "what is in it:"; head -5 "$work/wrong"; }
[ "$(dpkg-deb --ctrl-tarfile "$deb" | tar t | sed 's|^\./||' | grep -v '^$' | LC_ALL=C sort | tr '\n' ' ')" = "control md5sums " ] ||
    failed "control files: $(dpkg-deb --ctrl-tarfile "$deb" | tar t | tr '\n' ' ')"
for needed in libsdl2-2.0-0 libsqlite3-0 libgl1-mesa-dri libegl1 libgl1 fonts-inter; do
    dpkg-deb -f "$deb" Depends | grep -qE "(^|, )$needed( |,|\$)" || failed "it does not depend on $needed"
done
dpkg-deb -f "$deb" Recommends | grep -q libnotify4 || failed "it does not recommend libnotify4"

# 2. Unpacked elsewhere it runs; no path of the computer that built it is in it, and no voice got lost.
dpkg-deb -x "$deb" "$work/x"
ninety=$work/x/usr/bin/ninety share=$work/x/usr/share
(cd / && "$ninety" picture "$work/x.png" --size 160x100 >"$work/said" 2>&1) && [ -s "$work/x.png" ] || { failed "picture:"; cat "$work/said"; }
"$ninety" check >"$work/said" 2>&1 || { failed "check:"; head -5 "$work/said"; }
built_from=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$build/CMakeCache.txt")
grep -rlaF -e "$root/" -e "${built_from:-$root}/" -e "$work" "$work/x" >"$work/paths" && { failed "paths of this computer:"; cat "$work/paths"; }
for language in "$build"/share/ninety/voice/*/; do
    language=$(basename "$language")
    diff <(cd "$build/share/ninety/voice/$language" && ls | sed -n 's/\.wav$//p') \
        <(cd "$share/ninety/voice/$language" && ls | sed -n 's/\.ogg$//p') >/dev/null || failed "clips of $language are missing"
done

# 3. The completion, as a shell asks for it.
completed() { # WANTED WORD...: the last word is the one that is typed
    local wanted=$1 got
    shift
    got=$(cd "$share/ninety" && bash -c '. "$1"; shift; COMP_WORDS=(ninety "$@"); COMP_CWORD=$#; _ninety; echo "${COMPREPLY[*]}"' - \
        "$share/bash-completion/completions/ninety" "$@")
    [ "$got" = "$wanted" ] || failed "ninety $* completes to \"$got\", not \"$wanted\""
}
completed picture pic
completed three-quarter picture out.png --view th
completed "-h --help export import report delete" history ""
completed "day evening" film x.mp4 --lighting ""
completed --second-view picture out.png --sec
completed "--month-first" history import table.csv --mon
completed content check con
completed content --content-dir con
completed "" picture --at 1
completed picture --quality high pict

# 4. The man page has every command and option that --help has.
zcat "$share/man/man1/ninety.1.gz" | sed 's/\\-/-/g; s/\\f.//g' >"$work/man"
for word in $("$build/ninety" --help | sed -n 's/^  \(-*[a-z][a-z-]*\).*/\1/p') $("$build/ninety" picture --help | sed -n 's/^  \(--[a-z-]*\).*/\1/p'); do
    grep -qE -- "(^|[ \"])$word([ ,\"]|\$)" "$work/man" || failed "the man page lacks $word"
done

# 5. What others' programs find.
if tried man; then
    LC_ALL=C.UTF-8 MANROFFSEQ="" MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$share/man/man1/ninety.1.gz" 2>&1 >/dev/null | grep -v 'cannot adjust line' >"$work/said"
    [ ! -s "$work/said" ] || { failed "man:"; head -5 "$work/said"; }
fi
if tried desktop-file-validate; then
    said=$(desktop-file-validate "$share/applications/org.ninety.Trainer.desktop" 2>&1) && [ -z "$said" ] || failed "desktop file: $said"
fi
if tried appstreamcli; then
    said=$(appstreamcli validate --no-net "$share/metainfo/org.ninety.Trainer.metainfo.xml" 2>&1) || failed "metainfo: $said"
fi
if tried lintian; then
    lintian "$deb" >"$work/said" 2>/dev/null
    ! grep -E '^[EW]:' "$work/said" || failed "lintian"
fi

[ "$failures" -eq 0 ] || exit 1
echo "package: $(basename "$deb"), $(stat -c %s "$deb") bytes, $(grep -c '^-' "$work/list") files"
