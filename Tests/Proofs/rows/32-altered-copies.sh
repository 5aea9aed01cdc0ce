#!/usr/bin/env bash
# D.32: copies that PDQ by itself does not find are found, with a tier; each such match is computed again from the picture.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 32 'altered copies found and recomputed'
cp -r "$vectors/copies" copies
(cd copies && python3 -m zipfile -c ../copies.zip ./*.jpg)
mv copies.zip copies/
pictures=$(find copies -name '*.jpg' | wc -l)
scan out.32-plain copies --store known.sqlite --effort plain
expect 'exit code of a plain scan' "$rc" 0
scan out.32 copies --store known.sqlite --threads 1
expect 'exit code' "$rc" 1
# Each picture has matches, in its file and in the archive, and all of the same entry.
found=$(records out.32 | jq -r 'select(.matches | length > 0) | .path' | wc -l)
expect 'pictures with a match' "$found" $((2 * pictures))
expect 'the sum of the summary' "$(summary out.32 '.alteredFiles + .reviewFiles')" "$found"
# The tier follows from the numbers.
wrong=$(records out.32 | jq -c '.matches[]? | select(.kind != "altered" or .quality < 50
    or .tier != (if .distance <= 31 then "probable" elif .distance <= 46 and .entropyThousandths >= 3200 then "review" else "none" end))')
[ -z "$wrong" ] || problem "a tier is wrong: ${wrong%%$'\n'*}"
tiers=$(records out.32 | jq -r '.matches[]?.tier' | sort | uniq -c | sed 's/^ *//' | paste -sd, | sed 's/,/, /g')
# The same with other threads, in one process, and after a kill in the middle of a line.
for options in '--threads 8' '--threads 2 --isolation off' '--index bk-tree'; do
    # shellcheck disable=SC2086
    scan "out.32$options" copies --store known.sqlite $options
    sameRecords out.32 "out.32$options" || problem "the ledger differs with $options"
done
# With the loops of each instruction set; where the processor lacks one, others run.
for instructions in portable avx2 avx512; do
    export KNOWNMEDIA_INSTRUCTION_SET=$instructions
    scan "out.32-$instructions" copies --store known.sqlite
    unset KNOWNMEDIA_INSTRUCTION_SET
    sameRecords out.32 "out.32-$instructions" || problem "the ledger differs with the instruction set $instructions"
done
scan out.32-killed copies --store known.sqlite --threads 1
(
    cd out.32-killed || exit
    head -c $(($(head -n 5 scan.jsonl | wc -c) + 100)) scan.jsonl >scan.jsonl.partial
    rm scan.jsonl
    sed -i '$d' audit.jsonl
)
scan out.32-killed copies --store known.sqlite --threads 1 --effort quick --resume
expect 'exit code of --resume with another effort' "$rc" 2
grep -q 'cannot be resumed' run.err || problem 'a resumption with another effort is not refused'
scan out.32-killed copies --store known.sqlite --threads 1 --resume
sameRecords out.32 out.32-killed || problem 'the ledger differs after a resumption'
run "$tool" verify out.32 --evidence
expect 'exit code of verify --evidence' "$rc" 0
grep -q "$found recomputed from the pictures" run.out || problem 'not every altered match was recomputed'
# Whoever writes a better distance, and seals all lines anew, is told by the picture.
cp -r out.32 out.32-forged
python3 - out.32-forged <<'PYTHON'
import hashlib, re, sys
path = sys.argv[1] + "/scan.jsonl"
lines = open(path, "rb").read().split(b"\n")[:-1]
before, out = b"0" * 16, []
for number, line in enumerate(lines):
    content = line[:line.rindex(b',"check":')]
    if number: content = re.sub(rb'"softDistanceTenths":\d+', b'"softDistanceTenths":1', content)
    check = hashlib.sha256(before + content).hexdigest()[:16].encode()
    out.append(content + b',"check":"' + check + b'"}')
    before = check if number else b"0" * 16
open(path, "wb").write(b"\n".join(out) + b"\n")
PYTHON
run "$tool" verify out.32-forged --evidence
expect 'exit code of verify --evidence of a forged ledger' "$rc" 2
grep -q 'computed again from the picture' run.out || problem 'a forged match is not told'
figures="$pictures copies and the same in an archive: $tiers; verify --evidence recomputed all $found; same for 1, 8 threads, each instruction set, one process, resumed"
end
