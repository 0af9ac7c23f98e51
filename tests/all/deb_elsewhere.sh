#!/usr/bin/env bash
# The Debian package on a minimal Debian: installed, used by an ordinary user (a picture, a session in the window to its
# end, its history after a restart), and removed without a trace.
# deb_elsewhere.sh SUITE
. "$(dirname "${BASH_SOURCE[0]}")/machine.sh"
suite=$1
begin_machine "$suite" "deb-$suite" "$suite"

deb=$("$root/scripts/package" deb --from "$root/build/release" --to "$root/build/package") || fail "no package was made"
cp "$deb" "$machine/tmp/ninety.deb"
chmod 644 "$machine/tmp/ninety.deb"
# What it depends on stays when it goes; what it brings itself must not. Caches and logs are Debian's own.
install_there ""
in_machine "apt-get satisfy -y -qq --no-install-recommends \"\$(dpkg-deb -f /tmp/ninety.deb Depends)\"" >>"$machine.apt.log" 2>&1 ||
    fail "what it depends on cannot be had: $(grep -m1 -A3 '^E:\|Depends:' "$machine.apt.log" | tr '\n' ' ')"
in_machine "useradd --create-home person"
snapshot() {
    in_machine "find / -xdev -not -path '/proc*' -not -path '/tmp*' -not -path '/home/*' -not -path '/var/cache/*' -not -path '/var/log/*' \
        -not -path '/var/lib/apt/*' -not -path '/var/lib/dpkg/*-old' -not -path '/var/lib/dpkg/lock*' -printf '%p %l %m %u\n' | LC_ALL=C sort"
}
before=$(snapshot)
in_machine "dpkg -i /tmp/ninety.deb" >"$machine.dpkg.log" 2>&1 || fail "it cannot be installed: $(tail -3 "$machine.dpkg.log")"

version=$("$root/build/release/ninety" --version)
[ "$(as_person ninety --version)" = "$version" ] || fail "it is not version $version"
as_person ninety check >"$machine.said" || fail "its own files are not right: $(tail -3 "$machine.said")"
as_person "SDL_VIDEODRIVER=offscreen ninety picture there.png --size 640x360 --at 20" || fail "it draws no picture"
SDL_VIDEODRIVER=offscreen "$root/build/release/ninety" picture "$machine/tmp/here.png" --size 640x360 --at 20 || fail "no picture here"
# The same program by another Mesa: what differs is rounding.
command -v compare >/dev/null || cannot "ImageMagick is not installed (scripts/packages-all)"
difference=$(compare -metric MAE "$machine/home/person/there.png" "$machine/tmp/here.png" null: 2>&1 | sed -n 's/.*(\([0-9.e-]*\)).*/\1/p')
awk -v d="${difference:-9}" 'BEGIN { exit !(d < 1 / 255) }' || fail "its picture differs from this machine's by ${difference:-?} of 1"

# The window: a session to its end, quickly; then, started once more, its history.
display_there
as_person "mkdir -p .config/ninety && printf 'version = 2\n[person]\nstop_signs_seen = true\nguided_seen = true\n' >.config/ninety/settings.toml"
as_person "SDL_AUDIODRIVER=dummy timeout 900 ninety --practise --exit-when-done --clock-speed 60" >"$machine.said" 2>&1 ||
    fail "a session in the window ends with $?: $(tail -3 "$machine.said")"
as_person "ninety history export sessions.csv" >"$machine.said" 2>&1 || fail "no history can be exported: $(tail -3 "$machine.said")"
holds=$(grep -c '^hold,' "$machine/home/person/sessions.csv")
[ "$holds" -eq 4 ] || fail "the session is not in the history: $holds holds of 4"
as_person "SDL_AUDIODRIVER=dummy timeout 900 ninety" >"$machine.said" 2>&1 &
program=$!
until_true 60 find_window || fail "no window: $(tail -3 "$machine.said")"
until_true 10 take_keys || fail "the window does not take the keys"
sleep 2
# Progress is the third panel.
xdotool key Next
sleep 2
xdotool key Next
sleep 3
[ -z "${NINETY_SHOT:-}" ] || import -window root "$NINETY_SHOT-$suite.png"
xdotool key ctrl+q
wait "$program" || fail "a closed window ends with $?: $(tail -3 "$machine.said")"
as_person "ninety history export again.csv" >"$machine.said" 2>&1 || fail "no history after a restart"
cmp -s "$machine/home/person/sessions.csv" "$machine/home/person/again.csv" || fail "the history is another one after a restart"

in_machine "apt-get purge -y -qq ninety" >"$machine.dpkg.log" 2>&1 || fail "it cannot be removed: $(tail -3 "$machine.dpkg.log")"
after=$(snapshot)
[ "$after" = "$before" ] || fail "removed, it leaves: $(diff <(echo "$before") <(echo "$after") | sed 1d | head -3 | tr '\n' ' ')"
[ -e "$machine/home/person/.local/share/ninety/history.db" ] || fail "removing it has taken a person's history"
in_machine true && leave_machine && rm -rf --one-file-system "$machine"
echo "deb on $suite: installed, drawn (difference $difference of 1), a session of $holds holds there after a restart, removed"
