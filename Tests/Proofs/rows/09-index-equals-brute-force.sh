#!/usr/bin/env bash
# D.9: every index finds what a comparison of all with all finds.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"
# shellcheck source=SCRIPTDIR/../lib/big-store.sh
. "${BASH_SOURCE[0]%/*}/../lib/big-store.sh"
# shellcheck source=SCRIPTDIR/../lib/recompute.sh
. "${BASH_SOURCE[0]%/*}/../lib/recompute.sh"

begin 9 'index = brute force'
makeBigStore
indexBigStore
for kind in linear multi-index bk-tree; do
    run "$tool" selftest --store big.sqlite --exhaustive --index "$kind"
    expect "exit code of selftest --exhaustive --index $kind" "$rc" 0
    scan "out.9-$kind" evidence --store big.sqlite --index "$kind" --dihedral
    expect "index of the run" "$(head -n 1 "out.9-$kind/scan.jsonl" | jq -r .index)" "$kind"
done
sameRecords out.9-linear out.9-multi-index || problem 'multi-index finds something else than linear'
sameRecords out.9-linear out.9-bk-tree || problem 'bk-tree finds something else than linear'
scan out.9 "$vectors/altered" evidence/demo --store big.sqlite --index multi-index --pipeline full
text=$(recompute out.9/scan.jsonl big.txt 2>&1) || problem "${text##*$'\n'}"
figures="4000 hashes, planted at distances 0 to 63; ledgers of linear, multi-index and bk-tree cmp equal; in Python: $text"
end
