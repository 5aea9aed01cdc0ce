#!/usr/bin/env python3
"""How many deleted JPEG pictures that lie in two pieces `scan --reassemble` puts together, and how often wrongly.

    Benchmarks/reassembly.py PICTURES [--tool .build/release/knownmedia] [--count 48] [--seed 1] [--same]

PICTURES is a folder with JPEG files. On each file system a quarter of the pictures is written around another one, half of them are
mixed in pairs, and of the last quarter the second piece is overwritten once they are deleted. ext4 has no journal here, and of
exFAT and FAT32 the table is what a tool that takes the next clusters reads wrong. With --same all pictures are written anew by one
encoder, with the same tables; then data of one can stand in another for longer. Counted is what comes out to the byte, by SHA-256,
of the pictures that lie in pieces: without and with the option, and with it what is given as put together and is no such picture.

Needs root (mounts), e2fsprogs, exfatprogs, exfat-fuse, and Pillow. Prints a table in Markdown.
"""
import argparse, hashlib, io, json, os, random, shutil, sys, tempfile

from PIL import Image

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from recovery import Mounted, ROOT, run


def jpegs(folder, count, chance, same):
    found = []
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if not name.lower().endswith((".jpg", ".jpeg")) or not 30_000 < os.path.getsize(path) < 800_000:
            continue
        picture = Image.open(path)
        if picture.info.get("progressive") and not same:
            continue
        with open(path, "rb") as file:
            content = file.read()
        if same:
            buffer = io.BytesIO()
            picture.convert("RGB").save(buffer, "JPEG", quality=88)
            content = buffer.getvalue()
        # What follows the end marker is no part of the picture.
        if content.endswith(b"\xff\xd9") and len(content) > 30_000:
            found.append(content)
    chance.shuffle(found)
    if len(found) < count:
        sys.exit(f"{count} pictures of 30 to 800 kB are needed")
    return found[:count]


def populate(system, pictures, chance):
    """Writes and deletes the pictures. Gives those in pieces that are all there, and how many are not."""
    quarter = len(pictures) // 4
    whole = []

    def append(name, content):
        # What was kept free for a file is free again once it is closed.
        with open(os.path.join(system.folder, name), "ab") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def cut(content):
        place = chance.randrange(1, len(content) // 4096) * 4096
        return content[:place], content[place:]

    with system:
        for index in range(0, quarter, 2):
            first, second = cut(pictures[index])
            append(f"a{index}", first)
            append(f"b{index}", pictures[index + 1])
            append(f"a{index}", second)
            whole.append(pictures[index])
        for index in range(quarter, 3 * quarter, 2):
            parts, others = cut(pictures[index]), cut(pictures[index + 1])
            for part in range(2):
                append(f"c{index}", parts[part])
                append(f"d{index}", others[part])
            whole += pictures[index:index + 2]
        for index in range(3 * quarter, len(pictures)):
            first, _ = cut(pictures[index])
            append(f"e{index}", first)
            append(f"f{index}", chance.randbytes(chance.randrange(1, 20) * 4096))
        system.remove(sorted(name for name in os.listdir(system.folder) if name != "lost+found"))
    return whole, len(pictures) - 3 * quarter


def scan(tool, image, work, *options):
    store, out = os.path.join(work, "known.sqlite"), os.path.join(work, "out")
    shutil.rmtree(out, ignore_errors=True)
    if not os.path.exists(store):
        run(tool, "known", "import", os.path.join(ROOT, "TestVectors/lists/known-pdq.txt"), "--store", store, "--list", "Demo",
            "--source", "TestVectors")
    started = os.times()
    run(tool, "scan", image, "--store", store, "--out", out, "--effort", "plain", "--threads", "1", *options, check=False)
    ended = os.times()
    seconds = ended.children_user + ended.children_system - started.children_user - started.children_system
    digests, assembled = set(), []
    with open(os.path.join(out, "scan.jsonl"), "rb") as ledger:
        for line in ledger:
            record = json.loads(line)
            value = record.get("digests", {}).get("sha256")
            if record["type"] != "item" or value is None:
                continue
            digests.add(value)
            if record["item"]["recovered"] == "assembled":
                assembled.append(value)
    return digests, assembled, seconds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pictures")
    parser.add_argument("--tool", default=os.path.join(ROOT, ".build/release/knownmedia"))
    parser.add_argument("--count", type=int, default=48)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--same", action="store_true")
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="knownmedia-reassembly-")
    mount = os.path.join(work, "mount")
    ext = ["mount", "-t", "ext4", "-o", "loop", "@", "%"]
    systems = {
        "ext4": (["mke2fs", "-q", "-t", "ext4", "-O", "^has_journal", "-b", "4096", "-F", "@"], ext),
        "ext4, blocks of 1 KiB": (["mke2fs", "-q", "-t", "ext4", "-O", "^has_journal", "-b", "1024", "-F", "@"], ext),
        "exFAT": (["mkfs.exfat", "-c", "4096", "@"], ["mount.exfat-fuse", "@", "%"]),
    }
    print("| file system | in pieces | found without | found with | put together wrongly | of pictures whose rest is gone | CPU s "
          "without | with |\n|---|---|---|---|---|---|---|---|")
    for name, (format_command, mount_command) in systems.items():
        chance = random.Random(options.seed)
        pictures = jpegs(options.pictures, options.count, chance, options.same)
        image = os.path.join(work, "image.raw")
        size = sum(map(len, pictures)) * 3 // 2 + (8 << 20)
        whole, lost = populate(Mounted(image, mount, (size >> 20) + 1, format_command, mount_command), pictures, chance)
        known = {hashlib.sha256(content).hexdigest() for content in whole}
        before, _, plain = scan(options.tool, image, work)
        after, assembled, seconds = scan(options.tool, image, work, "--reassemble")
        wrong = [value for value in assembled if value not in known]
        print(f"| {name} | {len(known)} | {len(known & before)} | {len(known & after)} | {len(wrong)} | {lost} | {plain:.1f} "
              f"| {seconds:.1f} |", flush=True)
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
