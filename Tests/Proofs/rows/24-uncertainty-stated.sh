#!/usr/bin/env bash
# D.24: a perceptual match says how near it is, and that it is not identity.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 24 'uncertainty stated: a perceptual match is not identity'
needs out.6
perceptual=$(jq -c 'select(.matches) | .matches[] | select(.kind == "perceptual")' out.6/scan.jsonl | wc -l)
exact=$(jq -c 'select(.matches) | .matches[] | select(.kind == "exact")' out.6/scan.jsonl | wc -l)
altered=$(jq -c 'select(.matches) | .matches[] | select(.kind == "altered")' out.6/scan.jsonl | wc -l)
expect 'matches of no kind' "$(jq -c 'select(.matches) | .matches[] | select(.kind | IN("perceptual", "exact", "altered") | not)' out.6/scan.jsonl | wc -l)" 0
expect 'altered copies that lack a field' "$(jq -c 'select(.matches) | .matches[] | select(.kind == "altered")
    | select((.distance | type) != "number" or (.quality | type) != "number" or (.entropyThousandths | type) != "number"
        or (.tier and .hypothesis and .pipeline and .hex and .list and .entry | not))' out.6/scan.jsonl | wc -l)" 0
expect 'perceptual matches that lack a field' "$(jq -c 'select(.matches) | .matches[] | select(.kind == "perceptual")
    | select((.distance | type) != "number" or (.threshold | type) != "number" or .distance > .threshold
        or (.algorithm and .pipeline and .transform and .hex and .list and .entry | not))' out.6/scan.jsonl | wc -l)" 0
expect 'hashes without a quality' "$(jq -c 'select(.type == "file" and .hashes) | .hashes[] | select((.quality | type) != "number" or (.stable | type) != "boolean")' out.6/scan.jsonl | wc -l)" 0
expect 'matches of pictures of too little quality' "$(jq -c 'select(.matches) | select(any(.matches[]; .kind == "perceptual") and all(.hashes[]; .quality < 50))' out.6/scan.jsonl | wc -l)" 0
scan out.24 evidence/demo --store known.sqlite
grep -q 'requires human review' run.out || problem 'the printed report does not say that a perceptual match requires human review'
scan out.24-none evidence/unrelated --store known.sqlite
grep -q 'requires human review' run.out && problem 'it says so where there is no match'
figures="$perceptual perceptual with distance, threshold, algorithm, pipeline, transform and quality, $altered altered with tier and hypothesis, $exact by digest; the report says 'requires human review'"
end
