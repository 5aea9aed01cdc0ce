"""A small JPEG encoder for what no usual encoder writes: odd samplings, colour markers, scan scripts, restart intervals.

Huffman coding, 8 bits. Sequential files use the tables of Annex K; progressive ones a flat table, spectral selection
and no successive approximation. Slow, and meant for small pictures.
"""
import struct

import numpy as np

ZIGZAG = sorted(range(64), key=lambda k: (k // 8 + k % 8, (k // 8 if (k // 8 + k % 8) % 2 else k % 8)))
LUMA_TABLE = [16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
              29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
              121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99]
CHROMA_TABLE = [17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99,
                99, 99, 99, 99, 99] + [99] * 32
DC_LUMA = (bytes([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]), bytes(range(12)))
DC_CHROMA = (bytes([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]), bytes(range(12)))
AC_LUMA = (bytes([0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125]), bytes.fromhex(
    "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a43"
    "4445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2"
    "b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa"))
AC_CHROMA = (bytes([0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119]), bytes.fromhex(
    "000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a43"
    "4445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aa"
    "b2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa"))
# Every symbol of run and size 0...10 with eight-bit codes: also holds the end-of-band runs of progressive files.
AC_FLAT = (bytes([0, 0, 0, 0, 0, 0, 0, 176, 0, 0, 0, 0, 0, 0, 0, 0]), bytes(r << 4 | s for r in range(16) for s in range(11)))
DCT = np.array([[np.cos((2 * x + 1) * u * np.pi / 16) * (np.sqrt(0.125) if u == 0 else 0.5) for x in range(8)]
                for u in range(8)])


def marker(code, body=b""):
    return bytes([0xFF, code]) + struct.pack(">H", len(body) + 2) + body


def ycc(rgb):
    """RGB to Y, Cb, Cr planes as JFIF has it."""
    r, g, b = (rgb[..., k].astype(np.float64) for k in range(3))
    y = 0.299 * r + 0.587 * g + 0.114 * b
    planes = y, 128 + (b - y) / 1.772, 128 + (r - y) / 1.402
    return [np.clip(np.floor(p + 0.5), 0, 255).astype(np.uint8) for p in planes]


def cmyk(rgb):
    """RGB to C, M, Y, K planes (255 is full ink) with half of the grey in K."""
    ink = 255 - rgb.astype(np.int32)
    k = ink.min(axis=2) // 2
    return [np.clip((ink[..., i] - k) * 255 // (255 - k), 0, 255).astype(np.uint8) for i in range(3)] + [k.astype(np.uint8)]


def quantisation(base, quality):
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    return np.clip((np.array(base) * scale + 50) // 100, 1, 255)


def jfif():
    return marker(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")


def adobe(transform):
    return marker(0xEE, b"Adobe\0\x64\0\0\0\0" + bytes([transform]))


class Bits:
    def __init__(self):
        self.out, self.buffer, self.count = bytearray(), 0, 0

    def put(self, value, length):
        self.buffer = self.buffer << length | value
        self.count += length
        while self.count >= 8:
            self.count -= 8
            byte = self.buffer >> self.count & 255
            self.out.append(byte)
            if byte == 255:
                self.out.append(0)
        self.buffer &= (1 << self.count) - 1

    def flush(self):
        if self.count:
            pad = 8 - self.count
            self.put((1 << pad) - 1, pad)


def code_table(spec):
    lengths, symbols = spec
    codes, code, at = {}, 0, 0
    for length in range(1, 17):
        for _ in range(lengths[length - 1]):
            codes[symbols[at]] = (code, length)
            code, at = code + 1, at + 1
        code <<= 1
    return codes


def put_number(bits, value, size):
    if size:
        bits.put(value if value > 0 else value + (1 << size) - 1, size)


class Component:
    """One plane, downsampled, transformed and quantised; `blocks` is rows x columns x 64 in zigzag order."""

    def __init__(self, plane, h, v, hmax, vmax, table):
        height, width = plane.shape
        self.h, self.v = h, v
        mcus_x, mcus_y = -(-width // (8 * hmax)), -(-height // (8 * vmax))
        padded = np.pad(plane, ((0, mcus_y * 8 * vmax - height), (0, mcus_x * 8 * hmax - width)), mode="edge").astype(np.float64)
        fx, fy = hmax // h, vmax // v
        small = padded.reshape(padded.shape[0] // fy, fy, padded.shape[1] // fx, fx).mean(axis=(1, 3))
        small = np.floor(small + 0.5) - 128
        tiles = small.reshape(small.shape[0] // 8, 8, small.shape[1] // 8, 8).transpose(0, 2, 1, 3)
        spectrum = np.einsum("ux,rcxy,vy->rcuv", DCT, tiles, DCT)
        flat = spectrum.reshape(*spectrum.shape[:2], 64)[..., ZIGZAG]
        self.blocks = np.round(flat / np.array(table)[ZIGZAG]).astype(int)
        # A scan of one component holds only the blocks that the picture really has.
        self.own_columns = -(-(-(-width * h // hmax)) // 8)
        self.own_rows = -(-(-(-height * v // vmax)) // 8)


def block_groups(components, chosen, whole):
    """Lists of (component, block) between which restart markers may stand: MCUs."""
    if len(chosen) == 1 and not whole:
        part = components[chosen[0]]
        for r in range(part.own_rows):
            for c in range(part.own_columns):
                yield [(chosen[0], part.blocks[r, c])]
        return
    first = components[chosen[0]]
    for r in range(first.blocks.shape[0] // first.v):
        for c in range(first.blocks.shape[1] // first.h):
            yield [(k, components[k].blocks[r * components[k].v + y, c * components[k].h + x])
                   for k in chosen for y in range(components[k].v) for x in range(components[k].h)]


def scan_data(groups, low, high, dc_tables, ac_tables, progressive, restart):
    bits, last, count, run = Bits(), {}, 0, 0
    number = 0

    def end_run():
        nonlocal run
        while run:
            size = run.bit_length() - 1 if run < 32768 else 14
            bits.put(*ac_tables[0][size << 4])
            bits.put(run - (1 << size) if run < 32768 else 16383, size)
            run -= run if run < 32768 else 32767

    for group in groups:
        if restart and count == restart:
            end_run()
            bits.flush()
            bits.out += bytes([0xFF, 0xD0 + number % 8])
            number, count, last = number + 1, 0, {}
        count += 1
        for which, block in group:
            if low == 0:
                difference = int(block[0]) - last.get(which, 0)
                last[which] = int(block[0])
                size = abs(difference).bit_length()
                bits.put(*dc_tables[which][size])
                put_number(bits, difference, size)
            if high == 0:
                continue
            table = ac_tables[0 if progressive else which]
            zeros = 0
            places = [k for k in range(max(low, 1), high + 1) if block[k]]
            at = max(low, 1)
            if places:
                end_run()
            for k in places:
                zeros = k - at
                while zeros > 15:
                    bits.put(*table[0xF0])
                    zeros -= 16
                size = abs(int(block[k])).bit_length()
                bits.put(*table[zeros << 4 | size])
                put_number(bits, int(block[k]), size)
                at = k + 1
            if at <= high:
                if progressive:
                    run += 1
                else:
                    bits.put(*table[0])
    end_run()
    bits.flush()
    return bytes(bits.out)


def encode(planes, sampling, quality=85, colour=b"", ids=(1, 2, 3, 4), restart=0, scans=None, sof=None, wide_tables=False,
           extra=b"", repeat_last=0, fill=b"", interleave=True):
    """A whole file. `planes` are full-size 8-bit planes, `sampling` their (h, v) factors, `colour` the JFIF or Adobe segment.

    `scans` makes the file progressive: a list of (components, low, high). `repeat_last` repeats the last of them. `fill` is
    put before every marker segment. `interleave` off writes a sequential file with one scan a component.
    """
    height, width = planes[0].shape
    hmax, vmax = max(h for h, _ in sampling), max(v for _, v in sampling)
    tables = [quantisation(LUMA_TABLE, quality), quantisation(CHROMA_TABLE, quality)]
    chroma = [0 if k in (0, 3) or bytes(ids[:3]) == b"RGB" else 1 for k in range(len(planes))]
    parts = [Component(p, h, v, hmax, vmax, tables[t]) for p, (h, v), t in zip(planes, sampling, chroma)]
    progressive = scans is not None
    out = b"\xff\xd8" + colour + extra
    for number in sorted(set(chroma)):
        values = tables[number][ZIGZAG]
        body = struct.pack(">64H", *values) if wide_tables else bytes(int(v) for v in values)
        out += fill + marker(0xDB, bytes([number | (16 if wide_tables else 0)]) + body)
    frame = struct.pack(">BHHB", 8, height, width, len(planes))
    for k, (h, v) in enumerate(sampling):
        frame += bytes([ids[k], h << 4 | v, chroma[k]])
    out += fill + marker(sof or (0xC2 if progressive else 0xC0), frame)
    dc = [DC_LUMA, DC_CHROMA]
    ac = [AC_FLAT, AC_FLAT] if progressive else [AC_LUMA, AC_CHROMA]
    for number in sorted(set(chroma)):
        out += fill + marker(0xC4, bytes([number]) + dc[number][0] + dc[number][1])
        out += fill + marker(0xC4, bytes([16 | number]) + ac[number][0] + ac[number][1])
    if restart:
        out += fill + marker(0xDD, struct.pack(">H", restart))
    everything = list(range(len(planes)))
    if not progressive:
        scans = [(everything, 0, 63)] if interleave else [([k], 0, 63) for k in everything]
    dc_codes = {k: code_table(dc[chroma[k]]) for k in everything}
    ac_codes = {k: code_table(ac[chroma[k]]) for k in everything}
    for number, (chosen, low, high) in enumerate(scans):
        body = bytes([len(chosen)]) + b"".join(bytes([ids[k], chroma[k] << 4 | chroma[k]]) for k in chosen)
        one = fill + marker(0xDA, body + bytes([low, high, 0]))
        one += scan_data(block_groups(parts, chosen, False), low, high, dc_codes, ac_codes, progressive, restart)
        out += one * (1 + (repeat_last if number == len(scans) - 1 else 0))
    return out + b"\xff\xd9"


def segments(data):
    """(offset, marker, length) of every segment up to the first scan; for those who break files on purpose."""
    at, found = 2, []
    while data[at] == 0xFF:
        code = data[at + 1]
        length = struct.unpack(">H", data[at + 2 : at + 4])[0] + 2
        found.append((at, code, length))
        if code == 0xDA:
            break
        at += length
    return found


def exif(orientation, big=False, thumbnail=b"", extra=b""):
    """An APP1 segment with an orientation, and maybe a thumbnail in a second directory."""
    e = ">" if big else "<"
    entry = struct.pack(e + "HHIHH", 0x0112, 3, 1, orientation, 0)
    next_ifd = 8 + 2 + 12 + 4 if thumbnail else 0
    tiff = (b"MM\0*" if big else b"II*\0") + struct.pack(e + "I", 8)
    tiff += struct.pack(e + "H", 1) + entry + struct.pack(e + "I", next_ifd)
    if thumbnail:
        start = len(tiff) + 2 + 2 * 12 + 4
        tiff += struct.pack(e + "H", 2) + struct.pack(e + "HHII", 0x0201, 4, 1, start)
        tiff += struct.pack(e + "HHII", 0x0202, 4, 1, len(thumbnail)) + struct.pack(e + "I", 0) + thumbnail
    return marker(0xE1, b"Exif\0\0" + tiff + extra)
