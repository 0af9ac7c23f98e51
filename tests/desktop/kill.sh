#!/usr/bin/env bash
# kill -9 at random moments of a practice run: every hold that the program said was kept is in the history, the file is
# sound, and the next start works. Usage: kill.sh NINETY [TIMES]
set -uo pipefail
ninety=$1 times=${2:-8}
if [ -z "${NINETY_INSIDE_XVFB:-}" ]; then
    NINETY_INSIDE_XVFB=1 xvfb-run -a -s "-screen 0 640x400x24 -noreset" "$0" "$@"
    exit $?
fi
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
exec 2>/dev/null # the shell's own words about each kill
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/config"
printf '[person]\nstop_signs_seen = true\n[window]\nwidth = 640\nheight = 400\n[picture]\nquality = "low"\n' >"$work/config/settings.toml"
printf 'name = "Killed"\nhold_s = 8\nsets = 20\nrest_s = 1\nchange_over_s = 1\nget_ready_s = 1\n' >"$work/routine.toml"
run() {
    NINETY_TRACE=1 exec "$ninety" --practise --clock-speed 50 --routine "$work/routine.toml" --config-dir "$work/config" \
        --data-dir "$work/data" "$@" 2>>"$work/trace"
}
kept() { grep -c '^trace kept' "$work/trace"; }
touch "$work/trace"
for i in $(seq "$times"); do
    run & # the shell that runs it becomes it
    pid=$!
    # Every other kill comes when a hold has been kept, however long this machine takes to start; the rest at any moment.
    if ((i % 2)); then
        before=$(kept)
        for _ in $(seq 600); do
            [ "$(kept)" -gt "$before" ] && break
            sleep .1
        done
    else
        sleep "$((RANDOM % 2)).$((RANDOM % 900 + 100))"
    fi
    sleep "0.$((RANDOM % 900 + 100))"
    kill -9 "$pid" || { echo "FAILED: it was not running any more at kill $i"; exit 1; }
    wait 2>/dev/null
done
failures=0
"$ninety" history export "$work/out.csv" --data-dir "$work/data" >/dev/null || failures=1
kept=$(kept)
while read -r _ _ uid number side done; do
    grep -q "^hold,$uid,[^,]*,,,,,,$number,[0-9]*,$side,wall,8,$done" <(sed "s/,8\.0,/,8,/" "$work/out.csv") ||
        grep -q "^hold,$uid,[^,]*,,,,,,$number,[0-9]*,$side,wall,8,${done%.0}," "$work/out.csv" ||
        { echo "FAILED: hold $number of $uid is not in the export"; failures=$((failures + 1)); }
done < <(grep '^trace kept' "$work/trace")
[ "$(sqlite3 "$work/data/history.db" 'PRAGMA integrity_check')" = ok ] || { echo "FAILED: the file is not sound"; failures=$((failures + 1)); }
[ "$kept" -ge "$((times / 2))" ] || { echo "FAILED: only $kept holds were kept, the kills came too early to prove anything"; failures=$((failures + 1)); }
(run --exit-when-done) || { echo "FAILED: the next start does not work"; failures=$((failures + 1)); }
grep -q 'damaged' "$work/trace" && { echo "FAILED: the history was found damaged"; failures=$((failures + 1)); }
echo "$times kills, $kept holds kept, $failures failures"
[ "$failures" -eq 0 ]
