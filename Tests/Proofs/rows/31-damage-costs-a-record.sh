#!/usr/bin/env bash
# D.31: a damaged picture costs its own record and nothing else, in every format: no hang, no file without a record.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 31 'damage costs a record'
variants=${PROOF_VARIANTS:-200}
python3 - "$variants" "$vectors/selftest" <<'PYTHON'
import os, random, sys
count, folder = int(sys.argv[1]), sys.argv[2]
for name in sorted(os.listdir(folder)):
    if name.endswith(".txt"):
        continue
    whole = open(os.path.join(folder, name), "rb").read()
    os.makedirs(f"damaged/{name}")
    # Number 724 of the HEIC was another picture each time it was decoded: libde265 hands out memory that it has not written.
    for number in sorted({*range(count), 724}):
        chance = random.Random(f"{name} {number}")
        content = bytearray(whole)
        # Bytes, numbers of four bytes, runs, and cuts; mostly after the signature, so that a codec gets to see them.
        for _ in range(chance.choice([1, 1, 2, 4, 16])):
            place = chance.randrange(min(12, len(content) - 1), len(content))
            kind = chance.randrange(5)
            if kind == 0: content[place] ^= 1 << chance.randrange(8)
            elif kind == 1: content[place:place + 4] = chance.choice([b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f"])
            elif kind == 2: content[place:place + chance.randrange(1, 64)] = chance.randbytes(chance.randrange(1, 64))
            elif kind == 3: content[place:place] = content[max(0, place - 32):place]
            else: content = content[:max(16, place)]
        open(f"damaged/{name}/{number:04d}", "wb").write(content)
PYTHON
started=$SECONDS
scan out.31 damaged --store known.sqlite
expect 'records' "$(jq -r 'select(.type == "file") | .path' out.31/scan.jsonl | wc -l)" "$(find damaged -type f | wc -l)"
[ "$rc" = 2 ] || [ "$rc" = 1 ] || problem "exit code $rc"
check 'the ledger does not verify' "$tool" verify out.31
counted() { jq -c "select(.type == \"file\" or .type == \"nested\") | $1" out.31/scan.jsonl | wc -l; }
restarts=$(counted 'select(.reason == "workerCrashed" or .reason == "timeLimit" or .reason == "memoryLimit")')
hung=$(counted 'select(.reason == "timeLimit")')
expect 'pictures for which a worker was silent' "$hung" 0
# The same again, with another number of workers: what a damaged picture is does not depend on what came before it.
scan out.31-one damaged --store known.sqlite --threads 1
sameRecords out.31 out.31-one || problem 'with one thread the records are others'
figures="$((variants < 725 ? variants + 1 : variants)) variants of $(find damaged -mindepth 1 -type d | wc -l) pictures in $((SECONDS - started)) s: $(counted 'select(.width)') decoded in whole or in part, $(counted 'select(.width | not)') not, $restarts ends of workers"
end
