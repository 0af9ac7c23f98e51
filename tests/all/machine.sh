# Sourced by the parts of `scripts/test --all`: what they have in common, and other machines as folders. Who could not do what
# a part needs calls cannot(), which ends the part as "did not run" (77); who finds something wrong calls fail(). A machine's
# part begins with begin_machine.
#
# Kept in .cache/machines: each suite's minimal Debian as debootstrap made it (it checks Debian's signature), with its
# SHA-256 beside it; and the packages that were fetched, whose sums apt compares with Debian's signed lists. A part begins
# with a machine that nothing was done to.

set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/tests/support/wait.sh"
where=nowhere
cannot() { echo "did not run: $*"; exit 77; }
fail() { echo "FAILED on $where: $*"; exit 1; }

# as_root_or_say: making a machine takes root.
as_root_or_say() { [ "$(id -u)" -eq 0 ] || cannot "it needs root, for debootstrap and chroot"; }

# begin_machine SUITE NAME WHERE: a minimal Debian of this suite in $machine, and what it is called in what fail() says.
begin_machine() {
    where=$3
    as_root_or_say
    bare_machine "$1" "$2"
}

# kept_machine SUITE: the minimal Debian as an archive, $kept; made where it is not there or not what it was.
kept_machine() {
    kept=$root/.cache/machines/$1.tar
    mkdir -p "${kept%/*}"
    if [ -e "$kept" ]; then
        (cd "${kept%/*}" && sha256sum --check --status "$1.tar.sha256" 2>/dev/null) && return 0
        echo "$kept is not what it was; it is made anew"
    fi
    type debootstrap >/dev/null 2>&1 || cannot "debootstrap is not installed (scripts/packages-all)"
    rm -rf "$kept" "$kept.d"
    debootstrap --variant=minbase "$1" "$kept.d" http://deb.debian.org/debian >"$kept.log" 2>&1 ||
        cannot "debootstrap made no Debian $1: $(tail -1 "$kept.log")"
    tar -C "$kept.d" --numeric-owner -cf "$kept.new" . && mv "$kept.new" "$kept"
    rm -rf "$kept.d"
    (cd "${kept%/*}" && sha256sum "$1.tar" >"$1.tar.sha256")
}

# bare_machine SUITE NAME: a minimal Debian of this suite in $machine, as new.
bare_machine() {
    kept_machine "$1"
    suite_packages=$root/.cache/machines/packages-$1
    machine=$root/.cache/machines/$2
    leave_machine
    rm -rf --one-file-system "$machine"
    mkdir -p "$machine" "$suite_packages"
    tar -C "$machine" --numeric-owner -xf "$kept" || cannot "$kept cannot be unpacked"
    # A chroot may not be allowed at all, in a container for instance.
    chroot "$machine" /bin/true 2>/dev/null || cannot "no chroot is allowed here"
    mkdir -p "$machine/etc/apt/apt.conf.d" "$machine/var/cache/apt/archives" "$machine/proc" "$machine/dev"
    # The way to the packages; not that what was fetched is thrown away.
    cp /etc/resolv.conf "$machine/etc/resolv.conf"
    cp -a /etc/apt/apt.conf.d/. "$machine/etc/apt/apt.conf.d/"
    rm -f "$machine/etc/apt/apt.conf.d/docker-clean"
    # It is thrown away in the end: nothing of it need outlive a power cut, and installing takes a fraction of the time.
    mkdir -p "$machine/etc/dpkg/dpkg.cfg.d"
    echo force-unsafe-io >"$machine/etc/dpkg/dpkg.cfg.d/thrown-away"
    cp -l "$suite_packages"/*.deb "$machine/var/cache/apt/archives/" 2>/dev/null
    mount -t proc proc "$machine/proc" || cannot "/proc cannot be mounted there"
    trap leave_machine EXIT
}

# leave_machine: nothing of this machine's stays mounted in it.
leave_machine() {
    local place
    for place in var/ccache tmp/.X11-unix proc; do
        ! mountpoint -q "$machine/$place" || umount "$machine/$place"
    done
}

# in_machine COMMAND: as its root, with nothing of this machine's environment but the way out to the packages.
in_machine() {
    chroot "$machine" env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} bash -c "$*"
}

# as_person COMMAND: as an ordinary user, with this display where one was made; builds take as many jobs as NINETY_JOBS says.
as_person() {
    in_machine "id person >/dev/null 2>&1 || useradd --create-home person"
    chroot "$machine" env -i HOME=/home/person LANG=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin ${there_display:+DISPLAY="$there_display"} \
        ${NINETY_JOBS:+CMAKE_BUILD_PARALLEL_LEVEL="$NINETY_JOBS"} ${there_compiled[@]+"${there_compiled[@]}"} su person -c "cd && $*"
}

# install_there PACKAGE...: from Debian's archive; a part that cannot reach it did not run.
install_there() {
    in_machine "apt-get update -qq && apt-get install -y -qq --no-install-recommends $*" >"$machine.apt.log" 2>&1 ||
        cannot "apt-get could not install there: $(grep -m1 '^E:' "$machine.apt.log")"
    cp -ln "$machine"/var/cache/apt/archives/*.deb "$suite_packages/" 2>/dev/null || true
}

# what_was_compiled: where ccache is used here (CMAKE_CXX_COMPILER_LAUNCHER names it), builds there use one, too; what it keeps
# stays beside the machines. From scratch takes ten minutes, once more takes two.
what_was_compiled() {
    [[ ${CMAKE_CXX_COMPILER_LAUNCHER:-} == *ccache ]] || return 0
    install_there ccache
    mkdir -p "$machine.ccache" "$machine/var/ccache"
    mount --bind "$machine.ccache" "$machine/var/ccache" || cannot "ccache's folder cannot be shared"
    in_machine "id person >/dev/null 2>&1 || useradd --create-home person; chown person: /var/ccache"
    there_compiled=(CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_DIR=/var/ccache CCACHE_SLOPPINESS=pch_defines,time_macros)
}

# a_display SIZE: a display without a screen, of our own, in DISPLAY; display_program is who has to be ended.
a_display() {
    local number
    command -v Xvfb >/dev/null && command -v xdotool >/dev/null || cannot "Xvfb or xdotool is not installed (scripts/packages-test)"
    exec 8< <(exec Xvfb -displayfd 1 -screen 0 "${1}x24" -noreset -ac 2>/dev/null)
    display_program=$!
    read -r -t 60 number <&8 && [ -n "$number" ] || cannot "no display can be made"
    export DISPLAY=:$number
}

# display_there: one for the windows of that machine; DISPLAY is its name here, too.
display_there() {
    a_display 1280x720
    trap 'kill $display_program 2>/dev/null; leave_machine' EXIT
    there_display=$DISPLAY
    mkdir -p "$machine/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$machine/tmp/.X11-unix" || cannot "the display cannot be shared"
}

# sources_there: what is tracked here, as it stands, in /home/person/ninety.
sources_there() {
    in_machine "id person >/dev/null 2>&1 || useradd --create-home person"
    local there=$machine/home/person/ninety
    mkdir -p "$there"
    git -C "$root" ls-files -z | (cd "$root" && tar --null --ignore-failed-read -T - -c) | tar -x -C "$there" || cannot "the sources cannot be copied"
    chroot "$machine" chown -R person: /home/person/ninety
}
