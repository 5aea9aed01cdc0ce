#!/usr/bin/env bash
# Measures what the search of every byte costs in a scan: processor time for 1 GB of files that are no pictures, and for a
# folder of photographs, beside a build that does not search (an older version) or by itself.
#
#   Benchmarks/sweep.sh                                   .build/release/knownmedia alone
#   Benchmarks/sweep.sh --before OLD [--photos FOLDER]    beside another build, in turns
#
# The files are made in a temporary folder: noise, text, hexadecimal text, programs of this system, and 40 files with a
# picture between noise. Prints seconds of processor time (user and system, the least of five turns), MB a second, what
# was found and what should not have been. Needs 1.1 GB of memory-backed or other temporary space.
set -euo pipefail
cd "$(dirname "$0")/.."
tool=.build/release/knownmedia before='' photos=''
while [ $# -gt 0 ]; do
    case $1 in
    --before) before=$2; shift 2 ;;
    --photos) photos=$2; shift 2 ;;
    *) sed -n '2,12s/^# \{0,1\}//p' "$0"; exit 64 ;;
    esac
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - "$work/files" TestVectors/demo/holiday/thumbs/IMG_0002.jpg <<'PYTHON'
import os, random, subprocess, sys
folder, picture = sys.argv[1], open(sys.argv[2], "rb").read()
os.makedirs(folder)
generator = random.Random(11)
def put(name, content):
    with open(os.path.join(folder, name), "wb") as file: file.write(content)
for number in range(80): put(f"noise-{number}", generator.randbytes(5 << 20))
words = [bytes(generator.choices(b"abcdefghijklmnopqrstuvwxyz", k=generator.randint(2, 9))) for _ in range(4000)]
text = b" ".join(generator.choices(words, k=800_000))
for number in range(60): put(f"text-{number}.txt", (b"%d " % number + text)[:5 << 20])
for number in range(40): put(f"hex-{number}.csv", b"\n".join(generator.randbytes(32).hex().encode() for _ in range(60_000)))
for number in range(40): put(f"planted-{number}", generator.randbytes(1 << 20) + picture + generator.randbytes(99_999))
size = 0
for root, _, names in os.walk("/usr/lib"):
    for name in sorted(names):
        path = os.path.join(root, name)
        if os.path.islink(path) or not name.endswith(".so") and ".so." not in name: continue
        size += os.path.getsize(path)
        if size > 150 << 20: break
        put("program-" + path.replace("/", "_"), open(path, "rb").read())
PYTHON
bytes=$(du -sb "$work/files" | cut -f1)
"$tool" known import TestVectors/lists/known-pdq.txt --store "$work/known.sqlite" --list Demo >/dev/null

# seconds TOOL FOLDER: processor time of a scan, in seconds.
seconds() {
    rm -rf "$work/out"
    /usr/bin/time -o "$work/time" -f '%U %S' "$1" scan "$2" --store "$work/known.sqlite" --out "$work/out" --threads 1 \
        --isolation off >/dev/null 2>&1 || true
    tail -n 1 "$work/time" | awk '{ print $1 + $2 }'
}
# row NAME FOLDER BYTES
row() {
    local name=$1 folder=$2 size=$3 least='' least_before='' time
    for _ in 1 2 3 4 5; do
        time=$(seconds "$tool" "$folder")
        least=$(printf '%s\n' "$least" "$time" | grep . | sort -g | head -1)
        [ -z "$before" ] && continue
        time=$(seconds "$before" "$folder")
        least_before=$(printf '%s\n' "$least_before" "$time" | grep . | sort -g | head -1)
    done
    awk -v name="$name" -v size="$size" -v now="$least" -v then="$least_before" 'BEGIN {
        printf "%-12s %7.0f MB  %6.2f s  %5.0f MB/s", name, size / 1e6, now, size / 1e6 / now
        if (then != "") {
            printf "   before %6.2f s  ratio %.3f", then, now / then
            if (now > then) printf "   the search: %.0f MB/s, %.1f %% of the scan", size / 1e6 / (now - then), 100 * (now - then) / now
        }
        print "" }'
}
row 'no pictures' "$work/files" "$bytes"
found=$(jq -r 'select(.type == "nested") | select(.path | contains("/planted-")) | .path' "$work/out/scan.jsonl" | wc -l)
[ -z "$before" ] || { seconds "$tool" "$work/files" >/dev/null; found=$(jq -r 'select(.type == "nested") | select(.path | contains("/planted-")) | .path' "$work/out/scan.jsonl" | wc -l); }
others=$(jq -r 'select(.type == "nested") | select(.path | contains("/noise-") or contains("/text-") or contains("/hex-")) | .path' "$work/out/scan.jsonl" | wc -l)
echo "planted pictures found: $found of 40; found in noise and text: $others"
[ -z "$photos" ] || row photographs "$photos" "$(du -sb "$photos" | cut -f1)"
