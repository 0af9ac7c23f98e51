#!/usr/bin/env bash
# Shows that the house's walls hold: a file of one folder that includes what it may not does not compile, and no library
# of what needs no window has a symbol of SDL, GL or Dear ImGui. And that each check can fail: allowed includes compile,
# and the folders at the edges are found guilty. The same for texts that there are not. Usage: walls.sh BUILD_FOLDER CMAKE
set -euo pipefail
cd "$1"
build=$PWD cmake=$2
sources=$(dirname "$(readlink -f include/core/core)")
failed=0
complain() {
    echo "$1"
    failed=1
}

# The build compiles several files at a time. Each one's own command is that of a folder which is set up the same way, and
# never built: what it would have made is the build's.
mapfile -t same < <(sed -n 's/^\(CMAKE_BUILD_TYPE\|CMAKE_CXX_FLAGS[A-Z_]*\|NINETY_[A-Z_]*\):[A-Z]*=/-D\1=/p' CMakeCache.txt)
"$cmake" -G Ninja -S "$sources/.." -B walls "${same[@]}" -DCMAKE_UNITY_BUILD=OFF >walls.log 2>&1 || { cat walls.log; exit 1; }
sed "s|$build/walls/|$build/|g" walls/compile_commands.json >walls/commands.json

# Whether FILE of src/ compiles as the build does it, with one more include in front.
compiles_with() { # FILE HEADER
    local command
    command=$(sed -n "s|^ *\"command\": \"\(.*\) -o .* -c \(.*/src/$1\)\",\$|\1 \2|p" walls/commands.json | head -1)
    [ -n "$command" ] || { complain "no command compiles $1"; return 1; }
    $command -fsyntax-only -include "$2" >/dev/null 2>&1
}
may() { compiles_with "$1" "$2" || complain "$1 cannot include $2, which it may"; }
# A header of ours that has gone would prove nothing; one of others' is one that some folder may include.
may_not() {
    case "$2" in
        /*) ;;
        */*) [ -e "$sources/$2" ] || complain "there is no $2" ;;
    esac
    ! compiles_with "$1" "$2" || complain "$1 can include $2, which it may not"
}

may body/tissue.cpp core/units.h
may_not body/tissue.cpp routine/routine.h
may_not core/text_file.cpp i18n/translate.h
may_not body/tape_measure.cpp i18n/translate.h
may_not lesson/lesson.cpp i18n/translate.h
may_not audio/mixer.cpp settings/settings.h
may history/csv.cpp i18n/translate.h
may_not i18n/translate.cpp routine/routine.h
may_not scene/camera.cpp model/app_state.h
may model/update.cpp scene/camera.h
may_not model/update.cpp ui/theme.h
may_not model/update.cpp SDL.h
may_not model/update.cpp imgui.h
may_not render/capture.cpp model/app_state.h
may paper/desktop/pdf.cpp cairo.h
may paper/handout.cpp model/app_state.h
may_not paper/handout.cpp ui/theme.h
may_not model/update.cpp paper/handout.h
may_not services/locale.cpp cairo.h
may ui/panels.cpp imgui.h
may platform/input.cpp SDL.h
may_not ui/panels.cpp render/renderer.h
may_not services/locale.cpp cli/commands.h

# Texts: a key that content/strings/en.toml lacks, or a value that its placeholder does not take, does not compile.
says() { # what is tried -> a header that does it
    local header=$work/tried$RANDOM$RANDOM.h
    printf '#include "i18n/translate.h"\ninline auto tried() { using namespace ninety; return %s; }\n' "$1" >"$header"
    echo "$header"
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
may ui/panels.cpp "$(says 'translate("phase.hold")')"
may_not ui/panels.cpp "$(says 'translate("phase.nap")')"
may ui/panels.cpp "$(says 'phrase<31>("unit.mpa", 1.5)')"
may_not ui/panels.cpp "$(says 'phrase<31>("unit.mpa", 1)')"
may_not ui/panels.cpp "$(says 'phrase<31>("unit.mpa")')"
may_not ui/panels.cpp "$(says 'plural<31>("unit.mpa", 1)')"

window_symbols() { nm -uC "src/libninety_$1.a" 2>/dev/null | grep -E ' U (SDL_|gl[A-Z]|epoxy_|ImGui)' || true; }
for folder in core body routine lesson settings i18n content audio scene history measure model paper; do
    [ -z "$(window_symbols $folder)" ] || complain "src/$folder is not apart from the window: $(window_symbols $folder | head -3)"
done
for folder in render ui platform; do
    [ -n "$(window_symbols $folder)" ] || complain "the search finds no window in src/$folder either"
done
exit $failed
