"""lha.py ARCHIVE FILE...: writes an LHA archive, level 1, its members stored (-lh0-); lhasa reads it."""
import struct
import sys


def crc16(data):
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


with open(sys.argv[1], "wb") as out:
    for path in sys.argv[2:]:
        data, name = open(path, "rb").read(), path.split("/")[-1].encode()
        body = b"-lh0-" + struct.pack("<IIIBB", len(data), len(data), 0x585D6DCF, 0x20, 1)
        body += bytes([len(name)]) + name + struct.pack("<HcH", crc16(data), b"U", 0)
        out.write(bytes([len(body), sum(body) & 0xFF]) + body + data)
    out.write(b"\0")
