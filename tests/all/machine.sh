# Sourced by the parts of `scripts/test --all`: other machines as folders, made by debootstrap and kept in .cache/machines.
# root must be set. Who could not do what a part needs calls cannot(), which ends the part as "did not run" (77).

cannot() { echo "did not run: $*"; exit 77; }

# as_root_or_say: making a machine takes root.
as_root_or_say() { [ "$(id -u)" -eq 0 ] || cannot "it needs root, for debootstrap and chroot"; }

# bare_machine SUITE NAME: a minimal Debian of this suite, in $machine. Made once; what a test adds is removed by
# forget_machine or kept on purpose.
bare_machine() {
    machine=$root/.cache/machines/$2
    command -v debootstrap >/dev/null || cannot "debootstrap is not installed (scripts/packages-all)"
    if [ ! -e "$machine/made" ]; then
        rm -rf "$machine"
        mkdir -p "$machine"
        debootstrap --variant=minbase "$1" "$machine" http://deb.debian.org/debian >"$machine.log" 2>&1 ||
            cannot "debootstrap made no Debian $1: $(tail -1 "$machine.log")"
        touch "$machine/made"
    fi
    # A chroot may not be allowed at all, in a container for instance.
    chroot "$machine" /bin/true 2>/dev/null || cannot "no chroot is allowed here"
    cp /etc/resolv.conf "$machine/etc/resolv.conf"
    cp -a /etc/apt/apt.conf.d/. "$machine/etc/apt/apt.conf.d/"
    mountpoint -q "$machine/proc" || mount -t proc proc "$machine/proc" || cannot "/proc cannot be mounted there"
    trap 'umount "$machine/proc" 2>/dev/null' EXIT
}

# in_machine COMMAND: as its root, with nothing of this machine's environment but the way out to the packages.
in_machine() {
    chroot "$machine" env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} bash -c "$*"
}

# as_person COMMAND: as an ordinary user.
as_person() {
    in_machine "id person >/dev/null 2>&1 || useradd --create-home person"
    chroot "$machine" env -i HOME=/home/person LANG=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin su person -c "cd && $*"
}

# install_there PACKAGE...: from Debian's archive; a part that cannot reach it did not run.
install_there() {
    in_machine "apt-get update -qq && apt-get install -y -qq --no-install-recommends $*" >"$machine.apt.log" 2>&1 ||
        cannot "apt-get could not install there: $(grep -m1 '^E:' "$machine.apt.log")"
}

# sources_there: what is tracked here, as it stands, in /home/person/ninety. What is built there stays.
sources_there() {
    in_machine "id person >/dev/null 2>&1 || useradd --create-home person"
    local there=$machine/home/person/ninety
    mkdir -p "$there"
    git -C "$root" ls-files -z | (cd "$root" && tar --null --ignore-failed-read -T - -c) | tar -x -C "$there" --keep-newer-files 2>/dev/null || true
    chroot "$machine" chown -R person: /home/person/ninety
}
