#!/usr/bin/env bash
# D.8: the self-test finds a broken index, and nothing is scanned with one.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"
# shellcheck source=SCRIPTDIR/../lib/big-store.sh
. "${BASH_SOURCE[0]%/*}/../lib/big-store.sh"

# flip FILE OFFSET: changes one bit of one byte.
flip() {
    python3 - "$1" "$2" <<'PYTHON'
import sys
with open(sys.argv[1], "r+b") as file:
    file.seek(int(sys.argv[2]))
    byte = file.read(1)[0]
    file.seek(int(sys.argv[2]))
    file.write(bytes([byte ^ 0x10]))
PYTHON
}

begin 8 'known-answer self-test'
needs out.4-1
makeBigStore
run "$tool" selftest
expect 'exit code' "$rc" 0
figures="$(grep -c '^ok' run.out) checks without a store"
indexBigStore
run "$tool" selftest --store big.sqlite
expect 'exit code with the index' "$rc" 0
count=0 files=(big.sqlite-*.kmindex)
file=${files[0]}
size=$(stat -c %s "$file")
cp "$file" whole.kmindex
for offset in 0 9 40 640 4095 4096 $((size / 3)) $((size / 2)) $((size * 9 / 10)) $((size - 1)); do
    cp whole.kmindex "$file"
    flip "$file" "$offset"
    run "$tool" selftest --store big.sqlite
    [ "$rc" = 2 ] || problem "a flipped byte at $offset of $size: exit code $rc"
    count=$((count + 1))
done
# A scan with it examines nothing.
scan out.8 evidence/demo --store big.sqlite
expect 'exit code of a scan' "$rc" 2
[ -e out.8/scan.jsonl ] && problem 'a scan was made all the same'
cp whole.kmindex "$file"
run "$tool" selftest --store big.sqlite
expect 'exit code with the index put back' "$rc" 0
expect 'self-test in the run line' "$(head -n 1 out.4-1/scan.jsonl | jq .selftest.passed)" true
figures+="; exit code 2 for each of $count flipped bytes of the index, and no scan with it"
end
