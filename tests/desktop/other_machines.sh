#!/usr/bin/env bash
# `scripts/test --all` counts what its parts gave, right however they end: with parts that are made up. Needs no build.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
part() { # NAME LINE...: a part of these lines
    local name=$1
    shift
    printf '%s\n' '#!/usr/bin/env bash' "$@" >"$work/$name"
    chmod +x "$work/$name"
}
part good.sh 'echo "some line"' 'echo "good on $1: drawn"'
part bad.sh 'echo "FAILED on nowhere: it does not build"' 'exit 1'
part none.sh 'echo "did not run: no chroot is allowed here"' 'exit 77'
part silent.sh 'exit 77'
part killed.sh 'echo "half"' 'kill -9 $$'
part slow.sh 'sleep 30'
part reads.sh 'cat' 'echo "read to the end"'

# gives CODE LINES PART...: run_parts ends with this code, and with exactly these lines.
gives() {
    local wanted=$1 lines=$2 got out
    shift 2
    out=$(NINETY_PART_LIMIT=${limit:-30} "$root/tests/all/run_parts" --from "$work" "$@" <<<"what nobody may read" 2>"$work/errors")
    got=$?
    out=$(sed -n '/^Other machines:$/,$p' <<<"$out" | sed 's/(0:[0-9][0-9] min/(T/')
    if [ "$got" -ne "$wanted" ] || [ "$out" != "$lines" ]; then
        echo "FAILED: $*: exit code $got (wanted $wanted), and it says:"
        diff <(echo "$lines") <(echo "$out")
        failures=$((failures + 1))
    fi
}
gives 0 "Other machines:
  passed       good.sh bookworm (T): good on bookworm: drawn
Other machines: 1 passed, 0 failed, 0 did not run" "good.sh bookworm"
# What did not run is no failure, and is counted; its line says why.
gives 0 "Other machines:
  did not run  none.sh: did not run: no chroot is allowed here
  did not run  silent.sh: it does not say why
  passed       good.sh trixie (T): good on trixie: drawn
Other machines: 1 passed, 0 failed, 2 did not run" none.sh silent.sh "good.sh trixie"
# One failure is enough, wherever it stands; those after it are tried all the same.
gives 1 "Other machines:
  passed       good.sh a (T): good on a: drawn
  failed       bad.sh (T, exit code 1): FAILED on nowhere: it does not build
  did not run  none.sh: did not run: no chroot is allowed here
  failed       killed.sh (T, exit code 137): half
  failed       missing.sh (T, exit code 127): timeout: failed to run command ‘$work/missing.sh’: No such file or directory
  passed       good.sh b (T): good on b: drawn
Other machines: 2 passed, 3 failed, 1 did not run" "good.sh a" bad.sh none.sh killed.sh missing.sh "good.sh b"
limit=1 gives 1 "Other machines:
  failed       slow.sh: it was ended after 1 s
Other machines: 0 passed, 1 failed, 0 did not run" slow.sh
# A part that reads its input finds none, and takes none from who comes after it.
gives 0 "Other machines:
  passed       reads.sh (T): read to the end
Other machines: 1 passed, 0 failed, 0 did not run" reads.sh

# Every part that there is, is among those that are tried without being named, and each is a program.
for one in "$root"/tests/all/*.sh; do
    name=$(basename "$one")
    [ "$name" != machine.sh ] || continue
    grep -q "^\[ \$# -gt 0 \] || set -- .*$name" "$root/tests/all/run_parts" || { echo "FAILED: run_parts leaves $name out"; failures=$((failures + 1)); }
    [ -x "$one" ] || { echo "FAILED: $name cannot be run"; failures=$((failures + 1)); }
done

# A machine that is kept is one only while its sum is right.
cat >"$work/kept" <<'END'
. "$2/tests/all/machine.sh"
root=$1
debootstrap() { mkdir -p "$3/etc"; echo "made $2" >"$3/etc/made"; echo made >>"$root/times"; }
chroot() { :; }
mount() { :; }
umount() { :; }
mountpoint() { false; }
as_root_or_say() { :; }
bare_machine bookworm one
cat "$machine/etc/made"
END
export LC_ALL=C.UTF-8
mkdir "$work/tree"
machine_says() { bash "$work/kept" "$work/tree" "$root" 2>&1 | tail -1; }
[[ $(machine_says) == "made "* ]] || { echo "FAILED: no machine: $(machine_says)"; failures=$((failures + 1)); }
machine_says >/dev/null
[ "$(wc -l <"$work/tree/times")" -eq 1 ] || { echo "FAILED: a machine that is whole is made anew"; failures=$((failures + 1)); }
[ ! -e "$work/tree/.cache/machines/one/etc/left" ] && touch "$work/tree/.cache/machines/one/etc/left"
machine_says >/dev/null
[ ! -e "$work/tree/.cache/machines/one/etc/left" ] || { echo "FAILED: a machine keeps what the last run left in it"; failures=$((failures + 1)); }
printf 'x' | dd of="$work/tree/.cache/machines/bookworm.tar" bs=1 seek=700 conv=notrunc status=none
machine_says >/dev/null
[ "$(wc -l <"$work/tree/times")" -eq 2 ] || { echo "FAILED: a machine with a wrong sum is used"; failures=$((failures + 1)); }
[ "$failures" -eq 0 ] || exit 1
echo "other machines: counted, and what is kept of them is checked"
