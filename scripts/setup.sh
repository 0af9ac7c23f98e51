# Sourced by scripts/run and scripts/test: installs what is missing, configures and builds. Asks nothing.

# Lines of a list of packages that are not installed.
missing_packages() {
    grep -v '^#' "$1" | while read -r package; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done
}

# install_missing [LIST]: by default what every build needs.
install_missing() {
    local missing as_root=""
    missing=$(missing_packages "${1:-$root/scripts/packages}" | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "These Debian packages are missing, and neither root nor sudo is at hand to install them: $missing" >&2
            exit 1
        }
        as_root=sudo
    fi
    echo "Installing the missing packages: $missing"
    local log
    log=$(mktemp)
    if ! { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
        tail -20 "$log" >&2
        rm -f "$log"
        echo "Installing failed; the end of apt-get's output is above." >&2
        exit 1
    fi
    rm -f "$log"
}

# build PRESET: configures once, then builds what has changed. Says nothing when all is well.
build() {
    local log
    log=$(mktemp)
    if ! { { [ -f "$root/build/$1/build.ninja" ] || cmake --preset "$1" -S "$root"; } && (cd "$root" && cmake --build --preset "$1"); } >"$log" 2>&1; then
        tail -60 "$log" >&2
        rm -f "$log"
        echo "The $1 build failed; the end of its output is above." >&2
        exit 1
    fi
    rm -f "$log"
}
