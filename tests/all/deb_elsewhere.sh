#!/usr/bin/env bash
# The Debian package on a minimal Debian: installed, used by an ordinary user, removed without a trace.
# deb_elsewhere.sh SUITE
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/tests/all/machine.sh"
suite=$1
as_root_or_say
bare_machine "$suite" "deb-$suite"
fail() { echo "FAILED on $suite: $*"; exit 1; }

deb=$("$root/scripts/package" deb --from "$root/build/release" --to "$root/build/package") || fail "no package was made"
in_machine "apt-get purge -y -qq ninety; apt-get autoremove --purge -y -qq" >/dev/null 2>&1 || true
snapshot() { in_machine "find /usr /etc /lib /var/lib -xdev -path '*ninety*' | sort"; }
before=$(snapshot)
cp "$deb" "$machine/tmp/ninety.deb"
install_there /tmp/ninety.deb
version=$("$root/build/release/ninety" --version)
[ "$(as_person ninety --version)" = "$version" ] || fail "it is not version $version"
as_person ninety check || fail "its own files are not right"
as_person "SDL_VIDEODRIVER=offscreen ninety picture there.png --size 640x360 --at 20" || fail "it draws no picture"
"$root/build/release/ninety" picture "$machine/tmp/here.png" --size 640x360 --at 20 || fail "no picture here"
# The same program by another Mesa: what differs is rounding.
difference=$(in_machine "command -v compare >/dev/null || apt-get install -y -qq --no-install-recommends imagemagick >/dev/null 2>&1
    compare -metric MAE /home/person/there.png /tmp/here.png null: 2>&1" | sed -n 's/.*(\([0-9.e-]*\)).*/\1/p')
awk -v d="${difference:-9}" 'BEGIN { exit !(d < 1 / 255) }' || fail "its picture differs from this machine's by ${difference:-?} of 1"
as_person "printf 'id\n' >/dev/null; ninety history export sessions.csv" || fail "a history cannot be exported"
in_machine "apt-get purge -y -qq ninety" >/dev/null 2>&1 || fail "it cannot be removed"
[ "$(snapshot)" = "$before" ] || fail "removed, it leaves: $(diff <(echo "$before") <(snapshot) | head -3)"
echo "deb on $suite: installed, drawn (difference $difference of 1), removed"
