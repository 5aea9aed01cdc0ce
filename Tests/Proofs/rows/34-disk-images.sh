#!/usr/bin/env bash
# D.34: what lies in images of disks is found, and other programs find the same bytes where the records say.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 34 'files in disk images are those that The Sleuth Kit and dd give'
export PATH="$PATH:/usr/sbin:/sbin"
for needed in sgdisk mformat mkntfs mke2fs debugfs icat fiwalk; do
    have "$needed" || { cannotTry "$needed is missing"; end; }
done
mkdir -p image
"$proofs/lib/make-disk.sh" "$work/image/disk.raw" "$vectors/pictures/scenes" >make-disk.out 2>&1 || { problem 'the disk could not be made'; end; }
mv image/disk.raw.list disk.list
scan out.34 image/disk.raw --store known.sqlite --threads 2
[ -e out.34/scan.jsonl ] || { problem 'there is no ledger'; end; }

# Each file on the list, by its digest.
missing=0
while read -r digest _; do grep -q "$digest" out.34/scan.jsonl || missing=$((missing + 1)); done <disk.list
expect 'files on the list that have no record' "$missing" 0

# Each item with bytes, by the other programs.
python3 - "$work/out.34/scan.jsonl" "$work/image/disk.raw" >compared.34 <<'PYTHON'
import hashlib, json, subprocess, sys
ledger, disk = sys.argv[1:]
volumes, icat, dd, wrong = {}, 0, 0, 0
def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
for line in open(ledger, "rb"):
    record = json.loads(line)
    if record["type"] == "volume":
        volumes[record["inside"][0]["partition"]] = record["volume"]["offset"] // 512
    if record["type"] != "item" or "digests" not in record: continue
    item, digest = record["item"], record["digests"]["sha256"]
    if isinstance(item["runs"], list):
        content = b""
        for _, offset, length in item["runs"]:
            content += bytes(length) if offset == "sparse" else output(
                "dd", "if=" + disk, "iflag=skip_bytes,count_bytes", f"skip={offset}", f"count={length}", "status=none")
        dd += 1
        if hashlib.sha256(content).hexdigest() != digest:
            wrong += 1
            print("dd:", record["inside"])
    step = next((step for step in record["inside"] if "inode" in step), None)
    if step and item["recovered"] in ("allocated", "metadata"):
        name = str(step["inode"])
        if item.get("attribute", "").startswith("128-"): name += "-" + item["attribute"]
        content = output("icat", "-r", "-o", str(volumes[record["inside"][0]["partition"]]), disk, name)
        icat += 1
        if hashlib.sha256(content).hexdigest() != digest:
            wrong += 1
            print("icat:", record["inside"])
print(icat, dd, wrong)
PYTHON
read -r icat dd wrong < <(tail -n 1 compared.34)
expect 'records that icat or dd contradict' "$wrong" 0
if [ "$icat" -lt 20 ] || [ "$dd" -lt 20 ]; then problem "only $icat records by icat and $dd by dd"; fi

# fiwalk's DFXML and ours on files in use: partition, number, size, digest, and where the bytes lie. Streams fiwalk has not, and of
# what lies in the record of a file it says that it lies at the beginning of the volume.
fiwalk -x image/disk.raw >fiwalk.xml 2>/dev/null
run "$tool" report out.34 --format dfxml --output ours.xml
python3 - fiwalk.xml ours.xml >dfxml.34 <<'PYTHON'
import re, sys
def files(path):
    found = {}
    for file in re.findall(r"<fileobject\b.*?</fileobject>", open(path, errors="replace").read(), re.S):
        file = re.sub(r"<parent_object>.*?</parent_object>", "", file, flags=re.S)
        def value(name):
            match = re.search(f"<{name}>([^<]*)<", file)
            return match and match[1]
        digest = re.search(r"type=.md5.>([0-9a-f]{32})<", file)
        if value("alloc") != "1" or value("meta_type") not in ("1", None) or not digest or value("filesize") in (None, "0"): continue
        if " » :" in value("filename"): continue
        runs = re.findall(r"img_offset=.(\d+). len=.(\d+).", file)
        found[value("partition"), value("inode"), value("filesize"), digest[1]] = runs
    return found
theirs, ours = map(files, sys.argv[1:])
for key in theirs.keys() ^ ours.keys(): print("only one has", key)
moved = [key for key in theirs.keys() & ours.keys() if ours[key] and ours[key] != theirs[key]]
for key in moved: print("it lies elsewhere:", key, theirs[key], ours[key])
print(len(theirs.keys() & ours.keys()), len(theirs.keys() ^ ours.keys()) + len(moved))
PYTHON
read -r common different < <(tail -n 1 dfxml.34)
expect 'files in use of which the DFXML of fiwalk and ours differ' "$different" 0
[ "$common" -ge 10 ] || problem "only $common files in use are in both"

# The totals, computed by another program.
expect 'bytes of the image that no record covers' "$(jq -s '
    (.[] | select(.type == "image") | .image.bytes)
    - ([.[] | select(.type == "volume") | .volume.bytes] | add)
    - ([.[] | select(.type == "range" and .range.kind == "gap") | .range.bytes] | add)' out.34/scan.jsonl)" 0
run "$tool" verify out.34 --evidence
expect 'exit code of verify --evidence' "$rc" 0
figures="$(wc -l <disk.list) of $(wc -l <disk.list) files found, $icat records by icat and $dd by dd, $common files in the DFXML of fiwalk, too"
end
