#!/usr/bin/env bash
# Builds the fuzzers and runs them. See README.md.
#
#   Fuzz/run.sh                          every target for a minute, all at the same time
#   Fuzz/run.sh jpeg png --seconds 3600  these for an hour
#   Fuzz/run.sh --jobs 2                 no more than two at a time
#   Fuzz/run.sh ledger FILE…             runs the inputs in these files once
#   Fuzz/run.sh ledger FILE --minimize   looks for a smaller input that fails like FILE: FILE.small
#   Fuzz/run.sh --table                  the sums of all runs so far
#   Fuzz/run.sh --build                  builds only
#
# Corpora are kept in Fuzz/corpus, what was found in Fuzz/findings; FUZZ_TIMEOUT is the seconds an input may take (10).
set -euo pipefail
caller=$PWD
cd "$(dirname "$0")"

coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table
build() {
    swift build -j 2 -c release --scratch-path .build-fuzz --product Fuzz --sanitize=address \
        -Xswiftc -sanitize-coverage=$coverage -Xswiftc -enable-testing \
        -Xcc -fsanitize=fuzzer-no-link -Xcc "-fsanitize-coverage-ignorelist=$PWD/uncovered.txt"
}

# The sums of all runs, or of those since line $1 of the record.
table() {
    [ -f findings/runs.tsv ] || { echo "Nothing was run yet."; return; }
    tail -n "+$1" findings/runs.tsv | sort -t$'\t' -k1,1 | awk -F'\t' '
        function row() { if (name) printf "%-10s %12d %9.0f %9.0f %9.0f %8d %9d %10.1f\n", name, runs, cpu ? runs / cpu : 0,
            wall, cpu, corpus, found, slowest }
        BEGIN { printf "%-10s %12s %9s %9s %9s %8s %9s %10s\n", "target", "executions", "per CPU s", "wall s", "CPU s",
            "corpus", "findings", "slowest s" }
        $1 != name { row(); name = $1; runs = wall = cpu = found = slowest = corpus = 0 }
        { runs += $2; wall += $3; cpu += $4; corpus = $5; found += $6; if ($7 > slowest) slowest = $7 }
        END { row() }'
}

seconds=60 jobs=0 minimizes='' targets=() files=()
while [ $# -gt 0 ]; do
    case $1 in
    --seconds) seconds=$2; shift ;;
    --jobs) jobs=$2; shift ;;
    --table) table 1; exit ;;
    --build) build; exit ;;
    --minimize) minimizes=1 ;;
    -*) sed -n '2,12s/^# \{0,1\}//p' "$0"; exit 64 ;;
    /*) files+=("$1") ;;
    *) if [ -f "$caller/$1" ]; then files+=("$caller/$1"); else targets+=("$1"); fi ;;
    esac
    shift
done

build
# A copy, so that building anew does not disturb what runs. Files that inputs become are written to memory.
scratch=$(mktemp -d "$([ -d /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")/knownmedia-fuzz-XXXXXX")
trap 'rm -rf "$scratch"' EXIT
cp .build-fuzz/release/Fuzz "$scratch/fuzz"
fuzz=$scratch/fuzz
export TMPDIR=$scratch
# Foundation keeps what it allocates once; that is no leak of ours.
# New memory is zero, as in workers: libde265 hands out parts of damaged pictures that it has not written.
export ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=32:max_malloc_fill_size=268435456:malloc_fill_byte=0
limits=("-timeout=${FUZZ_TIMEOUT:-10}" -rss_limit_mb=2048 -detect_leaks=0)

if [ -n "$minimizes" ]; then
    "$fuzz" "${targets[0]}" "${limits[@]}" -minimize_crash=1 -max_total_time="$seconds" \
        "-exact_artifact_path=${files[0]}.small" "${files[0]}" 2>&1 | grep -E '^CRASH_MIN' | tail -1
    exit
fi
if [ ${#files[@]} -gt 0 ]; then
    "$fuzz" "${targets[0]}" "${limits[@]}" "${files[@]}"
    exit
fi
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <("$fuzz" --list)
mkdir -p corpus findings
touch findings/runs.tsv
first=$(($(wc -l < findings/runs.tsv) + 1))
export SWIFT_BACKTRACE=enable=no

statistic() { awk -v name="stat::$2:" '$1 == name { value = $2 } END { print value + 0 }' "$1"; }

# The CPU seconds of what a shell has run, by what `times` wrote; a shell within it would tell of itself only.
cpu() { awk 'NR == 2 { for (i = 1; i <= 2; i++) { split($i, t, "[ms]"); sum += 60 * t[1] + t[2] } print sum }' "$1"; }

# Runs a target until its time is over or it is stopped, beginning again after each finding, 100 of them at most.
run() {
    local target=$1 deadline=$((SECONDS + seconds)) log="$scratch/$1.log" began used found child='' stopped=''
    trap 'stopped=1; [ -z "$child" ] || kill -INT "$child" 2>/dev/null || true' TERM
    mkdir -p "corpus/$target" "findings/$target"
    "$fuzz" --seeds "$target" "$scratch/seeds/$target"
    for seed in "$scratch/seeds/$target"/*; do cp -n "$seed" "corpus/$target/$(sha1sum "$seed" | cut -d' ' -f1)"; done
    for _ in {1..100}; do
        if [ -n "$stopped" ] || [ $((deadline - SECONDS)) -le 0 ]; then break; fi
        began=$SECONDS found=0
        times > "$scratch/$target.times"
        used=$(cpu "$scratch/$target.times")
        touch "$scratch/$target.mark"
        "$fuzz" "$target" "corpus/$target" "-dict=$scratch/seeds/$target.dict" "${limits[@]}" \
            -max_total_time=$((deadline - SECONDS)) "-artifact_prefix=findings/$target/" -print_final_stats=1 \
            > "$log" 2>&1 &
        child=$!
        while kill -0 $child 2>/dev/null; do wait $child || true; done
        times > "$scratch/$target.times"
        while read -r input; do
            found=$((found + 1))
            cp "$log" "$input.log"
            echo "$target: $(grep -m1 -E 'Fatal error|ERROR' "$log" | cut -c1-400)"
            echo "  Fuzz/run.sh $target Fuzz/$input"
            # An input of the corpus that fails would end every run at once.
            for known in "corpus/$target"/*; do if cmp -s "$known" "$input"; then rm "$known"; fi; done
        done < <(find "findings/$target" -type f -newer "$scratch/$target.mark" ! -name '*.log' ! -name 'slow-unit-*')
        printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$target" "$(statistic "$log" number_of_executed_units)" \
            $((SECONDS - began)) "$(cpu "$scratch/$target.times" | awk -v used="$used" '{ print $1 - used }')" \
            "$(find "corpus/$target" -type f | wc -l)" $found "$(statistic "$log" slowest_unit_time_sec)" >> findings/runs.tsv
    done
}

# In braces, so that all of it is read before it runs: it may run for hours, and this file may change.
{
# Stopping it ends the fuzzers, which then count what they did.
trap 'kill $(jobs -p) 2>/dev/null || true' INT TERM
for target in "${targets[@]}"; do
    while [ "$jobs" -gt 0 ] && [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do wait -n || true; done
    run "$target" &
done
while [ -n "$(jobs -rp)" ]; do wait || true; done
table "$first"
exit
}
