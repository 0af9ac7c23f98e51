#!/usr/bin/env bash
# The command line as scripts use it: exit codes, sentences, pictures, with no display at all.
set -uo pipefail
ninety=$1
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# expect CODE PATTERN ARGUMENTS...: runs the program; its code and its output must be as said.
expect() {
    local code=$1 pattern=$2 out got
    shift 2
    out=$("$ninety" "$@" 2>&1 </dev/null)
    got=$?
    if [ "$got" -ne "$code" ] || ! grep -qE -- "$pattern" <<<"$out"; then
        echo "FAILED: ninety $*: exit $got (wanted $code), output (wanted /$pattern/):"
        echo "$out" | head -5
        failures=$((failures + 1))
    fi
}
# png FILE WxH: it is a PNG of that size.
png() {
    local size
    size=$(od -An -tu4 --endian=big -j16 -N8 "$1" 2>/dev/null | awk '{ print $1 "x" $2 }')
    [ "$size" = "$2" ] || { echo "FAILED: $1 is $size, wanted $2"; failures=$((failures + 1)); }
}

expect 0 '^ninety [0-9]+\.[0-9]+' --version
expect 0 'picture.*PNG' --help
expect 2 'nonsense' --nonsense
expect 2 'clock-speed' --clock-speed 0
expect 2 'clock-speed' --clock-speed nan
expect 2 'size' picture "$work/x.png" --size 12
expect 2 'at' picture "$work/x.png" --at -3
expect 2 'raise' picture "$work/x.png" --raise 200
expect 2 'view' picture "$work/x.png" --view above
expect 1 'cannot be written' picture "$work/no/such/folder/x.png" --size 64x64
expect 3 'display' --practise

for view in side three-quarter floor foot; do
    expect 0 '' picture "$work/$view.png" --view $view --side left --at 15 --size 320x200
    png "$work/$view.png" 320x200
done
# What a camera would see of it: a table of the leg's angle, or a sentence that names the file that is missing.
expect 2 'frames' measure "$work/angles.csv"
expect 2 'must end in \.csv' measure --frames "$work" "$work/angles.txt"
if [ -e "$(dirname "$ninety")/share/ninety/vision/pose_landmark_lite.tflite" ]; then
    mkdir "$work/seen"
    "$ninety" picture "$work/seen/1.png" --raise 70 --size 640x480 >/dev/null
    expect 0 '^[1-9][0-9]* of 45 pictures measured$' measure --frames "$work/seen" "$work/angles.csv"
    head -1 "$work/angles.csv" | grep -qx 't_s,leg_deg,knee_deg,quality,state' || { echo "FAILED: no heading in angles.csv"; failures=$((failures + 1)); }
    tail -1 "$work/angles.csv" | grep -qE '^2\.933,(6[6-9]|7[0-3])\.[0-9],1[67][0-9],[01]\.[0-9]+,measured$' ||
        { echo "FAILED: 70 degrees are $(tail -1 "$work/angles.csv")"; failures=$((failures + 1)); }
    echo nothing >"$work/seen/2.jpg"
    expect 0 '2\.jpg: is no picture' measure --frames "$work/seen" "$work/angles.csv"
    expect 1 'no such file' measure --frames "$work/none" "$work/angles.csv"
    mkdir "$work/empty"
    expect 1 'there are no pictures' measure --frames "$work/empty" "$work/angles.csv"
else
    expect 1 'pose_landmark_lite' measure --frames "$work" "$work/angles.csv"
fi
# The article's live scenes and their sliders.
for scene in stoop disc lift answer; do
    expect 0 '' picture "$work/$scene.png" --scene $scene --size 320x200
done
expect 0 '' picture "$work/pain.png" --scene stoop --set pain=10 --size 320x200
cmp -s "$work/stoop.png" "$work/pain.png" && { echo "FAILED: a slider changes nothing"; failures=$((failures + 1)); }
expect 0 '' picture "$work/x.png" --scene lift --set hamstrings=short --set load=20 --second-view --size 320x200
expect 2 'scene' picture "$work/x.png" --scene squat
expect 2 'no slider "weight"; it has "moment"' picture "$work/x.png" --scene lift --set weight=3
expect 2 'load is 31; it must be 0 to 30' picture "$work/x.png" --scene lift --set load=31
expect 2 'add --scene' picture "$work/x.png" --set pain=3
expect 0 '' picture "$work/sheet.png" --sheet --size 480x360
png "$work/sheet.png" 480x360
cmp -s "$work/side.png" "$work/foot.png" && { echo "FAILED: two views give one picture"; failures=$((failures + 1)); }

expect 0 '0 problems' check
mkdir -p "$work/content/routines" "$work/content/article"
printf 'name = "x"\n\n\nhold_s = -5\n' >"$work/content/routines/x.toml"
printf '# Page\n\n<b>raw</b>\n' >"$work/content/article/10-page.md"
expect 1 'routines/x\.toml:4: hold_s is -5; it must be 5 to 600' check "$work/content"
expect 1 'article/10-page\.md:3: ' check "$work/content"
expect 1 'x\.toml:4: ' check "$work/content/routines/x.toml"
expect 1 'nowhere' check "$work/nowhere"

expect 0 '' model "$work/model.csv"
[ "$(head -1 "$work/model.csv")" = hip_deg,knee_deg,bflh_length_m,sm_length_m,st_length_m,bflh_strain,sm_strain,st_strain,passive_torque_nm ] &&
    [ "$(wc -l <"$work/model.csv")" -eq 151 ] || { echo "FAILED: model.csv"; failures=$((failures + 1)); }
expect 0 '' model --hold "$work/hold.csv"
[ "$(head -1 "$work/hold.csv")" = mode,raise_deg,set,t_s,angle_deg,torque_nm ] &&
    [ "$(wc -l <"$work/hold.csv")" -eq 1465 ] || { echo "FAILED: hold.csv"; failures=$((failures + 1)); }
expect 0 '' model "$work/lift.csv" --lift
[ "$(head -1 "$work/lift.csv")" = kind,name,raise_deg,load_kg,lumbar_deg,disc_tilt_deg,weight_above_n,moment_l45_nm,moment_hips_nm,pressure_low_mpa,pressure_high_mpa,bending_share,posterior_stretch,shear_n ] &&
    [ "$(wc -l <"$work/lift.csv")" -eq 104 ] || { echo "FAILED: lift.csv"; failures=$((failures + 1)); }
expect 0 '' model --nerve "$work/nerve.csv"
[ "$(head -1 "$work/nerve.csv")" = raise_deg,calm_leg_deg,irritation,toes_pulled,leg_reached_deg,symptom_angle_deg,tone_percent_mvc,root_slide_mm,root_strain ] &&
    [ "$(wc -l <"$work/nerve.csv")" -eq 11 ] || { echo "FAILED: nerve.csv"; failures=$((failures + 1)); }
expect 2 'excludes' model --nerve --lift "$work/x.csv"
expect 1 'cannot be written' model "$work/no/such.csv"

expect 0 '' film "$work/frames" --from 20 --to 21 --fps 5 --size 160x90
[ "$(ls "$work/frames" | wc -l)" -eq 5 ] || { echo "FAILED: a second at 5 fps is not 5 frames"; failures=$((failures + 1)); }
png "$work/frames/frame-00001.png" 160x90
cmp -s "$work/frames/frame-00001.png" "$work/frames/frame-00005.png" && { echo "FAILED: nothing moves in the film"; failures=$((failures + 1)); }
mkdir -p "$work/late" && touch "$work/late/frame-00042.png"
expect 1 'already' film "$work/late" --from 20 --to 21
expect 1 'already' film "$work/frames" --from 20 --to 21
expect 2 'from' film "$work/f2" --from 30 --to 20
expect 2 'even' film "$work/x.mp4" --size 161x90
if command -v ffmpeg >/dev/null; then
    expect 0 '' film "$work/x.mp4" --from 20 --to 20.4 --fps 10 --size 160x90
    [ -s "$work/x.mp4" ] && [ ! -e "$work/x.partial.mp4" ] || { echo "FAILED: no film"; failures=$((failures + 1)); }
else
    expect 1 'ffmpeg is not installed' film "$work/x.mp4" --from 20 --to 20.4 --size 160x90
fi

header=record,session,at,ended_at,routine,planned_hold_s,planned_sets,completed,number,set,side,variant,planned_s,done_s,start_deg,end_deg,best_deg,source,at_goal_s,near_best_s,stretch_0_10,pain_before_0_10,pain_after_0_10,note,spread_deg,revised_at
day=2026-11-24T18:00:00+01:00
{
    printf '%s\r\n' "$header"
    printf 'session,00000000000000000000000000000001,%s,,Mine,45,1,yes,,,,,,,,,,,,,,,,,,\r\n' $day
    printf 'hold,00000000000000000000000000000001,%s,,,,,,1,1,left,wall,45,45,55,60,60,tape,0,9.5,,,,,,\r\n' $day
    printf 'check-in,00000000000000000000000000000001,,,,,,,,,,,,,,,,,,,5,2,1,"a ""note"", with all",,\r\n'
} >"$work/h.csv"
expect 1 'there is no history yet' history export "$work/x.csv" --data-dir "$work/data"
expect 0 'new: 1 sessions, 1 holds, 1 check-ins' history import "$work/h.csv" --data-dir "$work/data"
expect 0 'new: 0 sessions, 0 holds, 0 check-ins' history import "$work/h.csv" --data-dir "$work/data"
expect 0 '1 sessions' history export "$work/x.csv" --data-dir "$work/data"
cmp -s "$work/h.csv" "$work/x.csv" || { echo "FAILED: the export is not what was imported"; failures=$((failures + 1)); }
expect 0 '' history export "$work/x.json" --data-dir "$work/data"
expect 0 'new: 1 sessions' history import "$work/x.json" --data-dir "$work/data2"
expect 2 'csv or .json' history export "$work/x.txt" --data-dir "$work/data"
sed 's/,45,45,/,45,-5,/' "$work/h.csv" >"$work/bad.csv"
expect 1 'bad.csv:3: done_s is -5' history import "$work/bad.csv" --data-dir "$work/data"
# Files of others: what is sure is taken over, what is not asks for an option, and what is none says so.
strong='Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes'
printf '%s\n2026-03-02 07:35:20;"Stretching";"Hamstring stretch";1;;;1;;;;45;"";\n' "$strong" >"$work/gym.txt"
expect 0 'new: 1 sessions, 1 holds' history import "$work/gym.txt" --data-dir "$work/data3"
expect 0 'new: 0 sessions, 0 holds' history import "$work/gym.txt" --data-dir "$work/data3"
printf 'Date,Duration\n3/2/2026,0:45\n4/2/2026,0:45\n' >"$work/days.csv"
expect 1 'say --day-first or --month-first; nothing has been taken over' history import "$work/days.csv" --data-dir "$work/data3"
expect 0 'new: 2 sessions, 2 holds' history import "$work/days.csv" --day-first --data-dir "$work/data3"
expect 1 'no column "When" \(there are: Date, Duration\)' history import "$work/days.csv" --date When --data-dir "$work/data3"
cp "$work/data3/history.db" "$work/history (1).db"
expect 0 'new: 3 sessions, 3 holds' history import "$work/history (1).db" --data-dir "$work/data4"
printf '\211PNG\r\n\032\n' >"$work/history.csv"
expect 1 'seems to be a picture' history import "$work/history.csv" --data-dir "$work/data4"
expect 0 '' history report "$work/report.png" --data-dir "$work/data" --config-dir "$work/config"
png "$work/report.png" 1240x1754
mkdir -p "$work/config"
printf '[plan]\ndays = "tue"\ntimes = "07:00"\n' >"$work/config/settings.toml"
expect 0 '' plan export "$work/plan.ics" --config-dir "$work/config"
grep -q '^RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=TU' "$work/plan.ics" || { echo "FAILED: plan.ics says nothing of Tuesdays"; failures=$((failures + 1)); }
[ "$(stat -c %a "$work/plan.ics")" = 600 ] || { echo "FAILED: plan.ics can be read by others"; failures=$((failures + 1)); }
expect 1 'no time' plan export "$work/none.ics" --config-dir "$work/none"
[ ! -e "$work/none.ics" ] || { echo "FAILED: a plan without times was written"; failures=$((failures + 1)); }
expect 2 'yes' history delete --data-dir "$work/data" --config-dir "$work/config"
expect 0 'deleted' history delete --yes --data-dir "$work/data" --config-dir "$work/config"
expect 1 'there is no history yet' history export "$work/empty.csv" --data-dir "$work/data"

# A page to give away, in the language asked for, of the routine asked for; others' programs read its text.
expect 0 'handout' --help
expect 1 'nowhere\.toml' handout "$work/p.pdf" --routine "$work/nowhere.toml" --config-dir "$work/config"
expect 2 'en or de or es' handout "$work/p.pdf" --language xx --config-dir "$work/config"
[ -e "$work/p.pdf" ] && { echo "FAILED: a refused handout was written"; failures=$((failures + 1)); }
printf 'name = "F\303\274r Anna"\nhold_s = 40\nvariant = "towel"\n' >"$work/anna.toml"
expect 0 '' handout "$work/p.pdf" --routine "$work/anna.toml" --language de --config-dir "$work/config" --data-dir "$work/data"
[ "$(stat -c %a "$work/p.pdf")" = 600 ] || { echo "FAILED: a handout can be read by others"; failures=$((failures + 1)); }
if command -v pdftotext >/dev/null; then
    text=$(pdftotext -raw "$work/p.pdf" -)
    for words in 'Für Anna' '2 × 40 s' 'Taubheit' 'Notruf (112)' 'Handtuch'; do
        grep -qF "$words" <<<"$text" || { echo "FAILED: the handout does not say \"$words\""; failures=$((failures + 1)); }
    done
fi

expect 0 '"frame_ms_median":[0-9.]+' bench --seconds .3 --size 320x200
# Without GL: one sentence, exit 3.
SDL_VIDEODRIVER=nonsense expect 3 'display|OpenGL|window' --practise

[ $failures -eq 0 ] && echo "command line: all as expected"
exit $((failures > 0))
