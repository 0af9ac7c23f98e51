#!/usr/bin/env bash
# The sources for arm64, on a minimal Debian 12 with arm64's libraries beside its own; the program and the units run under
# emulation; of the units a few that would take half of the time are left out, and counted. Meshes and voices are this
# machine's: they are the same files.
. "$(dirname "${BASH_SOURCE[0]}")/machine.sh"
begin_machine bookworm arm64 arm64

in_machine "dpkg --add-architecture arm64"
# Programs and what is headers alone are of either processor; libraries are arm64's.
programs="g++-aarch64-linux-gnu cmake ninja-build pkg-config flatbuffers-compiler qemu-user-static"
headers="libcli11-dev nlohmann-json3-dev doctest-dev"
libraries=$(grep -E '^lib.*-dev$' "$root/scripts/packages" | grep -vxE "libcli11-dev" | sed 's/$/:arm64/')
install_there $programs $headers $libraries
sources_there
what_was_compiled
cp "$root/tests/all/arm64.cmake" "$machine/home/person/"
mkdir -p "$machine/home/person/assets"
cp -rL "$root"/build/release/share/ninety/{figure,voice,light} "$machine/home/person/assets/"
as_person "cd ninety && cmake -S . -B build/arm64 -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_TOOLCHAIN_FILE=../arm64.cmake '-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g0' \
        -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=6 -DNINETY_ASSETS_FROM=/home/person/assets >configure.log 2>&1 || { tail -20 configure.log; exit 1; }
    cmake --build build/arm64 --target ninety ninety_tests >build.log 2>&1 || { grep -m1 -A20 '^FAILED' build.log; exit 1; }" || fail "it does not build"
[ "$(as_person "qemu-aarch64-static ninety/build/arm64/ninety --version")" = "$("$root/build/release/ninety" --version)" ] || fail "it does not run"
# Each takes minutes under emulation, and does the same over and over: minutes of sound, moments of a whole routine, bits of a
# file. What they are about is asked by quicker ones, too. A comma would end a pattern.
slow=(
    "every bit of the header and many of the rest*" "a line that slips against the clock keeps every tone*"
    "at every slider?s end and every moment*" "nor on the way from one view to another*"
    "a pause that nobody asked for is said*" "standing bodies stand where they have their place*"
    "in haste a line is said at its time or left out*" "what is said out of turn where there is silence*"
    "in practice the figure never jumps*" "a heel is heard when it reaches the wall*" "a step that waits says so? says it again*"
    "the camera passes through no wall in the whole demonstration*"
)
# What the emulator does not have: which pages are left out of dumps (/proc/self/smaps), and a list of the processor's abilities
# that is an arm64's (/proc/cpuinfo), by which XNNPACK begins.
emulated=(
    "memory that is kept private is left out of dumps*" "a picture that is wiped has no size*"
    "A network computes what its file says*" "What only other outputs need is left out*"
)
left_out=("${slow[@]}" "${emulated[@]}")
besides=$(IFS=,; echo "${left_out[*]}")
units() { as_person "cd ninety && qemu-aarch64-static build/arm64/tests/ninety_tests $*"; }
there=$(units "--count '-tc=$besides'" | grep -o 'unskipped test cases passing the current filters: [0-9]*' | grep -o '[0-9]*$')
[ "$there" = ${#left_out[@]} ] || fail "of the units that are left out some are not there any more: ${there:-0} of ${#left_out[@]}"
units "'-tce=$besides' >tests.log 2>&1 || { grep -A12 ERROR tests.log | head -60; exit 1; }" || fail "units"
units=$(sed -n 's/.*test cases: *//p' "$machine/home/person/ninety/tests.log" | tr -s ' ')
leave_machine && rm -rf --one-file-system "$machine"
echo "arm64: built; units under emulation: $units; left out: ${#slow[@]} that take minutes each under emulation, ${#emulated[@]} that ask an arm64's own kernel or processor"
