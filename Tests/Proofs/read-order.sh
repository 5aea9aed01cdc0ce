#!/usr/bin/env bash
# Counts how often a scan makes a disk seek backwards, in the order of paths and in that of the disk.
#
#   Tests/Proofs/read-order.sh [PATH-OF-knownmedia]        default: .build/release/knownmedia
#
# Files are written in shuffled order to an image of a disk, which is mounted anew for each scan, so that nothing of it is in
# memory. Where the first byte of each file lies is asked of the file system (FIEMAP); the order in which a scan asks for the
# files is that of the calls which strace sees; and what the disk is asked for in the end is what the kernel traces of the loop
# device, where it can (the file system's own blocks are among it). Ends with 1 if the order of the disk seeks backwards more
# than once a hundred files, or if the ledgers differ. Needs root, a loop device, mke2fs, strace, python3 and jq.
set -u
export LC_ALL=C
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tool=$(realpath "${1:-$repository/.build/release/knownmedia}")
count=${FILES:-1200} threads=${THREADS:-2}

work=$(mktemp -d) || exit 1
cleanUp() {
    cd /
    umount "$work/disk" "$work/trace" 2>/dev/null
    rm -rf --one-file-system "$work"
}
trap cleanUp EXIT
cd "$work" || exit 1
mkdir disk trace
"$tool" known import "$repository/TestVectors/lists/known-pdq.txt" --store known.sqlite --list Demo >/dev/null || exit 1

truncate -s 1G image
if ! mke2fs -q -t ext4 image || ! mount -o loop image disk; then
    echo "no image can be mounted here" >&2
    exit 2
fi
python3 - "$repository/TestVectors/altered" disk "$count" <<'PYTHON' || exit 1
import os, pathlib, random, sys
random.seed(1)
pictures = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.jpg"))]
numbers = list(range(int(sys.argv[3])))
random.shuffle(numbers)
for number in numbers:
    folder = "%s/%02d" % (sys.argv[2], number // 100)
    os.makedirs(folder, exist_ok=True)
    # After its end a JPEG may have anything.
    with open("%s/%04d.jpg" % (folder, number), "wb") as file:
        file.write(pictures[number % len(pictures)] + random.randbytes(random.randrange(20_000, 700_000)))
        file.flush()
        os.fsync(file.fileno())
PYTHON
umount disk

# What the kernel can trace of a block device.
events=
mount -t tracefs tracefs trace 2>/dev/null && [ -d trace/events/block/block_rq_issue ] && events=$PWD/trace

for order in path disk; do
    mount -o loop,ro image disk
    device=$(stat -c %d disk)
    if [ -n "$events" ]; then
        echo >"$events/trace"
        echo 16384 >"$events/buffer_size_kb"
        echo "dev == $(((device >> 8 & 4095) << 20 | (device & 255)))" >"$events/events/block/block_rq_issue/filter"
        echo 1 >"$events/events/block/block_rq_issue/enable"
    fi
    strace -f -y -e trace=pread64,fadvise64 -o "calls.$order" \
        "$tool" scan disk --store known.sqlite --out "out.$order" --threads "$threads" --read-order "$order" >/dev/null 2>"messages.$order"
    code=$?
    if [ -n "$events" ]; then
        echo 0 >"$events/events/block/block_rq_issue/enable"
        grep block_rq_issue "$events/trace" >"blocks.$order"
        echo 0 >"$events/events/block/block_rq_issue/filter"
    fi
    [ "$code" -le 1 ] || { cat "messages.$order" >&2; exit 1; }
    [ "$(head -n 1 "out.$order/scan.jsonl" | jq -r .readOrder)" = "$order" ] || { echo "the run line has another order" >&2; exit 1; }
    python3 - "$order" "$work/disk" "calls.$order" "blocks.$order" <<'PYTHON' | tee -a "figures.$order"
import fcntl, os, re, struct, sys
order, root, calls, blocks = sys.argv[1:]
places = {}
def place(path):
    with open(path, "rb") as file:
        request = bytearray(struct.pack("QQIIII", 0, 2**64 - 1, 0, 0, 1, 0) + bytes(56))
        fcntl.ioctl(file, 0xC020660B, request)
        return struct.unpack_from("QQQ", request, 32)[1]
def seeks(starts, ends):
    backward = [before - start for before, start in zip(ends, starts[1:]) if start < before]
    travel = sum(abs(start - before) for before, start in zip(ends, starts[1:]))
    return len(backward), travel
seen, starts = set(), []
for line in open(calls, errors="replace"):
    match = re.search(r"(?:pread64|fadvise64)\(\d+<([^>]*)>", line)
    if match and match[1].startswith(root + "/") and match[1] not in seen:
        seen.add(match[1])
        starts.append(place(match[1]))
backward, travel = seeks(starts, starts)
print("%s: files asked for %d, backward seeks %d, way %d MB" % (order, len(starts), backward, travel >> 20))
if os.path.exists(blocks):
    starts, ends = [], []
    for line in open(blocks):
        match = re.search(r" R\S* \d+ \(.*?\) (\d+) \+ (\d+) ", line)
        if match:
            starts.append(int(match[1]) * 512)
            ends.append((int(match[1]) + int(match[2])) * 512)
    backward, travel = seeks(starts, ends)
    print("%s: requests to the device %d, backward seeks %d, way %d MB" % (order, len(starts), backward, travel >> 20))
PYTHON
    umount disk
done

cmp <(tail -n +2 out.path/scan.jsonl) <(tail -n +2 out.disk/scan.jsonl) || { echo 'the ledgers differ' >&2; exit 1; }
backward=$(sed -n 's/.*files asked for.*backward seeks \([0-9]*\),.*/\1/p' figures.disk)
[ "$backward" -le $((count / 100)) ] || { echo "the order of the disk seeks backwards $backward times" >&2; exit 1; }
