#!/usr/bin/env bash
# D.41: what arrives in watched folders is recorded once, in ledgers that verify, through kills and restarts, by each way in which the
# system tells of files; a match runs the hook.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 41 'what arrives is recorded once'
mkdir pictures.41
cp "$vectors"/pictures/scenes/*.jpg pictures.41/
methods=(inotify polling)
isRoot && methods=(fanotify inotify polling)
for method in "${methods[@]}"; do
    mkdir "watch.41-$method"
    files=${PROOF_ARRIVALS:-1500} stops=6
    [ "$method" = polling ] && files=300 stops=2
    timeout 600 "$proofs/lib/watch-arrivals.py" "$tool" known.sqlite pictures.41 "watch.41-$method" "$files" "$stops" \
        --method "$method" --poll-seconds 1 --effort plain >run.out 2>run.err
    code=$?
    commands+=("watch-arrivals.py … --method $method")
    [ "$code" = 0 ] || problem "$method: $(cat run.out) $(tail -n 2 run.err | cut -c 1-300)"
    figures+="${figures:+; }$method: $(jq -r '"\(.recorded) of \(.arrived) files once, \(.kills) kills, p50 \(.p50Milliseconds) ms, p99 \(.p99Milliseconds) ms"' run.out)"
    # Each folder is one of a scan, for whatever reads them.
    run "$tool" report "watch.41-$method"/ledgers/*/* --format csv --output "report.41-$method"
    expect "$method: exit code of report" "$rc" 0
    run "$tool" stats "watch.41-$method"/ledgers/*/* --format json
    expect "$method: exit code of stats" "$rc" 0
done
isRoot || cannotTry 'fanotify needs root'

# The hook, and what it may do: as many as asked for at a time, and each for so long.
mkdir hooked.41 && : >hook.log
# shellcheck disable=SC2016
"$tool" watch hooked.41 --store known.sqlite --out hook.41 --hooks 2 --hook-seconds 2 \
    --on-match 'line=$(cat); echo "$line" >>hook.log; case $line in *slow*) sleep 60;; esac' >run.out 2>run.err &
watcher=$!
for _ in $(seq 100); do grep -q watching run.err && break; sleep 0.1; done
for name in a slow b; do cp "$picture" "hooked.41/$name.jpg"; done
for _ in $(seq 100); do [ "$(wc -l <hook.log)" = 3 ] && grep -q 'was ended after 2 s' run.err && break; sleep 0.1; done
kill "$watcher"
wait "$watcher"
expect 'exit code of a watch that was asked to end' $? 0
expect 'hooks' "$(jq -r '.record.path' hook.log | sort | tr '\n' ' ')" 'hooked.41/a.jpg hooked.41/b.jpg hooked.41/slow.jpg '
expect 'the lines that hooks name' "$(jq -r '"\(.ledger) \(.line) \(.record.path)"' hook.log | while read -r ledger line path; do
    sed -n "${line}p" "$ledger" | jq -r --arg path "$path" '.path == $path'; done | sort -u)" true
grep -q 'was ended after 2 s' run.err || problem "a hook that takes too long was not ended: $(tail -n 1 run.err)"
# No folder that is written to is watched, and no two watches write one ledger.
run "$tool" watch hooked.41 --store known.sqlite --out hooked.41/out
expect 'exit code of a ledger in a watched folder' "$rc" 64
end
