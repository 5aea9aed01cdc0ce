"""rar.py FOLDER FILE...: writes RAR archives of versions 4 and 5, their members stored.

There is no free program that writes them. Format: technote.txt of WinRAR, versions 3.93 and 7.00. rarfile reads them.
"""
import struct
import sys
import zlib

folder, files = sys.argv[1], [(p, open(p, "rb").read()) for p in sys.argv[2:]]


def old_block(kind, flags, fields, data=b""):
    body = struct.pack("<BHH", kind, flags, 7 + len(fields)) + fields
    return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body + data


def old(flags=0, encrypted=False):
    out = b"Rar!\x1a\x07\0" + old_block(0x73, flags, bytes(6))
    for path, data in files:
        name = path.encode()
        fields = struct.pack("<IIBIIBBHI", len(data), len(data), 3, zlib.crc32(data), 0x585D6DCF, 29, 0x30, len(name), 0o100644)
        out += old_block(0x74, 0x8000 | (4 if encrypted else 0), fields + name, data)
    return out + old_block(0x7B, 0x4000, b"")


def number(value):
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def new_block(body, data=b""):
    sized = number(len(body)) + body
    return struct.pack("<I", zlib.crc32(sized)) + sized + data


def new(flags=0, encrypted=False):
    out = b"Rar!\x1a\x07\x01\0" + new_block(number(1) + number(0) + number(flags))
    for path, data in files:
        name = path.encode()
        extra = b""
        if encrypted:
            record = number(1) + number(0) + number(0) + bytes([15]) + bytes(32)
            extra = number(len(record)) + record
        body = number(2) + number(2 | (1 if extra else 0)) + (number(len(extra)) if extra else b"") + number(len(data))
        body += number(4) + number(len(data)) + number(0o100644) + struct.pack("<I", zlib.crc32(data)) + number(0)
        out += new_block(body + number(1) + number(len(name)) + name + extra, data)
    return out + new_block(number(5) + number(0) + number(0))


for name, content in {
    "stored-4.rar": old(), "stored-5.rar": new(), "part-4.rar": old(flags=1), "part-5.rar": new(flags=1),
    "encrypted-4.rar": old(encrypted=True), "encrypted-5.rar": new(encrypted=True),
    "encrypted-names-4.rar": b"Rar!\x1a\x07\0" + old_block(0x73, 0x80, bytes(6)) + bytes(64),
    "encrypted-names-5.rar": b"Rar!\x1a\x07\x01\0" + new_block(number(4) + number(0) * 2 + bytes([0, 15]) + bytes(16)) + bytes(64),
}.items():
    open(f"{folder}/{name}", "wb").write(content)
