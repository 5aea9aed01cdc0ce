#!/usr/bin/env bash
# D.11: what failed is reported beside the matches.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 11 'errors shown even in matches-only output'
# Standard output has matches and sums only; the errors stay in the sums, among the messages and in the exit code.
scan out.11 evidence --store known.sqlite
expect 'exit code' "$rc" 2
grep -Eq "^  failed +$(summary out.11 .failed) " run.out || problem 'the sums do not count what failed'
count=0
while IFS= read -r path; do
    grep -Fq "$path: failed: " run.err || problem "no message for $path"
    count=$((count + 1))
done < <(jq -r 'select(.status == "failed" and (.path | test("^[ -~]*$"))) | .path' out.11/scan.jsonl)
[ "$count" -gt 20 ] || problem "only $count errors to look for"
expect 'failed, told' "$(grep -c ': failed: ' run.err)" "$(summary out.11 .failed)"
figures="$count failed files are named on standard error beside the matches, counted in the sums, exit code 2"
end
