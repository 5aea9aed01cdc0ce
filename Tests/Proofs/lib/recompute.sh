# shellcheck shell=bash
# The matches of a ledger without the program that wrote it. Needs row.sh.

# recompute LEDGER LIST: computes every distance of a ledger again, and which entries of the list must match, by comparing
# all with all. Prints what it did, or what is wrong and fails.
recompute() {
    commands+=('python3: popcount of XOR of both hashes of every match, and of every hash with every entry of the list')
    python3 - "$@" <<'PYTHON'
import json, re, sys
ledger, listed = sys.argv[1], sys.argv[2]
known = sorted({int(match, 16) for match in re.findall(r"\b[0-9a-fA-F]{64}\b", open(listed).read())})
matches = distances = files = 0
for line in open(ledger, encoding="utf-8", errors="surrogateescape"):
    record = json.loads(line)
    if record["type"] == "run":
        threshold, minimum = record["thresholds"]["pdq"], record["thresholds"]["minimumQuality"]
    if record["type"] not in ("file", "nested"): continue
    found = set()
    for match in record["matches"]:
        if match["kind"] != "perceptual": continue
        own = [h for h in record["hashes"] if (h["algorithm"], h["pipeline"], h["transform"])
            == (match["algorithm"], match["pipeline"], match["transform"])]
        if len(own) != 1: sys.exit("no hash to recompute a match of " + record["path"])
        distance = bin(int(own[0]["hex"], 16) ^ int(match["hex"], 16)).count("1")
        if distance != match["distance"]: sys.exit("distance %d is recorded as %d: %s" % (distance, match["distance"], record["path"]))
        if distance > match["threshold"] or match["threshold"] != threshold: sys.exit("a match beyond its threshold: " + record["path"])
        if int(match["hex"], 16) not in known: sys.exit("a match of nothing that is on the list: " + record["path"])
        found.add(int(match["hex"], 16))
        matches += 1
    # What must be found: hashes at full resolution, of a quality that is matched.
    queries = [int(h["hex"], 16) for h in record["hashes"] if h["algorithm"] == "pdq" and h["pipeline"] == "full" and h["quality"] >= minimum]
    if not queries: continue
    files += 1
    distances += len(queries) * len(known)
    must = {entry for query in queries for entry in known if (query ^ entry).bit_count() <= threshold} \
        if hasattr(int, "bit_count") else {entry for query in queries for entry in known if bin(query ^ entry).count("1") <= threshold}
    if must != found: sys.exit("%s: %d entries are near and %d were found" % (record["path"], len(must), len(found)))
print("%d perceptual matches recomputed, none missing among %d distances of %d files" % (matches, distances, files))
PYTHON
}
