#!/usr/bin/env bash
# D.4: the ledger is the same to the byte each time, with any number of threads, and with decoding in one process.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 4 'same result twice, any thread count'
needs out.1
for threads in 1 2 8; do sharedScan "out.4-$threads"; done
scan out.4-again evidence --store known.sqlite --threads 2
scan out.4-off evidence --store known.sqlite --threads 2 --isolation off
for out in out.4-2 out.4-8 out.4-again out.4-off out.1; do
    sameRecords out.4-1 "$out" || problem "$out differs from out.4-1"
done
# What may differ in the run line, and nothing else.
may='del(.arguments, .threads, .started, .isolation, .nestedDigests, .check)'
for out in out.4-2 out.4-8 out.4-again out.4-off; do
    cmp -s <(head -n 1 out.4-1/scan.jsonl | jq -cS "$may") <(head -n 1 "$out/scan.jsonl" | jq -cS "$may") \
        || problem "the run line of $out differs in more than it may"
done
figures="$(records out.4-1 | wc -l) lines, cmp equal for 1, 2, 8 threads, twice, and with decoding in one process"
end
