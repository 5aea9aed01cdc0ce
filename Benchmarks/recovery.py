#!/usr/bin/env python3
"""What is found in disk images, file system by file system, beside the programs that people use today, in one run.

    Benchmarks/recovery.py PICTURES [--tool .build/release/knownmedia] [--only ext4] [--keep FOLDER]

PICTURES is a folder of JPEG and PNG files. On each file system there are 8 pictures that are kept, 12 that are deleted, and 4
that were written into the gaps between other files, so in pieces, and are deleted. A file system that only a program without a driver writes (HFS+, ISO 9660, UFS) has kept pictures alone. A picture
counts as found where a program gives its bytes, by SHA-256. Others are what it gives besides as deleted or carved pictures:
pieces of these, thumbnails, and deleted files whose blocks a picture has now.

Needs root (mounts), e2fsprogs, mtools, ntfs-3g, exfatprogs, exfat-fuse, xorriso, makefs; sleuthkit, testdisk, ext4magic and
extundelete for the peers. What is missing is left out, and said. Prints a table in Markdown.
"""
import argparse, collections, hashlib, json, os, random, shutil, subprocess, sys, tempfile, time

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
os.environ["PATH"] += ":/usr/sbin:/sbin"
os.environ["TZ"] = "UTC"
os.environ["MTOOLS_SKIP_CHECK"] = "1"
FILLER = 64 << 10


def run(*command, check=True, cwd=None, seconds=300):
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=cwd, timeout=seconds)
    except subprocess.TimeoutExpired:
        if check:
            raise
        return None
    if check and result.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {result.stdout.decode(errors='replace')[-400:]}")
    return result


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


# ----------------------------------------------------------------------------------------------------------------------
# File systems
# ----------------------------------------------------------------------------------------------------------------------

class Mounted:
    """A file system that a driver writes."""

    def __init__(self, image, folder, mebibytes, format_command, mount_command):
        self.image, self.folder, self.mount_command = image, folder, mount_command
        with open(image, "wb") as file:
            file.truncate(mebibytes << 20)
        run(*[image if word == "@" else word for word in format_command])
        self.loop = None

    def __enter__(self):
        os.makedirs(self.folder, exist_ok=True)
        source = self.image
        if self.mount_command[0] != "mount":
            source = self.loop = run("losetup", "-f", "--show", self.image).stdout.decode().strip()
        run(*[{"@": source, "%": self.folder}.get(word, word) for word in self.mount_command])
        return self

    def __exit__(self, *_):
        run("sync")
        for _ in range(20):
            if run("umount", self.folder, check=False).returncode == 0:
                break
            time.sleep(0.2)
        if self.loop:
            # A driver in user space goes on for a moment after the end of the mount.
            time.sleep(0.5)
            run("sync")
            run("losetup", "-d", self.loop)

    def add(self, path, name):
        shutil.copyfile(path, os.path.join(self.folder, name))

    def remove(self, names):
        for name in names:
            os.remove(os.path.join(self.folder, name))

    def fill(self, write):
        number = 0
        while True:
            path = os.path.join(self.folder, f"fill{number}")
            try:
                with open(path, "wb") as file:
                    file.write(write(number))
                    file.flush()
                    if number % 64 == 0:
                        os.fsync(file.fileno())
            except OSError:
                if os.path.exists(path):
                    os.remove(path)
                return number
            number += 1


class MTools:
    """A FAT that mtools write."""

    def __init__(self, image, mebibytes, options):
        self.image = image
        with open(image, "wb") as file:
            file.truncate(mebibytes << 20)
        run("mformat", "-i", image, *options, "-T", str(mebibytes << 11), "-h", "16", "-s", "32", "::")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def add(self, path, name):
        run("mcopy", "-i", self.image, path, "::/" + name)

    def remove(self, names):
        run("mdel", "-i", self.image, *["::/" + name for name in names])

    def fill(self, write):
        folder = tempfile.mkdtemp()
        run("mmd", "-i", self.image, "::/fill", check=False)
        number = 0
        while True:
            paths = []
            for _ in range(16):
                paths.append(os.path.join(folder, f"fill{number + len(paths)}"))
                with open(paths[-1], "wb") as file:
                    file.write(write(number + len(paths) - 1))
            if run("mcopy", "-i", self.image, *paths, "::/", check=False).returncode != 0:
                # Of the last ones some were written.
                present = run("mdir", "-b", "-i", self.image, "::/", check=False).stdout.decode().lower().split()
                shutil.rmtree(folder)
                return sum(1 for name in present if os.path.basename(name).startswith("fill"))
            number += len(paths)
            for path in paths:
                os.remove(path)


def populate(system, pictures, second=None):
    """Writes kept and deleted pictures to a file system; `second` is called between writing and deleting."""
    kept, deleted, pieces, later = pictures[:8], pictures[8:20], pictures[20:24], pictures[24]
    chance = random.Random(5)
    with system:
        for index, path in enumerate(kept):
            system.add(path, f"keep{index}{path[-4:]}")
        for index, path in enumerate(deleted):
            system.add(path, f"gone{index}{path[-4:]}")
        count = system.fill(lambda _: chance.randbytes(FILLER))
    with system:
        need = sum(os.path.getsize(path) for path in pieces) * 3 // 2 // FILLER + 8
        holes = list(range(2, min(count, 2 + 2 * need), 2))
        system.remove([f"fill{number}" for number in holes])
    with system:
        for index, path in enumerate(pieces):
            system.add(path, f"part{index}{path[-4:]}")
    with system:
        system.remove([f"gone{index}{path[-4:]}" for index, path in enumerate(deleted)]
                      + [f"part{index}{path[-4:]}" for index, path in enumerate(pieces)])
    return kept, deleted, pieces


def systems(folder):
    """The file systems: name to what makes an image of it, given its path."""
    mount = os.path.join(folder, "mount")

    def driven(mebibytes, format_command, mount_command):
        return lambda image, pictures: populate(
            Mounted(image, mount, mebibytes, format_command, mount_command), pictures)

    def copied(command):
        """By a program that writes a folder as an image: kept pictures alone."""
        def make(image, pictures):
            tree = image + ".tree"
            os.makedirs(os.path.join(tree, "a/b"))
            for index, path in enumerate(pictures[:8]):
                shutil.copyfile(path, os.path.join(tree, ["", "a", "a/b"][index % 3], f"keep{index}{path[-4:]}"))
            run(*[{"@": image, "%": tree}.get(word, word) for word in command])
            return pictures[:8], [], []
        return make

    ext = ["mount", "-t", "ext4", "-o", "loop", "@", "%"]
    return {
        "FAT12": lambda image, pictures: populate(MTools(image, 24, ["-c", "16"]), pictures),
        "FAT16": lambda image, pictures: populate(MTools(image, 24, ["-c", "4"]), pictures),
        "FAT32": lambda image, pictures: populate(MTools(image, 36, ["-c", "1", "-F"]), pictures),
        "exFAT": driven(24, ["mkfs.exfat", "@"], ["mount.exfat-fuse", "@", "%"]),
        "NTFS": driven(24, ["mkntfs", "-q", "-F", "-f", "@"], ["ntfs-3g", "@", "%"]),
        "ext2": driven(24, ["mke2fs", "-q", "-t", "ext2", "-F", "@"], ext),
        "ext3": driven(24, ["mke2fs", "-q", "-t", "ext3", "-F", "-J", "size=4", "@"], ext),
        "ext4": driven(24, ["mke2fs", "-q", "-t", "ext4", "-F", "-J", "size=4", "@"], ext),
        "HFS+": copied(["xorriso", "-as", "mkisofs", "-quiet", "-hfsplus", "-o", "@", "%"]),
        "ISO 9660": copied(["xorriso", "-as", "mkisofs", "-quiet", "-J", "-R", "-o", "@", "%"]),
        "UFS": copied(["makefs", "-t", "ffs", "-o", "version=1", "-s", "6m", "@", "%"]),
    }


# ----------------------------------------------------------------------------------------------------------------------
# Programs
# ----------------------------------------------------------------------------------------------------------------------

class Found:
    def __init__(self):
        self.digests, self.others, self.ways = set(), 0, collections.Counter()


def files_below(folder, known):
    found = Found()
    for path, _, names in os.walk(folder):
        for name in names:
            whole = os.path.join(path, name)
            if not os.path.isfile(whole) or os.path.islink(whole) or name == "report.xml":
                continue
            with open(whole, "rb") as file:
                beginning = file.read(8)
            value = digest(whole)
            if value in known:
                found.digests.add(value)
            elif beginning.startswith((b"\xff\xd8\xff", b"\x89PNG")):
                found.others += 1
    return found


def knownmedia(tool, image, work, known):
    out = os.path.join(work, "out")
    shutil.rmtree(out, ignore_errors=True)
    store = os.path.join(work, "known.sqlite")
    if not os.path.exists(store):
        run(tool, "known", "import", os.path.join(ROOT, "TestVectors/lists/known-pdq.txt"), "--store", store, "--list", "Demo",
            "--source", "TestVectors")
    run(tool, "scan", image, "--store", store, "--out", out, check=False)
    found = Found()
    with open(os.path.join(out, "scan.jsonl"), "rb") as ledger:
        for line in ledger:
            record = json.loads(line)
            value = record.get("digests", {}).get("sha256")
            if record["type"] not in ("item", "nested") or value is None:
                continue
            way = record.get("item", {}).get("recovered", "nested")
            if value in known:
                if value not in found.digests:
                    found.ways[way] += 1
                found.digests.add(value)
            elif way in ("metadata", "journal", "carved", "assembled") and "width" in record:
                found.others += 1
    return found


def peers(image, work, known, name):
    """Each program that is there, with what it found."""
    def outputs(title, command, cwd=None, folder="peer"):
        target = os.path.join(work, folder)
        shutil.rmtree(target, ignore_errors=True)
        os.makedirs(target)
        if shutil.which(command[0]) is None:
            return title, None
        copy = os.path.join(work, "copy")
        shutil.copyfile(image, copy)
        run(*[{"@": copy, "%": target}.get(word, word).replace("%/", target + "/") for word in command], check=False,
            cwd=target if cwd else None)
        return title, files_below(target, known)

    offset = []
    if name == "HFS+":
        table = run("mmls", image, check=False).stdout.decode()
        offset = next((["-o", line.split()[2]] for line in table.splitlines() if "Apple_HFS" in line), [])
    yield outputs("tsk_recover -e", ["tsk_recover", "-e", *offset, "@", "%"])
    yield outputs("PhotoRec", ["photorec", "/d", "%/recup", "/cmd", "@",
                               "partition_none,fileopt,everything,disable,jpg,enable,png,enable,wholespace,search"])
    if name.startswith("ext"):
        yield outputs("ext4magic -M", ["ext4magic", "@", "-M", "-d", "%"])
        yield outputs("extundelete", ["extundelete", "--restore-all", "@"], cwd=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pictures")
    parser.add_argument("--tool", default=os.path.join(ROOT, ".build/release/knownmedia"))
    parser.add_argument("--only")
    parser.add_argument("--keep", help="a folder to leave the images in")
    options = parser.parse_args()
    paths = sorted(
        os.path.join(options.pictures, name) for name in os.listdir(options.pictures) if name.endswith((".jpg", ".png")))
    paths = [path for path in paths if 30_000 < os.path.getsize(path) < 400_000]
    random.Random(3).shuffle(paths)
    if len(paths) < 25:
        sys.exit("25 pictures of 30 to 400 kB are needed")
    pictures = paths[:25]
    # Those that are written in pieces are larger than the gaps.
    pictures.sort(key=os.path.getsize)
    pieces = pictures[-4:]
    rest = pictures[:-4]
    random.Random(4).shuffle(rest)
    pictures = rest[:20] + pieces + rest[20:]
    known = {digest(path): path for path in pictures}
    work = options.keep or tempfile.mkdtemp(prefix="knownmedia-recovery-")
    os.makedirs(work, exist_ok=True)
    titles = ["KnownMedia", "tsk_recover -e", "PhotoRec", "ext4magic -M", "extundelete"]
    print("| file system | there | " + " | ".join(titles) + " | by |")
    print("|---|---|" + "---|" * len(titles) + "---|")
    for name, make in systems(work).items():
        if options.only not in (None, name):
            continue
        image = os.path.join(work, name.replace(" ", "") + ".raw")
        try:
            groups = [{digest(path) for path in group} for group in make(image, pictures)]
        except (RuntimeError, FileNotFoundError) as error:
            print(f"| {name} | not made: {str(error)[:120]} |")
            continue
        results = {"KnownMedia": knownmedia(options.tool, image, work, known)}
        results.update(peers(image, work, known, name))

        def cell(found):
            if found is None:
                return ""
            counts = " + ".join(str(len(group & found.digests)) for group in groups if group)
            return counts + (f", {found.others} others" if found.others else "")

        there = " + ".join(str(len(group)) for group in groups if group)
        ways = ", ".join(f"{count} {way}" for way, count in sorted(results["KnownMedia"].ways.items()))
        print(f"| {name} | {there} | " + " | ".join(cell(results.get(title)) for title in titles) + f" | {ways} |", flush=True)
        if not options.keep:
            os.remove(image)
    if not options.keep:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
