# shellcheck shell=bash disable=SC2154
# A store of 4,000 hashes, and an index of it, for the rows that look at the search. Needs row.sh.

# A list with hashes at every distance from those of pictures, and many that are near nothing.
makeBigStore() {
    [ -e big.sqlite ] && return
    python3 - "$vectors/lists/known-pdq.txt" >big.txt <<'PYTHON'
import random, re, sys
random.seed(7)
known = [int(match, 16) for match in re.findall(r"\b[0-9a-f]{64}\b", open(sys.argv[1]).read())]
hashes = {}
for value in known:
    for distance in range(0, 64):
        flipped = value
        for bit in random.sample(range(256), distance): flipped ^= 1 << bit
        hashes.setdefault(flipped, None)
while len(hashes) < 4000: hashes.setdefault(random.getrandbits(256), None)
for value in hashes: print("%064x" % value)
PYTHON
    run "$tool" known import big.txt --format pdq --store big.sqlite --list Big
    [ "$rc" = 0 ] || problem "the list could not be imported: $(head -n 1 run.err)"
}

# The file of its index, which scans and self-tests read from then on.
indexBigStore() {
    local files=(big.sqlite-*.kmindex)
    [ -s "${files[0]}" ] && return
    run "$tool" known index --store big.sqlite
    files=(big.sqlite-*.kmindex)
    [ -s "${files[0]}" ] || problem 'known index made no file'
}
