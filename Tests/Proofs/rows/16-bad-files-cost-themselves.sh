#!/usr/bin/env bash
# D.16: a bad file, or a decoder that is killed, costs one record and no other.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 16 'one bad file never stops or hangs the run'
needs out.4-1
# Good files alone, and the same among hostile ones: their records must be the same.
mkdir -p good mixed
cp -r evidence/demo evidence/unrelated good/
cp -r evidence/demo evidence/unrelated mixed/
number=0
for file in evidence/hostile/*; do
    number=$((number + 1))
    # Between the good ones, in the order of the walk.
    cp "$file" "mixed/demo/holiday/IMG_000$((number % 9))-$number.jpg"
done
scan out.16-good good --store known.sqlite
scan out.16-mixed mixed --store known.sqlite
expect 'exit code' "$rc" 2
strip() { jq -cS 'select(.type == "file") | .path |= sub("^[a-z]+/"; "") | del(.check, .modified)' "$1/scan.jsonl"; }
missing=$(comm -23 <(strip out.16-good | sort) <(strip out.16-mixed | sort) | wc -l)
expect 'records of good files that differ' "$missing" 0
expect 'files' "$(($(summary out.16-mixed .found) - $(summary out.16-mixed .nested)))" \
    $(($(summary out.16-good .found) - $(summary out.16-good .nested) + number))
# A decoder that is killed costs its picture at most.
"$tool" scan evidence --store known.sqlite --out out.16-killed --threads 2 >run.out 2>run.err </dev/null &
scanner=$! workers=0 tries=0
commands+=('knownmedia scan evidence --store known.sqlite --out out.16-killed --threads 2 &   and kill -9 of its decoding processes')
while kill -0 "$scanner" 2>/dev/null && [ "$workers" -lt 8 ] && [ "$tries" -lt 5000 ]; do
    # Once it scans.
    if [ -e out.16-killed/scan.jsonl.partial ]; then
        while read -r child; do
            kill -9 "$child" 2>/dev/null && workers=$((workers + 1))
        done < <(cat "/proc/$scanner/task"/*/children 2>/dev/null | tr ' ' '\n' | grep .)
    fi
    tries=$((tries + 1))
    sleep 0.02
done
wait "$scanner"
rc=$?
expect 'exit code with killed decoders' "$rc" 2
# What lay inside a file that failed is not known.
expect 'files with killed decoders' "$(summary out.16-killed '.found - .nested')" "$(summary out.4-1 '.found - .nested')"
lost=$(summary out.16-killed '.failedReasons.workerCrashed // 0')
[ "$workers" -gt 0 ] || problem 'no decoder could be killed'
[ "$lost" -le "$workers" ] || problem "$workers killed decoders cost $lost files"
figures="$number hostile files among $(summary out.16-good .found) good ones, whose records are the same; $workers decoders killed, $lost files lost to it and named"
end
