#!/usr/bin/env bash
# Shows that assert() does something in these libraries: whatever object's source asserts calls the C library's
# __assert_fail. Usage: assertions_alive.sh SOURCE_FOLDER LIBRARY...
set -euo pipefail
sources=$1
shift
asserting=$(grep -rlE '^ *assert\(' "$sources" --include='*.cpp' | xargs -n1 basename | sort)
calling=$(nm -A "$@" | sed -n 's/.*:\([^:]*\.cpp\)\.o:.* U __assert_fail.*/\1/p' | sort -u)
known=$(nm -A "$@" | sed -n 's/^[^:]*:\([^:]*\.cpp\)\.o:.*/\1/p' | sort -u)
[ "$(wc -l <<<"$asserting")" -ge 20 ] || { echo "hardly any source asserts: the search is broken"; exit 1; }
dead=$(comm -12 <(echo "$known") <(comm -23 <(echo "$asserting") <(echo "$calling")))
[ -z "$dead" ] || { echo "assertions are compiled out (NDEBUG) of:" $dead; exit 1; }
echo "assertions: alive in $(comm -12 <(echo "$asserting") <(echo "$calling") | wc -l) files"
