#!/usr/bin/env bash
# D.10: the ledger has a line for everything that find finds, and its sums are those of its lines.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 10 'nothing silently skipped: found = examined + skipped + failed'
needs out.4-1
found=$(count evidence ! -type d)
nested=$(jq -r 'select(.type == "nested") | 1' out.4-1/scan.jsonl | wc -l)
expect 'found' "$(summary out.4-1 .found)" $((found + nested))
expect 'the sum' "$(summary out.4-1 '.examined + .skipped + .failed')" $((found + nested))
expect 'lines' "$(records out.4-1 | wc -l)" $((found + nested + 1))
expect 'what lies inside files' "$(summary out.4-1 '.nested // 0')" "$nested"
expect 'what lies inside files, as their lines say' "$(jq -r '.nested // 0' <(jq -c 'select(.type == "file")' out.4-1/scan.jsonl) | awk '{ sum += $1 } END { print sum + 0 }')" "$nested"
for status in examined skipped failed; do
    expect "$status" "$(jq -r "select(.status == \"$status\") | 1" out.4-1/scan.jsonl | wc -l)" "$(summary out.4-1 ".$status")"
done
cmp -s <(pathsOnDisk evidence) <(pathsInLedger out.4-1) || problem 'the paths are not those that find names'
expect 'without a reason' "$(jq -c 'select(.status and .status != "examined" and (.reason and .message | not))' out.4-1/scan.jsonl | wc -l)" 0
expect 'sum of the reasons' "$(summary out.4-1 '[.skippedReasons[], .failedReasons[]] | add')" "$(summary out.4-1 '.skipped + .failed')"
# Small files, and what is not a file.
expect 'files of at most one byte' "$(jq -r 'select(.type == "file" and .size != null and .size <= 1 and .digests) | 1' out.4-1/scan.jsonl | wc -l)" \
    "$(count evidence -type f -size -2c)"
# Bytes that were not examined, here pictures in formats that are not decoded, are listed and make a scan incomplete.
expect 'complete' "$(summary out.4-1 .complete)" false
expect 'unsupported formats' "$(jq -r 'select(.reason == "unsupportedFormat" and .status == "skipped") | 1' out.4-1/scan.jsonl | wc -l)" \
    "$(summary out.4-1 .skippedReasons.unsupportedFormat)"
expect 'links, pipes, sockets' "$(summary out.4-1 '.skippedReasons | .symbolicLink + .specialFile')" "$(count evidence ! -type f ! -type d)"
figures="$found found and $nested inside them = $(summary out.4-1 .examined) + $(summary out.4-1 .skipped) + $(summary out.4-1 .failed), the paths are those of find, each of the last two with a reason"
end
