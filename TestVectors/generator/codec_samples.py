"""Small files in the formats that this project decodes by itself, for the self-test: see selftest_answers.py."""
import io
import struct

import numpy as np
from PIL import Image


def _dib(indices, colours, mask_rows=0):
    """A bitmap of 4 bits a pixel without a file header; with a mask, as in an icon."""
    height, width = indices.shape
    rows = ((indices[::-1, 0::2] << 4) | indices[::-1, 1::2]).astype(np.uint8).tobytes()
    palette = b"".join(bytes(colour[::-1]) + b"\0" for colour in colours)
    header = struct.pack("<IiiHHIIiiII", 40, width, height + mask_rows, 1, 4, 0, len(rows), 0, 0, len(colours), 0)
    return header + palette + rows + bytes(width // 8 * mask_rows)


def _pack_bits(row):
    """PackBits: runs of at least three bytes, and the rest as it is."""
    out, start, at = b"", 0, 0
    while at < len(row):
        end = at
        while end < len(row) and row[end] == row[at] and end - at < 128:
            end += 1
        if end - at >= 3:
            while start < at:
                part = row[start:min(at, start + 128)]
                out += bytes([len(part) - 1]) + part
                start += len(part)
            out += bytes([257 - (end - at), row[at]])
            start = end
        at = end
    while start < len(row):
        part = row[start:start + 128]
        out += bytes([len(part) - 1]) + part
        start += len(part)
    return out


def _psd(rgb):
    """A Photoshop file with nothing but the merged picture, in run lengths."""
    height, width, _ = rgb.shape
    rows = [_pack_bits(rgb[y, :, c].tobytes()) for c in range(3) for y in range(height)]
    return (b"8BPS" + struct.pack(">H6xHIIHH", 1, 3, height, width, 8, 3) + bytes(12) + struct.pack(">H", 1)
            + b"".join(struct.pack(">H", len(row)) for row in rows) + b"".join(rows))


def _dng(jpeg, size):
    """A raw picture of a camera: the preview in the first directory, the samples of the sensor below it."""
    width, height = size
    samples = bytes(64)

    def directory(entries, offset, more):
        data, values = b"", b""
        at = offset + 2 + 12 * len(entries) + 4
        for tag, kind, value in sorted(entries):
            numbers = value if isinstance(value, (list, bytes)) else [value]
            code = {"B": 1, "s": 2, "H": 3, "I": 4}[kind]
            packed = numbers if isinstance(numbers, bytes) else struct.pack(f"<{len(numbers)}{kind}", *numbers)
            if len(packed) > 4:
                data += struct.pack("<HHII", tag, code, len(numbers), at + len(values))
                values += packed + bytes(len(packed) % 2)
            else:
                data += struct.pack("<HHI", tag, code, len(numbers)) + packed.ljust(4, b"\0")
        return struct.pack("<H", len(entries)) + data + struct.pack("<I", more) + values

    def preview(offset, place, sub):
        return directory([
            (254, "I", 1), (256, "I", width), (257, "I", height), (258, "H", [8, 8, 8]), (259, "H", 7), (262, "H", 6),
            (271, "s", b"KnownMedia\0"), (273, "I", place), (277, "H", 3), (278, "I", height), (279, "I", len(jpeg)),
            (284, "H", 1), (330, "I", sub), (530, "H", [1, 1]), (50706, "B", [1, 4, 0, 0])], offset, 0)

    first = len(preview(8, 0, 0)) + 8
    sub = directory([
        (254, "I", 0), (256, "I", 8), (257, "I", 8), (258, "H", 8), (259, "H", 1), (262, "H", 32803), (273, "I", 0),
        (277, "H", 1), (278, "I", 8), (279, "I", len(samples)), (33421, "H", [2, 2]), (33422, "B", [0, 1, 1, 2])], first, 0)
    place = first + len(sub)
    sub = sub.replace(struct.pack("<HHII", 273, 4, 1, 0), struct.pack("<HHII", 273, 4, 1, place + len(jpeg)))
    return b"II*\0" + struct.pack("<I", 8) + preview(8, place, first) + sub + jpeg + samples


def encoded(rgb):
    """A file for each format, of a picture of 64 x 64 in a few colours."""
    image = Image.fromarray(rgb)
    quantised = image.quantize(16)
    indices = np.asarray(quantised)
    colours = np.array(quantised.getpalette()[:48]).reshape(16, 3)

    def save(image, **options):
        out = io.BytesIO()
        image.save(out, **options)
        return out.getvalue()

    dib = _dib(indices, colours.tolist())
    png = save(image, format="PNG", optimize=True)
    entry = _dib(indices, colours.tolist(), mask_rows=64)
    return {
        "palette.bmp": b"BM" + struct.pack("<IHHI", 14 + len(dib), 0, 0, 14 + 40 + 64) + dib,
        "icon.ico": struct.pack("<HHH", 0, 1, 1) + struct.pack("<BBBBHHII", 64, 64, 0, 0, 1, 24, len(png), 22) + png,
        "cursor.cur": struct.pack("<HHH", 0, 2, 1) + struct.pack("<BBBBHHII", 64, 64, 16, 0, 3, 4, len(entry), 22) + entry,
        "grey.pgm": b"P5\n64 64\n255\n" + np.asarray(image.convert("L")).tobytes(),
        "merged.psd": _psd(rgb),
        "preview.dng": _dng(save(image, format="JPEG", quality=8, subsampling=0, optimize=True), image.size),
        "strips.tif": save(image, format="TIFF", compression="tiff_lzw"),
    }
