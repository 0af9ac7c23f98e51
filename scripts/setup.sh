# Sourced by scripts/run and scripts/test: installs what is missing, configures and builds, and says how far it is. Asks
# nothing.

# progress WORDS: on a terminal one line that is written over; elsewhere (a log) nothing, the steps' own lines are enough.
progress() { [ ! -t 1 ] || printf '\r\033[K%s' "$*"; }
# step WORDS: a line that stays.
step() { [ ! -t 1 ] || printf '\r\033[K'; echo "$*"; }
took() { printf '%d:%02d min' $(((SECONDS - $1) / 60)) $(((SECONDS - $1) % 60)); }

# Lines of a list of packages that are not installed.
missing_packages() {
    grep -v '^#' "$1" | while read -r package; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done
}

# apt-get's output on standard input: how far it is (its lines "dlstatus:" and "pmstatus:"), on a terminal as it goes, else
# at every half.
show_install() {
    local line what percent half=0 shown=""
    while IFS= read -r line; do
        case $line in
            dlstatus:*) what="Fetching packages" ;;
            pmstatus:*) what="Installing packages" ;;
            *) continue ;;
        esac
        # "pmstatus:libc6:amd64:12.5:Unpacking": the number is after the package's name, which may have a colon.
        [[ $line =~ ^[dp][lm]status:.*:([0-9]+)\.[0-9]+: ]] || continue
        percent=${BASH_REMATCH[1]}
        [ "$what" = "$shown" ] || { shown=$what half=0; }
        progress "$what: $percent %"
        if [ ! -t 1 ] && [ $((percent / 50)) -gt $half ]; then
            half=$((percent / 50))
            echo "$what: $percent %"
        fi
    done
}

# apt-get's output on standard input, after it failed: its first complaint and what follows. The end is a list of all that could
# not be done for that reason.
why_not_installed() {
    local said from
    said=$(grep -v '^[dp][lm]status:' || true)
    from=$(grep -n -m1 -i 'error\|^E:' <<<"$said" | cut -d: -f1 || true)
    tail -n "+$((${from:-1} > 2 ? from - 2 : 1))" <<<"$said" | head -20
    echo "Installing failed; why is above, in apt-get's words."
}

# install_missing LIST...: of scripts/.
install_missing() {
    local missing as_root="" log began=$SECONDS
    missing=$(for list in "$@"; do missing_packages "$root/scripts/$list"; done | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "These Debian packages are missing, and neither root nor sudo is at hand to install them: $missing" >&2
            exit 1
        }
        as_root=sudo
    fi
    step "Installing the missing packages: $missing"
    log=$(mktemp)
    progress "Fetching the lists of packages"
    # Where it is goes through a descriptor of its own: dpkg's own programs get that one closed, and need their output. Opened
    # behind sudo, which closes what it is given.
    if ! { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive sh -c \
        'exec apt-get install -y -qq --no-install-recommends -o APT::Status-Fd=3 "$@" 3>&1' install $missing; } 2>&1 |
        tee "$log" | show_install; then
        why_not_installed <"$log" >&2
        rm -f "$log"
        exit 1
    fi
    rm -f "$log"
    step "Packages installed ($(took $began))"
}

# The file that finds bodies in a camera's pictures (Apache-2.0), by Debian's npm, which is installed only where both are
# missing. Nothing fails by it: without the file everything but the camera works. src/vision/model_file.h has the same sum.
pose_model_sum=f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61
is_pose_model() { [ -f "$1" ] && echo "$pose_model_sum  $1" | sha256sum --check --status; }
bring_pose_model() {
    local file=$root/.cache/vision/pose_landmark_lite.tflite work began=$SECONDS
    ! is_pose_model "$file" || return 0
    progress "Bringing the camera's pose model"
    command -v npm >/dev/null || (install_missing packages-model) || true
    work=$(mktemp -d)
    if command -v npm >/dev/null && (cd "$work" && npm_config_cache=$work/cache npm_config_update_notifier=false timeout 300 \
        npm pack --silent --fetch-retries=1 --fetch-timeout=60000 @mediapipe/pose@0.5.1675469404 >/dev/null 2>&1 &&
        tar -xzf mediapipe-pose-*.tgz package/pose_landmark_lite.tflite) 2>/dev/null &&
        is_pose_model "$work/package/pose_landmark_lite.tflite"; then
        mkdir -p "${file%/*}"
        install -m 644 "$work/package/pose_landmark_lite.tflite" "$file.new"
        mv "$file.new" "$file"
        step "Brought the camera's pose model ($(took $began))"
    else
        step "The camera's pose model could not be brought (npm: @mediapipe/pose). Everything but the camera works; the next run tries again."
    fi
    rm -rf "$work"
}

# The same beside a build, which it would delay by half a minute: bring_pose_model_meanwhile, then the build, then
# take_pose_model PRESET TARGET: where it has come by then, or comes within a few seconds, the build takes it along. Otherwise
# it goes on by itself, and the next run has it.
pose_model_job=""
bring_pose_model_meanwhile() {
    ! is_pose_model "$root/.cache/vision/pose_landmark_lite.tflite" || return 0
    (progress() { :; }; bring_pose_model) &
    pose_model_job=$!
}
take_pose_model() {
    local _
    [ -n "$pose_model_job" ] || return 0
    for _ in $(seq 50); do
        kill -0 "$pose_model_job" 2>/dev/null || break
        sleep .1
    done
    if kill -0 "$pose_model_job" 2>/dev/null; then
        step "The camera's pose model is still on its way; the next run has it."
    elif is_pose_model "$root/.cache/vision/pose_landmark_lite.tflite"; then
        build "$@"
    fi
}

# Ninja's lines on standard input, "NINETY n/m what": how far it is, on a terminal as it goes, else at every quarter.
show_build() {
    local line counts done all what quarter=0
    while IFS= read -r line; do
        [[ $line == "NINETY "* ]] || continue
        counts=${line#NINETY } counts=${counts%% *} done=${counts%/*} all=${counts#*/}
        # What takes longer than a file, by its own words.
        what=${line#* * }
        [[ $what == [A-Z][a-z]*" "* && $what != Building* && $what != Linking* ]] && what=", ${what,}" || what=""
        progress "Building $1: $done of $all$what"
        if [ ! -t 1 ] && [ "$all" -ge 20 ] && [ $((4 * done / all)) -gt $quarter ]; then
            quarter=$((4 * done / all))
            echo "Building $1: $done of $all"
        fi
    done
}

# build PRESET TARGET...: configures when there is no build yet or the presets have changed, with what configure_with
# holds, then builds what has changed.
configure_with=()
build() {
    local preset=$1 folder=$root/build/$1 log from began=$SECONDS
    shift
    log=$(mktemp)
    progress "Building $preset"
    if { [ "$folder/build.ninja" -nt "$root/CMakePresets.json" ] || (cd "$root" && cmake --preset "$preset" "${configure_with[@]}") >"$log" 2>&1; } &&
        NINJA_STATUS="NINETY %f/%t " cmake --build "$folder" --target "$@" 2>&1 | tee -a "$log" | show_build "$preset"; then
        grep -q '^NINETY ' "$log" && step "Built $preset ($(took $began))"
        rm -f "$log"
        return 0
    fi
    # The first failure and what follows: with two compilers at work the cause is not always at the end.
    [ ! -t 1 ] || printf '\r\033[K'
    from=$(grep -n -m1 '^FAILED: ' "$log" | cut -d: -f1 || true)
    tail -n "+${from:-1}" "$log" >"$log.end"
    { [ -n "$from" ] && head -60 "$log.end" || tail -60 "$log.end"; } >&2
    rm -f "$log.end"
    rm -f "$log"
    echo "The $preset build failed; what it said is above." >&2
    exit 1
}
