"""expect.py FOLDER: writes FOLDER/expected-archives.txt, what each archive there holds by programs other than ours.

A file a line, without folders and links, sorted by name: container, CRC-32, bytes, the error to expect or `-`, and the
bytes of the name in hexadecimal. Tar archives are read by Python's tarfile; compressed files by their own programs; cpio
by GNU cpio; RAR by rarfile; WARC by its lengths; all else by 7-Zip.
"""
import gzip
import io
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import zlib

import rarfile

folder = sys.argv[1]


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, **options).stdout


def tar(data):
    with tarfile.open(fileobj=io.BytesIO(data), ignore_zeros=True, encoding="utf-8", errors="surrogateescape") as t:
        return [(m.name.encode("utf-8", "surrogateescape"), t.extractfile(m).read(), "-") for m in t if m.isreg()]


def sevenzip(path):
    with tempfile.TemporaryDirectory() as out:
        listing = subprocess.run(["7zz", "l", "-slt", "-pwrong", path], capture_output=True, text=True).stdout
        listed = [dict(re.findall(r"^(\w+) = (.*)$", part, re.M)) for part in listing.split("----------")[-1].split("\n\n")]
        encrypted = [(m["Path"].encode(), bytes(int(m["Size"])), "encryptedMember") for m in listed if m.get("Encrypted") == "+"]
        if encrypted:
            return encrypted
        run("7zz", "x", "-bso0", "-bsp0", "-y", "-o" + out, path)
        files = []
        for parent, _, names in os.walk(out):
            for name in names:
                full = os.path.join(parent, name)
                # What 7-Zip makes of a table of contents, and of a link on a disc with UDF, is no file of the album.
                if not os.path.islink(full) and name not in ("[TOC].xml", "link"):
                    files.append((os.path.relpath(full, out).encode(), open(full, "rb").read(), "-"))
        return files


def rar(path):
    with rarfile.RarFile(path, part_only=True) as archive:
        return [
            (m.filename.encode(), bytes(m.file_size), "encryptedMember") if m.needs_password()
            else (m.filename.encode(), archive.read(m), "-") for m in archive.infolist()
        ]


def cpio(path):
    data = open(path, "rb").read()
    names = run("cpio", "-it", "--quiet", input=data).splitlines()
    return [(n, run("cpio", "-i", "--quiet", "--to-stdout", n.decode(), input=data), "-") for n in names]


def warc(path):
    data, files = open(path, "rb").read(), []
    while data:
        header, _, data = data.partition(b"\r\n\r\n")
        length = int(re.search(rb"(?i)content-length: *(\d+)", header)[1])
        target = re.search(rb"(?i)warc-target-uri: *(\S+)", header)
        record = re.search(rb"(?i)warc-record-id: *(\S+)", header)
        files.append(((target or record)[1], data[:length], "-"))
        data = data[length + 4:]
    return files


COMPRESSED = {
    "gz": ["gzip", "-dc"], "bz2": ["bzip2", "-dc"], "xz": ["xz", "-dc"], "lzma": ["xz", "--format=lzma", "-dc"],
    "zst": ["zstd", "-dqc"], "lz4": ["lz4", "-dqc"], "Z": ["compress", "-dc"], "lz": ["lzip", "-dc"],
}


def members(name):
    path = os.path.join(folder, name)
    ending = name.rsplit(".", 1)[-1]
    if ending == "tar":
        return tar(open(path, "rb").read())
    if ending in COMPRESSED:
        data = run(*COMPRESSED[ending], input=open(path, "rb").read())
        if ".tar." in name:
            return tar(data)
        # The name that is stored, in gzip alone.
        return [(b"baseline.jpg" if name == "baseline.jpg.gz" else b"data", data, "-")]
    return {"cpio": cpio, "warc": warc, "rar": rar}.get(ending, sevenzip)(path)


# Parts of several files, and what is encrypted as a whole: what they hold cannot be told.
WITHOUT = {"first-part.7z", "encrypted-names.7z", "encrypted-names-4.rar", "encrypted-names-5.rar"}
with open(os.path.join(folder, "expected-archives.txt"), "w") as expected:
    for name in sorted(os.listdir(folder)):
        if name.startswith("expected") or name in WITHOUT:
            continue
        found = [(name, *member) for member in members(name)]
        if name.endswith(".iso.gz"):
            with tempfile.NamedTemporaryFile(suffix=".iso") as disc:
                disc.write(gzip.open(os.path.join(folder, name)).read())
                disc.flush()
                found += [(name.removesuffix(".gz"), *member) for member in sevenzip(disc.name)]
        for label, path, data, outcome in sorted(found):
            print(label, f"{zlib.crc32(data):08x}", len(data), outcome, path.hex(), file=expected)
