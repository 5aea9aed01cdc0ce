#!/usr/bin/env bash
# D.17: a scan that is killed at any moment and resumed ends with the ledger of one run.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

# killed BYTES OUT ARGUMENT...: whether a scan into OUT was killed, with all its might, when it had recorded so many bytes.
killed() {
    local bytes=$1 out=$2 shown scanner size tries=0
    shift 2
    printf -v shown '%q ' "$tool" scan --out "$out" "$@"
    commands+=("${shown//$work\//}&   and kill -9 when it has recorded $bytes bytes")
    "$tool" scan --out "$out" "$@" >run.out 2>run.err </dev/null &
    scanner=$!
    while kill -0 "$scanner" 2>/dev/null && [ "$tries" -lt 10000 ]; do
        size=$(stat -c %s "$out/scan.jsonl.partial" 2>/dev/null)
        [ "${size:--1}" -ge "$bytes" ] && break
        tries=$((tries + 1))
        sleep 0.002
    done
    kill -9 "$scanner" 2>/dev/null
    wait "$scanner" 2>/dev/null
    [ $? = 137 ]
}

begin 17 'crash -> resume gives the same report'
kills=0 kept=0
mkdir crashing && cp -r evidence/demo evidence/altered evidence/hostile evidence/names crashing/
run "$tool" scan --out out.17 crashing --store known.sqlite --threads 2
size=$(stat -c %s out.17/scan.jsonl)
# At once, and when so many hundredths are recorded; then again while it goes on; then never again.
for share in 0 15 35 60 80; do
    out=out.17-$share
    killed $((size * share / 100)) "$out" crashing --store known.sqlite --threads 2 && kills=$((kills + 1))
    killed $((size * (share + 15) / 100)) "$out" crashing --store known.sqlite --threads 2 --resume && kills=$((kills + 1))
    if [ -e "$out/scan.jsonl" ] && ! sameRecords out.17 "$out"; then problem 'a ledger that is not whole has the final name'; fi
    run "$tool" scan --out "$out" crashing --store known.sqlite --threads 2 --resume
    expect "exit code of the resumption at $share %" "$rc" 2
    sameRecords out.17 "$out" || problem "killed at $share % and resumed, the ledger is another one"
    note=$(sed -n 's/.*resuming after \([0-9,]*\) recorded files.*/\1/p' run.err | tr -d ,)
    [ "${note:-0}" -gt "$kept" ] && kept=$note
    run "$tool" verify "$out"
    expect 'exit code of verify' "$rc" 0
done
[ "$kills" -ge 5 ] || problem "only $kills of 10 runs could be killed in time"
[ "$kept" -gt 0 ] || problem 'nothing was ever resumed'
# With other arguments it would be another report.
# On a busy machine the scan may end before it is looked at again.
for share in 50 25 10 1; do
    rm -rf out.17-other
    killed $((size * share / 100)) out.17-other crashing --store known.sqlite --threads 2 && break
done
[ -e out.17-other/scan.jsonl.partial ] || problem 'no scan could be killed in time to be resumed with other arguments'
run "$tool" scan --out out.17-other crashing --store known.sqlite --threads 2 --max-distance 30 --resume
expect 'exit code of a resumption with another threshold' "$rc" 2
grep -q 'cannot be resumed' run.err || problem 'a resumption with another threshold is not refused'
figures="$kills kills of 5 scans and their resumptions, up to $kept of $(summary out.17 .found) records kept; each ledger cmp equal to that of one run"
end
