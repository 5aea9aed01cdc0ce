#!/usr/bin/env bash
# D.5: digests, PDQ hashes and what lies in archives are what other programs say.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

# digestLines ALGORITHM OUT: the digests of a ledger as md5sum and the like read them, names escaped as they want it.
digestLines() {
    jq -r --arg algorithm "$1" 'select(.type == "file" and .digests and (.pathBytes | not))
        | (.path | gsub("\\\\"; "\\\\") | gsub("\n"; "\\n") | gsub("\r"; "\\r")) as $name
        | (if $name == .path then "" else "\\" end) + .digests[$algorithm] + "  " + $name' "$2/scan.jsonl"
    # jq has text only: names that are none come as base64.
    local digest encoded path
    while read -r digest encoded; do
        path=$(base64 -d <<<"$encoded" && printf .)
        path=${path%.} path=${path//\\/\\\\} path=${path//$'\n'/\\n}
        printf '\\%s  %s\n' "$digest" "$path"
    done < <(jq -r --arg algorithm "$1" 'select(.type == "file" and .digests and .pathBytes)
        | .digests[$algorithm] + " " + .pathBytes' "$2/scan.jsonl")
}

begin 5 'independent tool gets the same hashes'
needs out.4-1
count=0
for algorithm in md5 sha1 sha256; do
    digestLines "$algorithm" out.4-1 >digests.list
    commands+=("jq … scan.jsonl | ${algorithm}sum -c")
    "${algorithm}sum" --strict -c digests.list >sum.out 2>sum.err || problem "${algorithm}sum: $(grep -v ': OK$' sum.out | head -n 1)$(head -n 1 sum.err)"
    count=$(grep -c ': OK$' sum.out)
    # Every file that can be read has digests, whatever is in it.
    expect "files with $algorithm" "$count" "$(count evidence -type f)"
done
# What lies inside archives, as Python unpacks it.
members=0
if [ "$(head -n 1 out.4-1/scan.jsonl | jq '.containers | length')" -gt 0 ]; then
    commands+=("python3: zipfile and hashlib, compared with the lines of what lies inside")
    members=$(python3 - out.4-1/scan.jsonl evidence/archives/outer.zip evidence/archives/named.png 2>python.err <<'PYTHON'
import hashlib, io, json, sys, zipfile
ledger, *archives = sys.argv[1:]
recorded, expected = {}, {}
for line in open(ledger):
    record = json.loads(line)
    if record["type"] == "nested" and all("member" in step for step in record["inside"]) and record["path"] in archives:
        recorded[record["path"], *(step["member"] for step in record["inside"])] = record["digests"]["sha256"]
def unpack(file, *names):
    with zipfile.ZipFile(file) as archive:
        for member in archive.namelist():
            content = archive.read(member)
            expected[*names, member] = hashlib.sha256(content).hexdigest()
            if member.endswith(".zip"): unpack(io.BytesIO(content), *names, member)
for path in archives: unpack(path, path)
if recorded != expected: sys.exit("what lies inside archives is not what Python unpacks: %s" % sorted(recorded.items() ^ expected.items()))
print(len(expected))
PYTHON
    ) || problem "$(tail -n 1 python.err)"
fi
scan out.5 "$vectors/altered" "$vectors/unrelated" --store known.sqlite --pipeline full
commands+=('jq … scan.jsonl, compared with TestVectors/expected.json')
compared=$(python3 - "$vectors" out.5/scan.jsonl 2>python.err <<'PYTHON'
import json, sys, os
vectors, ledger = sys.argv[1:]
expected = {}
for entries in json.load(open(vectors + "/expected.json")).values():
    if isinstance(entries, list):
        for entry in entries:
            if isinstance(entry, dict) and "pdqhash_py" in entry: expected[entry["file"]] = entry
count = 0
for line in open(ledger):
    record = json.loads(line)
    if record["type"] != "file": continue
    entry = expected.get(os.path.relpath(record["path"], vectors))
    if entry is None or not record["hashes"] or "decoderChoice" in entry: continue
    found = record["hashes"][0]
    if found["hex"] != entry["pdq"] or found["quality"] != entry["quality"] or record["digests"]["sha256"] != entry["sha256"]:
        sys.exit("the hash of " + record["path"] + " is not the expected one")
    # What the package pdqhash computed of the same pixels; other rounding tells only where a hash is not stable.
    if found["stable"] and not entry.get("pdqhash_py_differs") and found["hex"] != entry["pdqhash_py"]:
        sys.exit("pdqhash has another hash of " + record["path"])
    count += 1
print(count)
PYTHON
) || problem "expected.json: $(tail -n 1 python.err)"
[ "${compared:-0}" -ge 100 ] 2>/dev/null || problem "only ${compared:-0} hashes compared"
figures="$count files by md5sum, sha1sum and sha256sum, $members members of archives by Python; $compared PDQ hashes as expected, which the package pdqhash computed too"
end
