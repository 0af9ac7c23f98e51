#!/usr/bin/env bash
# The units and the edges as a browser's program is compiled, run by node in the page's own file system (units_files.js). What
# no page has is left out, by file (tests/CMakeLists.txt) or by name, each group for its reason, and counted: every test case
# that there is either runs or is named here. The last line says what it gave.
#   tests/web/units.sh BUILD    BUILD: as packaging/web/make-web has configured it
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(cd "$1" && pwd)
fail() { echo "FAILED in node: $*"; exit 1; }
export EM_CACHE=$root/.cache/web/system EM_FROZEN_CACHE=0 NODE_PATH=/usr/share/nodejs TZ=Europe/Berlin
said=$(mktemp -d)
trap 'rm -rf "$said"' EXIT
cmake --build "$build" --target ninety_tests ninety_edge_tests -j "${NINETY_JOBS:-$(nproc)}" >"$said/build" 2>&1 ||
    { grep -a -A6 'error:' "$said/build" | head -40; fail "the units do not build"; }

folders=(core body routine lesson settings i18n content audio scene history vision measure import model paper)
edge_folders=(platform services render ui)
# Left out by file.
camera=(vision/{crop,exif_orientation,frame_files,raw_frame,pose_model} platform/{v4l2_camera,v4l2_nodes,played_camera}
    services/camera_{privacy,service,watch,choice})
threads=(services/{look_if_free,leg_spoken,panels_spoken})
paper=(paper/qr services/handout_service)
# Left out by name; a comma would end a pattern.
network=("A network computes what its file says*" "What only other outputs need is left out*")  # without XNNPACK
windows=("what another window writes is shown here*" "every window that is open learns of the deletion*")
imports=("an import takes everything over*" "an import that is stopped*" "a hold that ends meanwhile is kept*"
    "taking back while the next import adds*")  # beside the window
pages=("a line is as long as it may be*")

besides() { local IFS=,; echo "$*"; }
by_name=("${network[@]}" "${windows[@]}" "${imports[@]}" "${pages[@]}")
# From the sources' folder, which alone of this computer's is seen.
run() { (cd "$root" && timeout 1800 node "$build/tests/ninety_$1.js" --no-colors=1 "${@:2}"); }
count() { run "$@" --count | grep -o 'unskipped test cases passing the current filters: [0-9]*' | grep -o '[0-9]*$'; }
# cases FILE...: the test cases in these files of tests, without their ending.
cases() { (cd "$root/tests" && cat "${@/%/_test.cpp}" | grep -c '^TEST_CASE'); }
cd "$root/tests"
posix=($(printf '%s\n' */*_posix_test.cpp | sed 's/_test.cpp$//'))
all=($(for folder in "${folders[@]}" "${edge_folders[@]}"; do printf '%s\n' "$folder"/*_test.cpp; done | sed 's/_test.cpp$//'))
not_compiled=$(($(cases "${posix[@]}") + $(cases "${camera[@]}") + $(cases "${threads[@]}") + $(cases "${paper[@]}")))
[ $(($(count tests) + $(count edge_tests) + not_compiled)) -eq "$(cases "${all[@]}")" ] ||
    fail "of $(cases "${all[@]}") test cases $(($(count tests) + $(count edge_tests))) are compiled and $not_compiled are left out by file"
named="-tc=$(besides "${by_name[@]}")"
[ $(($(count tests "$named") + $(count edge_tests "$named"))) -eq ${#by_name[@]} ] ||
    fail "of the units that are left out by name some are not there any more"

for program in tests edge_tests; do
    run $program "-tce=$(besides "${by_name[@]}")" >"$said/$program" 2>&1 ||
        { grep -a -A12 'ERROR' "$said/$program" | head -60; tail -3 "$said/$program"; fail "$program"; }
done
passed() { grep -o '[0-9]* passed' "$said/$1" | head -1; }
echo "units in node $(passed tests), edges $(passed edge_tests), left out $((not_compiled + ${#by_name[@]})):\
 $(($(cases "${camera[@]}") + ${#network[@]})) camera, $(cases "${posix[@]}") rights, links and full disks, $(($(cases "${threads[@]}") + ${#imports[@]})) threads,\
 $(($(cases "${paper[@]}") + ${#pages[@]})) pages to print, ${#windows[@]} two windows"
