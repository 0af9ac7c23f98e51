#!/usr/bin/env bash
# What scripts/run says on its way, and what it does not wait for: with an apt-get, a build and a model that are made up.
# Needs no build.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
scripts=$root/scripts
. "$scripts/setup.sh"
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
failures=0
same() { # WHAT WANTED GOT
    [ "$2" != "$3" ] || return 0
    echo "FAILED: $1:"
    diff <(echo "$2") <(echo "$3") || true
    failures=$((failures + 1))
}

# 1. apt-get's lines: the number behind the package's name, which may have a colon; all else is passed over.
said=$(printf '%s\n' 'Reading lists: 99.0: x' 'dlstatus:1:0.0000:Retrieving file 1 of 2' 'dlstatus:2:54.6463:Retrieving file 2 of 2' \
    'pmstatus:dpkg-exec:0.0000:Running dpkg' 'pmstatus:hello:49.9999:Unpacking hello (amd64)' 'pmstatus:libc6:amd64:50.0000:Installing libc6' \
    'pmstatus:hello:no number:x' 'pmstatus:hello:100.0000:Installed hello (amd64)' | show_install)
same "apt-get" "Fetching packages: 54 %
Installing packages: 50 %
Installing packages: 100 %" "$said"

# What dpkg starts can say something: apt-get closes the descriptor that it says its lines on to everybody else.
mkdir -p "$root/bin" "$root/scripts"
cat >"$root/bin/apt-get" <<'APT'
#!/usr/bin/env bash
[ "$1" = install ] || exit 0
[[ "$*" =~ APT::Status-Fd=([0-9]+) ]] && fd=${BASH_REMATCH[1]}
echo "pmstatus:hello:60.0000:Configuring hello" >&"$fd"
(eval "exec $fd>&-" && printf 'Regenerating fonts cache\n') || { echo "E: a program that dpkg starts cannot say anything"; exit 100; }
[[ "$*" != *missing-one* ]] || { echo "dpkg: error processing package hello"; seq 60; exit 100; }
APT
printf '#!/bin/sh\n[ "$1" != -u ] || echo 0\n' >"$root/bin/id"
chmod +x "$root/bin/"*
echo surely-not-installed >"$root/scripts/good"
echo missing-one >"$root/scripts/bad"
said=$(PATH=$root/bin:$PATH install_missing good 2>&1 | sed 's/([0-9:]* min)/(time)/') || true
same "packages" "Installing the missing packages: surely-not-installed 
Installing packages: 60 %
Packages installed (time)" "$said"
code=0
said=$(PATH=$root/bin:$PATH install_missing bad 2>&1) || code=$?
[ "$code" -eq 1 ] && [[ $said == *"dpkg: error processing package hello"*"Installing failed"* && $said != *$'\n'60* ]] ||
    { echo "FAILED: why nothing was installed is not said: $code $said"; failures=$((failures + 1)); }

# 2. A build of 20 steps and more tells every quarter where nobody watches, a shorter one nothing.
same "a build" "Building release: 10 of 40
Building release: 20 of 40
Building release: 30 of 40
Building release: 40 of 40" "$(for i in $(seq 40); do echo "NINETY $i/40 Building CXX object x.o"; done | show_build release)"
same "a short build" "" "$(for i in $(seq 19); do echo "NINETY $i/19 Making figure.mesh"; done | show_build release)"

# 3. The pose model comes beside the build, which takes it along, or does without it; a slow one delays nothing.
model=$root/.cache/vision/pose_landmark_lite.tflite
mkdir -p "${model%/*}"
is_pose_model() { [ -e "$1" ]; }
build() { echo "build $*"; sleep .5; }
bring_pose_model() {
    progress "nobody sees this, since the build has the line"
    sleep "$comes_after"
    [ "$is_to_be_had" = no ] || touch "$model"
    step "model: $is_to_be_had"
}
first_window() { # SECONDS yes|no
    comes_after=$1 is_to_be_had=$2 pose_model_job=""
    bring_pose_model_meanwhile
    build release ninety
    take_pose_model release ninety
    echo window
}
same "no model to be had" "build release ninety
model: no
window" "$(first_window .1 no)"
same "a model that comes" "build release ninety
model: yes
build release ninety
window" "$(first_window .1 yes)"
same "a model that is there" "build release ninety
window" "$(first_window .1 yes)"
rm "$model"
began=$SECONDS
first_window 30 yes >"$root/slow" 2>/dev/null &
slow=$!
wait $slow
[ $((SECONDS - began)) -lt 20 ] || { echo "FAILED: a slow model is waited for: $((SECONDS - began)) s"; failures=$((failures + 1)); }
same "a slow model" "build release ninety
The camera's pose model is still on its way; the next run has it.
window" "$(cat "$root/slow")"

# 4. A package of this version that lies here is named, another one is not; nor where the program is built.
eval "$(sed -n '/^offer_package() {/,/^}/p' "$scripts/run")"
command -v dpkg >/dev/null || { echo "not tried: there is no dpkg"; exit $((failures > 0)); }
printf 'project(ninety VERSION 7.8.9 LANGUAGES CXX\n' >"$root/CMakeLists.txt"
mkdir -p "$root/build/package" "$root/build/release"
touch "$root/build/package/ninety_7.8.8_$(dpkg --print-architecture).deb" "$root/build/package/ninety_7.8.9_other.deb"
same "another package" "" "$(offer_package)"
touch "$root/build/package/ninety_7.8.9_$(dpkg --print-architecture).deb"
[[ $(offer_package) == *"sudo apt install $root/build/package/ninety_7.8.9_"* ]] || { echo "FAILED: the package is not named: $(offer_package)"; failures=$((failures + 1)); }
printf '#!/bin/sh\n' >"$root/build/release/ninety"
chmod +x "$root/build/release/ninety"
same "a program that is built" "" "$(offer_package)"

[ "$failures" -eq 0 ] || exit 1
echo "the first run: says how far it is, and does not wait for the camera's model"
