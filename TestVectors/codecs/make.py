"""Writes small pictures in the formats that this project decodes itself or over libtiff, and what must come of them.

    ../.venv/bin/python make.py

Each line of expected.txt is `FILE SHA256 SOURCE`: the digest of the pixels as RGB, row by row, by `pillow` (convert("RGB"))
or, where Pillow refuses a file or takes it for another picture, by the arrays that the file was `written` from.
"""
import hashlib
import io
import pathlib
import struct
import zlib

import numpy as np
from PIL import Image

HERE = pathlib.Path(__file__).parent
WIDTH, HEIGHT = 37, 23
Y, X = np.mgrid[0:HEIGHT, 0:WIDTH]
RGB = np.stack([X * 7 % 256, Y * 11 % 256, (X * Y + 40) % 256], axis=2).astype(np.uint8)
GREY = ((X * 5 + Y * 3) % 256).astype(np.uint8)
ALPHA = ((X * 9 + Y) % 256).astype(np.uint8)
NOISE = np.random.default_rng(7)
lines = []


def repeat(grey):
    return np.repeat(grey[:, :, None], 3, axis=2)


def put(name, data, written=None):
    """Writes a file; `written` are its pixels where Pillow has no say."""
    (HERE / name).write_bytes(data)
    pixels = written if written is not None else np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))
    digest = hashlib.sha256(np.ascontiguousarray(pixels, dtype=np.uint8).tobytes()).hexdigest()
    lines.append(f"{name} {digest} {'pillow' if written is None else 'written'}")


def save(image, **options):
    out = io.BytesIO()
    image.save(out, **options)
    return out.getvalue()


def packed(values, bits, multiple=8):
    """Rows of numbers of a few bits, each row filled up."""
    out = b""
    for row in values:
        text = "".join(format(int(value), f"0{bits}b") for value in row)
        text += "0" * (-len(text) % multiple)
        out += int(text, 2).to_bytes(len(text) // 8, "big")
    return out


# BMP ------------------------------------------------------------------------------------------------------------------


def bmp(bits, rows, palette=b"", size=40, coding=0, masks=b"", top_down=False, count=0, offset=None):
    height = -HEIGHT if top_down else HEIGHT
    if size == 12:
        header = struct.pack("<IHHHH", 12, WIDTH, HEIGHT, 1, bits)
    else:
        header = struct.pack("<IiiHHIIiiII", size, WIDTH, height, 1, bits, coding, len(rows), 0, 0, count, 0)
        if size > 40:
            header += masks + bytes(size - 40 - len(masks))
            masks = b""
        header = header[:size]
    start = 14 + len(header) + len(masks) + len(palette)
    stated = start if offset is None else offset
    return b"BM" + struct.pack("<IHHI", start + len(rows), 0, 0, stated) + header + masks + palette + rows


def padded(pixels):
    return b"".join(row.tobytes() + bytes(-row.nbytes % 4) for row in np.ascontiguousarray(pixels))


def runs(indices, half):
    """Run lengths: runs of three and more, pixels one by one in between, the end of each row and of the picture."""
    out = bytearray()
    for row in indices[::-1]:
        at = 0
        while at < len(row):
            end = at
            while end < len(row) and row[end] == row[at] and end - at < 255:
                end += 1
            if end - at >= 3 or len(row) - at < 3:
                value = int(row[at])
                out += bytes([end - at, value * 17 if half else value])
                at = end
                continue
            part = [int(value) for value in row[at:at + 3 + at % 5]]
            if len(part) < 3:
                part = part[:1]
                out += bytes([1, part[0] * 16 if half else part[0]])
            else:
                data = bytes((part[i] << 4) | (part[i + 1] if i + 1 < len(part) else 0) for i in range(0, len(part), 2))
                data = data if half else bytes(part)
                out += bytes([0, len(part)]) + data + bytes(len(data) % 2)
            at += len(part)
        out += b"\0\0"
    return bytes(out[:-2]) + b"\0\1"


def make_bmp():
    for bits in (1, 2, 4, 8):
        palette = NOISE.integers(0, 256, (1 << bits, 4)).astype(np.uint8)
        indices = GREY >> (8 - bits)
        rows, pixels = packed(indices[::-1], bits, 32), palette[indices][:, :, 2::-1]
        put(f"palette{bits}.bmp", bmp(bits, rows, palette.tobytes()), None if bits != 2 else pixels)
        if bits == 4:
            for size in (12, 16, 64, 108, 124):
                colours = palette[:, :3] if size == 12 else palette
                put(f"header{size}.bmp", bmp(4, rows, colours.tobytes(), size), pixels)
            put("no-offset.bmp", bmp(4, rows, palette.tobytes(), offset=54), pixels)
            few = np.minimum(indices, 9)
            put("few-colours.bmp", bmp(4, packed(few[::-1], 4, 32), palette[:10].tobytes(), count=10))
            put("missing-colours.bmp", bmp(4, rows, palette[:10].tobytes(), count=10))
            put("rle4.bmp", bmp(4, runs(indices, True), palette.tobytes(), coding=2), pixels)
        if bits == 8:
            put("rle8.bmp", bmp(8, runs(indices // 20, False), palette.tobytes(), coding=1))
            drawn = np.zeros((HEIGHT, WIDTH), int)
            drawn[HEIGHT - 1, :5], drawn[HEIGHT - 3, 8:12], drawn[HEIGHT - 4, 0] = 7, 9, 3
            data = bytes([5, 7, 0, 2, 3, 2, 4, 9, 0, 0, 1, 3, 0, 1])
            put("rle8-delta.bmp", bmp(8, data, palette.tobytes(), coding=1), palette[drawn][:, :, 2::-1])
    put("grey8.bmp", save(Image.fromarray(GREY), format="BMP"))
    four = np.dstack([RGB[:, :, ::-1], ALPHA])
    for top_down in (False, True):
        step = 1 if top_down else -1
        name = "top-down" if top_down else "bottom-up"
        put(f"{name}24.bmp", bmp(24, padded(four[::step, :, :3]), top_down=top_down))
        put(f"{name}32.bmp", bmp(32, padded(four[::step]), top_down=top_down))
    for bits, masks in [
        (16, (0xF800, 0x7E0, 0x1F)), (16, (0x7C00, 0x3E0, 0x1F)), (16, (0xF00, 0xF0, 0xF, 0xF000)), (16, (0x1F, 0x7E0, 0xF800)),
        (32, (0xFF, 0xFF00, 0xFF0000, 0xFF000000)), (32, (0xFF000000, 0xFF0000, 0xFF00)), (32, (0x3FF00000, 0xFFC00, 0x3FF)),
    ]:
        numbers = NOISE.integers(0, 1 << bits, (HEIGHT, WIDTH), dtype=np.uint64)
        channels = []
        for mask in masks[:3]:
            width, shift = bin(mask).count("1"), (mask & -mask).bit_length() - 1
            value = (numbers & np.uint64(mask)) >> np.uint64(shift)
            if width > 8:
                value, width = value >> np.uint64(width - 8), 8
            channels.append(value * np.uint64(255) // np.uint64((1 << width) - 1))
        for size in (40, 124):
            known = masks[:3] in [(0xF800, 0x7E0, 0x1F), (0x7C00, 0x3E0, 0x1F), (0xFF, 0xFF00, 0xFF0000)] and (size > 40 or bits == 16)
            data = struct.pack(f"<{len(masks) if size > 40 else 3}I", *(masks if size > 40 else masks[:3]))
            rows = padded(numbers[::-1].astype("<u4" if bits == 32 else "<u2"))
            put(f"masks-{masks[0]:x}-{size}.bmp", bmp(bits, rows, b"", size, 3, data), None if known else np.dstack(channels))
    numbers = NOISE.integers(0, 1 << 15, (HEIGHT, WIDTH)).astype("<u2")
    put("plain16.bmp", bmp(16, padded(numbers[::-1])))
    jpeg, png = (save(Image.fromarray(RGB), format=name) for name in ("JPEG", "PNG"))
    put("jpeg.bmp", bmp(0, jpeg, coding=4), np.asarray(Image.open(io.BytesIO(jpeg))))
    put("png.bmp", bmp(0, png, coding=5), RGB)


# ICO and CUR ----------------------------------------------------------------------------------------------------------


def make_icons():
    large = Image.fromarray(np.tile(RGB, (3, 2, 1))[:64, :64])
    for mode in ("RGB", "RGBA", "P", "L"):
        for kind in ("bmp", "png"):
            data = save(large.convert(mode), format="ICO", sizes=[(16, 16), (32, 32), (64, 64)], bitmap_format=kind)
            put(f"{kind}-{mode.lower()}.ico", data)
    dib = save(large.quantize(16), format="DIB")
    dib = dib[:8] + struct.pack("<I", 128) + dib[12:] + bytes(8 * 64)
    put("cursor.cur", struct.pack("<HHH", 0, 2, 1) + struct.pack("<BBBBHHII", 64, 64, 16, 0, 3, 4, len(dib), 22) + dib)


# PNM ------------------------------------------------------------------------------------------------------------------


def make_pnm():
    size = f"{WIDTH} {HEIGHT}\n".encode()
    letters = lambda values: b" ".join(str(int(value)).encode() for value in values.ravel())
    put("letters.pbm", b"P1\n# drawn\n" + size + bytes(48 + int(value < 100) for value in GREY.ravel()))
    put("letters.pgm", b"P2\n" + size + b"255\n" + letters(GREY))
    put("letters15.ppm", b"P3 " + size + b"15\n" + letters(RGB // 17))
    put("bytes.pbm", save(Image.fromarray(GREY).convert("1"), format="PPM"))
    put("bytes.pgm", save(Image.fromarray(GREY), format="PPM"))
    put("bytes.ppm", save(Image.fromarray(RGB), format="PPM"))
    put("bytes15.pgm", b"P5\n" + size + b"15\n" + (GREY // 17).tobytes())
    put("bytes1000.ppm", b"P6\n" + size + b"1000\n" + (RGB.astype(int) * 3 + 17).astype(">u2").tobytes())
    put("bytes65535.ppm", b"P6\n" + size + b"65535\n" + (RGB.astype(int) * 200 + 17).astype(">u2").tobytes())
    put("grey65535.pgm", b"P5\n" + size + b"65535\n" + (GREY.astype(int) * 257).astype(">u2").tobytes(), repeat(GREY))
    head = f"P7\n# drawn\nWIDTH {WIDTH}\nHEIGHT {HEIGHT}\nDEPTH %d\nMAXVAL 255\nTUPLTYPE X\nENDHDR\n"
    for depth, data, pixels in [
        (1, GREY, repeat(GREY)), (2, np.dstack([GREY, ALPHA]), repeat(GREY)), (3, RGB, RGB), (4, np.dstack([RGB, ALPHA]), RGB),
    ]:
        put(f"depth{depth}.pam", (head % depth).encode() + data.tobytes(), pixels)


# PSD ------------------------------------------------------------------------------------------------------------------


def pack_bits(row):
    out, at = b"", 0
    while at < len(row):
        end = at
        while end < len(row) and row[end] == row[at] and end - at < 128:
            end += 1
        if end - at > 2:
            out += bytes([257 - (end - at), row[at]])
            at = end
        else:
            part = row[at:at + 5]
            out += bytes([len(part) - 1]) + part
            at += len(part)
    return out


def psd(mode, bits, planes, runs, palette=b"", resources=b"", layers=b"", large=False, coding=None):
    rows = [row.tobytes() for plane in planes for row in plane]
    head = b"8BPS" + struct.pack(">H6xHIIHH", 2 if large else 1, len(planes), HEIGHT, WIDTH, bits, mode)
    head += struct.pack(">I", len(palette)) + palette + struct.pack(">I", len(resources)) + resources
    head += struct.pack(">Q" if large else ">I", len(layers)) + layers
    head += struct.pack(">H", coding if coding is not None else int(runs))
    if not runs:
        return head + b"".join(rows)
    coded = [pack_bits(row) for row in rows]
    return head + b"".join(struct.pack(">I" if large else ">H", len(row)) for row in coded) + b"".join(coded)


def make_psd():
    planes = [np.ascontiguousarray(RGB[:, :, channel]) for channel in range(3)]
    for runs in (False, True):
        name = "runs" if runs else "raw"
        put(f"rgb-{name}.psd", psd(3, 8, planes, runs))
        put(f"rgba-{name}.psd", psd(3, 8, planes + [ALPHA], runs))
        put(f"grey-{name}.psd", psd(1, 8, [GREY], runs))
        put(f"duotone-{name}.psd", psd(8, 8, [GREY], runs))
        put(f"many-{name}.psd", psd(7, 8, planes + [ALPHA, GREY], runs), repeat(RGB[:, :, 0]))
        put(f"cmyk-{name}.psd", psd(4, 8, planes + [ALPHA], runs))
        palette = NOISE.integers(0, 256, 768).astype(np.uint8).tobytes()
        put(f"palette-{name}.psd", psd(2, 8, [GREY], runs, palette))
        wide = [(plane.astype(int) * 256 + 77).astype(">u2") for plane in planes]
        put(f"rgb16-{name}.psd", psd(3, 16, wide, runs), RGB)
        bitmap = np.frombuffer(packed(GREY >> 7, 1), np.uint8).reshape(HEIGHT, -1)
        put(f"bitmap-{name}.psd", psd(0, 1, [bitmap], runs), repeat(255 - (GREY >> 7) * 255))
        put(f"large-{name}.psb", psd(3, 8, planes, runs, large=True), RGB)
    jpeg = save(Image.fromarray(RGB), format="JPEG")
    data = struct.pack(">IIIIIIHH", 1, WIDTH, HEIGHT, WIDTH * 3, WIDTH * HEIGHT * 3, len(jpeg), 24, 1) + jpeg
    resource = b"8BIM" + struct.pack(">HHI", 1036, 0, len(data)) + data + bytes(len(data) % 2)
    put("thumbnail.psd", psd(3, 8, planes, True, resources=b"8BIM\3\xed\0\0\0\0\0\2ab" + resource))


# TIFF -----------------------------------------------------------------------------------------------------------------


def tiff(bits, samples, photometric, parts, order="<", big=False, planar=1, tile=None, rows=None, coding=1, more=()):
    entries = {256: ("H", [WIDTH]), 257: ("H", [HEIGHT]), 258: ("H", [bits] * samples), 259: ("H", [coding]),
               262: ("H", [photometric]), 277: ("H", [samples]), 284: ("H", [planar])}
    entries.update(more)
    if tile:
        entries.update({322: ("H", [tile[0]]), 323: ("H", [tile[1]])})
    else:
        entries[278] = ("H", [rows or HEIGHT])
    places, counts = (324, 325) if tile else (273, 279)
    number, start = ("Q", 16) if big else ("I", 8)
    inline = 8 if big else 4

    def directory(offsets):
        entries.update({places: (number, offsets), counts: (number, [len(part) for part in parts])})
        base = start + (8 if big else 2) + len(entries) * (20 if big else 12) + inline
        out, values = b"", b""
        for tag in sorted(entries):
            kind, numbers = entries[tag]
            data = struct.pack(f"{order}{len(numbers)}{kind}", *numbers)
            out += struct.pack(order + ("HHQ" if big else "HHI"), tag, {"B": 1, "H": 3, "I": 4, "Q": 16}[kind], len(numbers))
            if len(data) <= inline:
                out += data.ljust(inline, b"\0")
            else:
                out += struct.pack(order + number, base + len(values))
                values += data + bytes(len(data) % 2)
        return struct.pack(order + ("Q" if big else "H"), len(entries)) + out + struct.pack(order + number, 0) + values

    offset = start + len(directory([0] * len(parts)))
    offsets = [offset + sum(map(len, parts[:index])) for index in range(len(parts))]
    head = (b"II" if order == "<" else b"MM") + struct.pack(order + ("HHHQ" if big else "HI"), *((43, 8, 0, 16) if big else (42, 8)))
    return head + directory(offsets) + b"".join(parts)


def strips(pixels, rows=7):
    return [np.ascontiguousarray(pixels[row:row + rows]).tobytes() for row in range(0, HEIGHT, rows)]


def tiles(pixels, width, height):
    extra = ((0, -HEIGHT % height), (0, -WIDTH % width)) + ((0, 0),) * (pixels.ndim - 2)
    whole = np.pad(pixels, extra)
    return [np.ascontiguousarray(whole[y:y + height, x:x + width]).tobytes()
            for y in range(0, whole.shape[0], height) for x in range(0, whole.shape[1], width)]


def make_tiff():
    image = Image.fromarray(RGB)
    for coding in ("packbits", "tiff_lzw", "tiff_adobe_deflate", "lzma", "zstd", "jpeg"):
        put(f"{coding}.tif", save(image, format="TIFF", compression=coding))
    put("jpeg-ycc.tif", save(image.convert("YCbCr"), format="TIFF", compression="jpeg"))
    for coding in ("group3", "group4", "tiff_ccitt"):
        put(f"{coding}.tif", save(image.convert("1"), format="TIFF", compression=coding))
    wide = (RGB.astype(int) * 256 + 99)
    for order in "<>":
        for big in (False, True):
            name = ("little" if order == "<" else "big") + ("-bigtiff" if big else "")
            pillow_reads = not (big and order == ">")
            put(f"rgb8-{name}.tif", tiff(8, 3, 2, strips(RGB), order, big, rows=7), None if pillow_reads else RGB)
            put(f"rgb16-{name}.tif", tiff(16, 3, 2, strips(wide.astype(order + "u2")), order, big, rows=7),
                None if pillow_reads else RGB)
    planes = [np.ascontiguousarray(RGB[:, :, channel]) for channel in range(3)]
    put("planes.tif", tiff(8, 3, 2, sum(map(strips, planes), []), rows=7, planar=2))
    put("planes16.tif", tiff(16, 3, 2, sum([strips(plane.astype("<u2") * 256) for plane in planes], []), rows=7, planar=2), RGB)
    put("tiles.tif", tiff(8, 3, 2, tiles(RGB, 16, 16), tile=(16, 16)))
    put("tiles-planes.tif", tiff(8, 3, 2, sum([tiles(plane, 16, 16) for plane in planes], []), tile=(16, 16), planar=2))
    put("tiles-large.tif", tiff(8, 3, 2, tiles(RGB, 64, 32), tile=(64, 32)), RGB)
    put("grey16.tif", tiff(16, 1, 1, strips(GREY.astype("<u2") * 257), rows=7), repeat(GREY))
    put("grey16-white-is-zero.tif", tiff(16, 1, 0, strips(65535 - GREY.astype("<u2") * 257), rows=7), repeat(GREY))
    put("grey12.tif", tiff(12, 1, 1, [packed(GREY.astype(int) * 16 + 5, 12)]), repeat(GREY))
    for bits in (1, 2, 4, 8):
        values = GREY >> (8 - bits)
        put(f"grey{bits}.tif", tiff(bits, 1, 1, [packed(values, bits)]))
        put(f"grey{bits}-white-is-zero.tif", tiff(bits, 1, 0, [packed(values, bits)]))
        colours = NOISE.integers(0, 65536, 3 << bits).tolist()
        put(f"palette{bits}.tif", tiff(bits, 1, 3, [packed(values, bits)], more={320: ("H", colours)}))
    put("palette-of-bytes.tif", tiff(8, 1, 3, [GREY.tobytes()], more={320: ("H", list(range(255, -1, -1)) * 3)}), repeat(255 - GREY))
    four = np.dstack([RGB, ALPHA])
    for extra in (0, 1, 2):
        put(f"rgba{extra}.tif", tiff(8, 4, 2, [four.tobytes()], more={338: ("H", [extra])}))
        put(f"rgba16-{extra}.tif", tiff(16, 4, 2, [(four.astype("<u2") * 256).tobytes()], more={338: ("H", [extra])}))
    put("cmyk.tif", tiff(8, 4, 5, [four.tobytes()]))
    put("cmyk16.tif", tiff(16, 4, 5, [(four.astype("<u2") * 256 + 7).tobytes()]))
    steps = np.diff(np.concatenate([np.zeros((HEIGHT, 1, 3), int), wide], 1), axis=1) & 0xFFFF
    put("predictor16.tif", tiff(16, 3, 2, [zlib.compress(steps.astype("<u2").tobytes())], coding=8, more={317: ("H", [2])}))
    bits = bytes(int(f"{byte:08b}"[::-1], 2) for byte in packed(GREY >> 7, 1))
    put("bits-from-the-right.tif", tiff(1, 1, 1, [bits], more={266: ("H", [2])}))
    pages = [Image.fromarray(pixels) for pixels in (RGB, RGB[::-1].copy(), GREY)]
    put("pages.tif", save(pages[0], format="TIFF", save_all=True, append_images=pages[1:]))


if __name__ == "__main__":
    for make in (make_bmp, make_icons, make_pnm, make_psd, make_tiff):
        make()
    (HERE / "expected.txt").write_text("\n".join(lines) + "\n")
