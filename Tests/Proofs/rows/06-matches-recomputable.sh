#!/usr/bin/env bash
# D.6: every match can be computed again from the ledger, the list and the files, and none is missing.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"
# shellcheck source=SCRIPTDIR/../lib/recompute.sh
. "${BASH_SOURCE[0]%/*}/../lib/recompute.sh"

begin 6 'each match recomputable'
sharedScan out.6
run "$tool" verify out.6 --evidence
expect 'exit code of verify --evidence' "$rc" 0
text=$(recompute out.6/scan.jsonl "$vectors/lists/known-pdq.txt" 2>&1) || problem "${text##*$'\n'}"
# By digest: the file has the digest that the list names.
exact=0
while read -r digest; do
    grep -q "$digest" "$vectors/lists/known-digests.csv" || problem "no list has the digest $digest"
    exact=$((exact + 1))
done < <(jq -r 'select(.matches) | . as $file | .matches[] | select(.kind == "exact") | $file.digests[.algorithm]' out.6/scan.jsonl)
[ "$exact" -gt 0 ] || problem 'no match by digest to look at'
# A copy that was changed since is no evidence of the match any more.
cp -r evidence/unrelated changing
scan out.6changed changing --store known.sqlite
printf x >>changing/tree.jpg
run "$tool" verify out.6changed --evidence
expect 'exit code of verify --evidence after a change' "$rc" 2
figures="verify --evidence read all again; $text; $exact by digest; a changed file is reported"
end
