#!/usr/bin/env python3
"""Scans damaged disk images by the hundred, and kills the process that reads them, with the built command.

    damaged-images.py [--count 1000] [--kills 20] [--seed 1] [--tool .build/release/knownmedia] [--keep FOLDER]

A disk with FAT, NTFS and ext4, the same in E01, VMDK, VHD and VHDX, and images of one file system each are made by other
people's programs, those that are installed. Where the file systems have their tables is read from the ledger of the undamaged
image. Each damaged image has some of these bytes changed: bits, numbers, whole sectors, or its end cut off; in E01 also
sections, tables of chunks and chunks, half of them with their checksums put right. What must hold, and is counted at the end:

- every image has a record, and the ledger of each scan verifies;
- no scan ends but with its exit code, and none takes longer than TIME_BOUND for each image in it;
- where the reader of an image ended or took too long, the record says so; these are counted.

It takes some minutes. Exit code 1 where anything does not hold; the images that showed it, or ended a reader, stay in FOLDER.
"""
import argparse, collections, json, os, random, shutil, signal, struct, subprocess, sys, tempfile, time, zlib

HERE = os.path.dirname(os.path.abspath(__file__))
VECTORS = os.path.join(HERE, "../../TestVectors")
# Seconds of one image, when two are scanned at a time on a busy machine. The images have some megabytes.
TIME_BOUND = 30
BATCH = 20
os.environ["PATH"] += ":/usr/sbin:/sbin"


def run(*command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


# ----------------------------------------------------------------------------------------------------------------------
# Images
# ----------------------------------------------------------------------------------------------------------------------

def make_images(folder):
    """The undamaged images: name to path of the first file."""
    pictures = os.path.join(VECTORS, "pictures/scenes")
    disk = os.path.join(folder, "disk.raw")
    made = run(os.path.join(HERE, "lib/make-disk.sh"), disk, pictures)
    if made.returncode != 0:
        sys.exit("the disk could not be made: " + made.stderr.decode(errors="replace")[-500:])
    os.remove(disk + ".list")
    images = {"disk.raw": disk}
    tree = os.path.join(folder, "tree")
    os.makedirs(os.path.join(tree, "a/b"))
    for number, name in enumerate(sorted(os.listdir(pictures))[:6]):
        shutil.copy(os.path.join(pictures, name), os.path.join(tree, ["", "a", "a/b"][number % 3], name))

    def made_by(name, command, cwd=folder):
        path = os.path.join(folder, name)
        if shutil.which(command[0]) and run(*[path if word == "@" else word for word in command], cwd=cwd).returncode == 0:
            images[name] = path
        else:
            print(f"not made: {name} ({command[0]})", flush=True)

    def empty(name, mebibytes):
        with open(os.path.join(folder, name), "wb") as file:
            file.truncate(mebibytes << 20)

    made_by("disk.vmdk", ["qemu-img", "convert", "-O", "vmdk", disk, "@"])
    made_by("disk.vhd", ["qemu-img", "convert", "-O", "vpc", "-o", "force_size=on", disk, "@"])
    made_by("disk.vhdx", ["qemu-img", "convert", "-O", "vhdx", disk, "@"])
    made = run("ewfacquire", "-u", "-q", "-t", os.path.join(folder, "disk"), "-f", "encase6", "-c", "fast", "-S", "2097152",
               "-C", "1", "-E", "1", "-e", "nobody", "-D", "disk", "-N", "none", "-m", "fixed", "-M", "logical",
               disk) if shutil.which("ewfacquire") else None
    if made and made.returncode == 0:
        images["disk.E01"] = os.path.join(folder, "disk.E01")
    else:
        print("not made: disk.E01 (ewfacquire)", flush=True)
    for kind in ("ext2", "ext3"):
        empty(kind + ".raw", 6)
        made_by(kind + ".raw", ["mke2fs", "-q", "-t", kind, "-F", "-d", tree, "@"])
    for name, words in (("fat12.raw", ["-f", "2880"]), ("fat32.raw", ["-F", "-T", "131072", "-c", "1"])):
        made_by(name, ["mformat", "-C", *words, "-i", "@", "::"])
        if name in images:
            for top in os.listdir(tree):
                run("mcopy", "-s", "-i", images[name], os.path.join(tree, top), "::/")
            first = next(top for top in os.listdir(tree) if top.endswith(".jpg"))
            run("mdel", "-i", images[name], "::/" + first)
    empty("exfat.raw", 8)
    made_by("exfat.raw", ["mkfs.exfat", "@"])
    made_by("iso.raw", ["xorriso", "-as", "mkisofs", "-quiet", "-J", "-R", "-o", "@", tree])
    # An ISO 9660 with an HFS+ over the same files, and a partition table of Apple's that leads to it.
    made_by("hfsplus.raw", ["xorriso", "-as", "mkisofs", "-quiet", "-hfsplus", "-o", "@", tree])
    for name, version in (("ufs1.raw", "1"), ("ufs2.raw", "2")):
        made_by(name, ["makefs", "-t", "ffs", "-o", "version=" + version, "-s", "6m", "@", tree])
    return images


def tables(ledger, path):
    """The places, by 512 bytes, of what an image needs to be understood."""
    with open(path, "rb") as file:
        content = file.read()
    places = set()

    def add(offset, length):
        for start in range(offset // 512 * 512, min(offset + length, len(content)), 512):
            if any(content[start:start + 512]):
                places.add(start)

    add(0, 65536)
    add(len(content) - 34 * 512, 34 * 512)
    for line in open(ledger, "rb"):
        record = json.loads(line)
        if record["type"] == "volume":
            add(record["volume"]["offset"], 16384)
        elif record["type"] == "range" and record["range"]["kind"] == "tables":
            for _, offset, length in record["range"]["runs"]:
                add(offset, min(length, 1 << 20))
        elif record["type"] == "item" and isinstance(record["item"]["runs"], list):
            # The first sixteen files of NTFS are its tables.
            if any(step.get("inode", 16) < 16 and step.get("file", "").startswith("/$") for step in record["inside"]):
                for _, offset, length in record["item"]["runs"]:
                    if offset != "sparse":
                        add(offset, min(length, 1 << 16))
    return sorted(places)


def damaged(content, places, chance):
    """The bytes with some of the sectors at `places` changed."""
    content = bytearray(content)
    for _ in range(chance.choice([1, 1, 2, 4, 16, 64])):
        place = chance.choice(places) + chance.randrange(512)
        if place >= len(content) - 8:
            continue
        kind = chance.randrange(8)
        word = place & ~3
        if kind == 0:
            content[place] ^= 1 << chance.randrange(8)
        elif kind == 1:
            content[place] = chance.randrange(256)
        elif kind == 2:
            content[word:word + 4] = chance.choice([b"\xff" * 4, bytes(4), b"\xff\xff\xff\x7f", b"\0\0\0\x80", b"\x01\0\0\0"])
        elif kind == 3:
            word = place & ~7
            content[word:word + 8] = chance.choice([b"\xff" * 8, bytes(8), b"\xff" * 7 + b"\x7f", b"\0" * 6 + b"\x01\0"])
        elif kind == 4:
            value = int.from_bytes(content[word:word + 4], "little") + chance.choice([-1, 1, 2, 16, -16, 1 << 16])
            content[word:word + 4] = (value & 0xFFFFFFFF).to_bytes(4, "little")
        elif kind == 5:
            # A sector in the place of another: tables that lead back to themselves.
            source = chance.choice(places)
            sector = place & ~511
            content[sector:sector + 512] = content[source:source + 512]
        elif kind == 6:
            sector = place & ~511
            content[sector:sector + 512] = chance.randbytes(512) if chance.randrange(2) else bytes(512)
        elif chance.randrange(8) == 0:
            del content[max(4096, chance.randrange(len(content))):]
    return bytes(content)


def damaged_ewf(segments, chance):
    """The segments of an E01 with sections, tables of chunks or chunks changed, half of them with their checksums."""
    segments = {name: bytearray(content) for name, content in segments.items()}
    for _ in range(chance.choice([1, 1, 2, 4, 12])):
        content = segments[chance.choice(sorted(segments))]
        sections, offset = [], 13
        while offset + 76 <= len(content) and len(sections) < 1000:
            kind = bytes(content[offset:offset + 16]).rstrip(b"\0")
            following = int.from_bytes(content[offset + 16:offset + 24], "little")
            sections.append((kind, offset))
            if following <= offset:
                break
            offset = following
        if not sections:
            continue
        kind, start = chance.choice(sections)
        puts_right = chance.randrange(2) == 0
        place = start + chance.choice([chance.randrange(76), 76 + chance.randrange(24), 76 + chance.randrange(400)])
        if kind == b"sectors" and chance.randrange(2):
            place = start + 76 + chance.randrange(1 << 20)
        if place + 8 > len(content):
            continue
        change = chance.randrange(4)
        if change == 0:
            content[place] ^= 1 << chance.randrange(8)
        elif change == 1:
            content[place:place + 4] = chance.choice([b"\xff" * 4, bytes(4), b"\xff\xff\xff\x7f", b"\0\0\0\x80"])
        elif change == 2:
            content[place:place + 8] = chance.randbytes(8)
        else:
            content[place:place + 64] = content[start:start + 64]
        if puts_right:
            content[start + 72:start + 76] = struct.pack("<I", zlib.adler32(bytes(content[start:start + 72])))
            if kind in (b"table", b"table2") and start + 100 <= len(content):
                content[start + 96:start + 100] = struct.pack("<I", zlib.adler32(bytes(content[start + 76:start + 96])))
        if chance.randrange(30) == 0:
            del content[chance.randrange(100, len(content)):]
    if chance.randrange(25) == 0 and len(segments) > 1:
        del segments[chance.choice(sorted(segments)[1:])]
    return {name: bytes(content) for name, content in segments.items()}


# ----------------------------------------------------------------------------------------------------------------------
# Scans
# ----------------------------------------------------------------------------------------------------------------------

class Scans:
    def __init__(self, tool, store, work):
        self.tool, self.store, self.work = tool, store, work
        self.faults, self.ends = [], []
        self.outcomes = collections.Counter()
        self.slowest = 0.0

    def scan(self, path, out, watch=None):
        """A scan, its exit code, and its time; `watch` is called with its process now and then."""
        shutil.rmtree(out, ignore_errors=True)
        started = time.monotonic()
        process = subprocess.Popen(
            [self.tool, "scan", path, "--store", self.store, "--out", out, "--threads", "2"],
            stdout=subprocess.DEVNULL, stderr=open(out + ".err", "wb"))
        count = len(os.listdir(path)) if os.path.isdir(path) else 1
        try:
            if watch:
                watch(process)
            process.wait(timeout=TIME_BOUND * count + 60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            self.faults.append(f"{path}: longer than {TIME_BOUND} s for each image")
        return process.returncode, time.monotonic() - started

    def check(self, folder, names):
        """Scans a folder of damaged images, and says whether what must hold does and no reader ended."""
        out = os.path.join(self.work, "out")
        before = len(self.faults) + len(self.ends)
        code, seconds = self.scan(folder, out)
        self.slowest = max(self.slowest, seconds / max(1, len(names)))
        error = open(out + ".err", "rb").read().decode(errors="replace")
        ledger = os.path.join(out, "scan.jsonl")
        if code not in (0, 1, 2) or not os.path.exists(ledger):
            self.faults.append(f"{folder}: exit code {code}, {error[-300:]}")
            return False
        if run(self.tool, "verify", out).returncode not in (0,):
            self.faults.append(f"{folder}: the ledger does not verify")
        first = {}
        for line in open(ledger, "rb"):
            record = json.loads(line)
            if "path" not in record:
                continue
            name = os.path.relpath(record["path"], folder).split("/")[0]
            if record["type"] in ("image", "file") and name not in first:
                first[name] = record
            if record.get("reason") in ("workerCrashed", "timeLimit", "memoryLimit", "workerUnavailable"):
                self.ends.append(f"{name}: {record['type']} {record['reason']}: {record.get('message', '')[:200]}")
        for name in names:
            record = first.get(name)
            if record is None:
                self.faults.append(f"{folder}: {name} has no record")
            else:
                self.outcomes[f"{record['type']} {record['status']} {record.get('reason', '')}"] += 1
        return len(self.faults) + len(self.ends) == before


def children(process):
    try:
        with open(f"/proc/{process.pid}/task/{process.pid}/children") as file:
            numbers = file.read().split()
        for task in os.listdir(f"/proc/{process.pid}/task"):
            with open(f"/proc/{process.pid}/task/{task}/children") as file:
                numbers += file.read().split()
        return {int(number) for number in numbers}
    except OSError:
        return set()


def is_reader(number):
    """Whether it is the process that reads an image, locked down already: before, nothing was asked of it."""
    try:
        with open(f"/proc/{number}/cmdline", "rb") as file:
            if b"disk-image-worker" not in file.read():
                return False
        with open(f"/proc/{number}/status") as file:
            return "Seccomp:\t2" in file.read()
    except OSError:
        return False


def lines(out):
    """The ledger without what differs from run to run."""
    with open(os.path.join(out, "scan.jsonl"), "rb") as file:
        return [line for line in file if not line.startswith((b'{"type":"run"', b'{"type":"summary"'))]


def kill_readers(scans, images, wanted):
    """Scans images while their readers are killed; each ledger must be the same. Returns how many were killed."""
    chance, killed = random.Random(9), 0
    expected = {}
    for name in ("disk.raw", "disk.E01", "disk.vmdk"):
        if name in images:
            out = os.path.join(scans.work, "whole-" + name)
            scans.scan(images[name], out)
            expected[name] = lines(out)

    for attempt in range(wanted * 20):
        if killed >= wanted:
            break
        name = sorted(expected)[attempt % len(expected)]

        def watch(process):
            nonlocal killed
            while process.poll() is None:
                time.sleep(chance.uniform(0.001, 0.08))
                for number in children(process):
                    if is_reader(number):
                        os.kill(number, signal.SIGKILL)
                        killed += 1
                        # It may be asked for a while before the next is killed.
                        time.sleep(0.1)

        out = os.path.join(scans.work, "killed")
        code, _ = scans.scan(images[name], out, watch)
        if code not in (0, 1) or lines(out) != expected[name]:
            scans.faults.append(f"{name}: with its readers killed the ledger is another (exit code {code})")
    return killed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="damage this image only, such as disk.E01")
    parser.add_argument("--tool", default=os.path.join(HERE, "../../.build/release/knownmedia"))
    parser.add_argument("--keep", help="where images that show a fault are left")
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="knownmedia-damaged-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    try:
        tool = os.path.abspath(options.tool)
        store = os.path.join(work, "known.sqlite")
        run(tool, "known", "import", os.path.join(VECTORS, "lists/known-pdq.txt"), "--store", store, "--list", "Demo",
            "--source", "TestVectors")
        folder = os.path.join(work, "whole")
        os.mkdir(folder)
        images = make_images(folder)
        scans = Scans(tool, store, work)
        places = {}
        for name, path in images.items():
            out = os.path.join(work, "places")
            code, _ = scans.scan(path, out)
            if code not in (0, 1):
                print(f"{name}: exit code {code} undamaged", flush=True)
            places[name] = tables(os.path.join(out, "scan.jsonl"), path)
        killed = kill_readers(scans, images, options.kills)
        print(f"{killed} readers killed, {len(scans.faults)} faults", flush=True)
        names = [name for name in sorted(images) if options.only in (None, name)]
        # The disk has three file systems, so it comes more often.
        turns = [name for name in names for _ in range({"disk.raw": 4, "disk.E01": 4}.get(name, 1))]
        content = {name: open(images[name], "rb").read() for name in names}
        started, done = time.monotonic(), 0
        while done < options.count:
            batch = os.path.join(work, "batch")
            os.mkdir(batch)
            written = []
            for number in range(done, min(done + BATCH, options.count)):
                name = turns[number % len(turns)]
                chance = random.Random(f"{options.seed} {number} {name}")
                if name == "disk.E01":
                    stem = f"{number:05d}"
                    segments = {}
                    for other in sorted(os.listdir(folder)):
                        if other.startswith("disk.E"):
                            segments[stem + other[4:]] = open(os.path.join(folder, other), "rb").read()
                    for other, bytes_ in damaged_ewf(segments, chance).items():
                        open(os.path.join(batch, other), "wb").write(bytes_)
                    written.append(stem + ".E01")
                else:
                    written.append(f"{number:05d}-{name}")
                    open(os.path.join(batch, written[-1]), "wb").write(damaged(content[name], places[name], chance))
            done += len(written)
            if not scans.check(batch, written) and options.keep:
                os.makedirs(options.keep, exist_ok=True)
                shutil.move(batch, os.path.join(options.keep, f"batch-{options.seed}-{done}"))
            shutil.rmtree(batch, ignore_errors=True)
        print(f"{done} damaged images of {len(names)} kinds in {time.monotonic() - started:.0f} s; the slowest batch took "
              f"{scans.slowest:.2f} s an image")
        for outcome, count in scans.outcomes.most_common():
            print(f"{count:6d}  {outcome}")
        print(f"{len(scans.ends)} ends of readers, {len(scans.faults)} faults")
        for message in scans.ends[:40] + scans.faults[:40]:
            print("  " + message)
        return 1 if scans.faults or killed < options.kills else 0
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
