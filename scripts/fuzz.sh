# Sourced by scripts/test: runs the fuzz targets of the fuzz preset, two at a time. What a run finds stays in
# build/fuzz/found; an input that stays bad once mended belongs into tests/fuzz/seeds, where every build tries it again.

fuzz() { # READER SECONDS
    local found=$root/build/fuzz/found
    mkdir -p "$found/$1-corpus"
    "$root/build/fuzz/tests/fuzz/$1_fuzz" "-max_total_time=$2" -timeout=10 -rss_limit_mb=2048 -verbosity=0 -print_final_stats=1 \
        -artifact_prefix="$found/$1-" "$found/$1-corpus" "$root/tests/fuzz/seeds/$1" >"$found/$1.log" 2>&1 ||
        { tail -30 "$found/$1.log"; echo "The $1 reader failed; the input is in $found."; return 1; }
    echo "$1: $(sed -n 's/stat::number_of_executed_units: *//p' "$found/$1.log") inputs, none it could not take"
}

fuzz_all() { # SECONDS
    local target readers=() i first
    for target in "$root"/tests/fuzz/*_fuzz.cpp; do
        target=${target##*/}
        readers+=("${target%_fuzz.cpp}")
    done
    echo "Fuzzing ${#readers[@]} readers, $1 seconds each: ${readers[*]}"
    for ((i = 0; i < ${#readers[@]}; i += 2)); do
        fuzz "${readers[i]}" "$1" & first=$!
        [ $((i + 1)) -eq ${#readers[@]} ] || fuzz "${readers[i + 1]}" "$1"
        wait $first
    done
}
