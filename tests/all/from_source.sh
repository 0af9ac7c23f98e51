#!/usr/bin/env bash
# The sources on another Debian, built by an ordinary user with the compiler and libraries that are there; the units run.
# from_source.sh SUITE
. "$(dirname "${BASH_SOURCE[0]}")/machine.sh"
suite=$1
begin_machine "$suite" "source-$suite" "$suite"

install_there $(grep -v '^#' "$root/scripts/packages")
sources_there
what_was_compiled
# One program after the other; as little optimised as possible, since it is whether it compiles that is asked.
as_person "cd ninety && cmake --preset dev -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=6 '-DCMAKE_CXX_FLAGS_DEBUG=-O0 -g0' >configure.log 2>&1 || { tail -20 configure.log; exit 1; }
    cmake --build build/dev --target ninety ninety_tests ninety_edge_tests >build.log 2>&1 || { grep -m1 -A20 '^FAILED' build.log; exit 1; }" || fail "it does not build"
for program in tests edge_tests; do
    as_person "cd ninety && NINETY_GL_DEBUG=1 build/dev/tests/ninety_$program >$program.log 2>&1 || { grep -A12 ERROR $program.log | head -60; exit 1; }" || fail "$program"
done
as_person "cd ninety && SDL_VIDEODRIVER=offscreen build/dev/ninety picture /tmp/source.png --size 640x360" || fail "it draws no picture"
passed=$(sed -n 's/.*test cases: *//p' "$machine"/home/person/ninety/{tests,edge_tests}.log | tr -s ' ' | tr '\n' ';')
leave_machine && rm -rf --one-file-system "$machine"
echo "from source on $suite: built; units and edges: $passed a picture drawn"
