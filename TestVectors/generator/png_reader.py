"""A small PNG decoder, so that the expected pixels of 16-bit files do not rest on Pillow, which clips 16-bit grey."""
import struct
import zlib

import numpy as np

from .png_writer import ADAM7, CHANNELS, PALETTE, SIGNATURE


def chunks(data):
    at = len(SIGNATURE)
    while at + 8 <= len(data):
        length = struct.unpack(">I", data[at : at + 4])[0]
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length


def unfilter(raw, rows, row_bytes, bpp):
    out, previous, at = [], bytearray(row_bytes), 0
    for _ in range(rows):
        kind, line = raw[at], bytearray(raw[at + 1 : at + 1 + row_bytes])
        at += 1 + row_bytes
        for i in range(row_bytes):
            a = line[i - bpp] if i >= bpp else 0
            b = previous[i]
            if kind == 1:
                line[i] = (line[i] + a) & 255
            elif kind == 2:
                line[i] = (line[i] + b) & 255
            elif kind == 3:
                line[i] = (line[i] + (a + b) // 2) & 255
            elif kind == 4:
                c = previous[i - bpp] if i >= bpp else 0
                p = a + b - c
                pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
                line[i] = (line[i] + (a if pa <= pb and pa <= pc else b if pb <= pc else c)) & 255
        out.append(bytes(line))
        previous = line
    return b"".join(out), at


def samples_of(raw, width, height, depth, channels):
    row_bytes = (width * channels * depth + 7) // 8
    body, used = unfilter(raw, height, row_bytes, max(1, channels * depth // 8))
    flat = np.frombuffer(body, np.uint8).reshape(height, row_bytes)
    if depth == 16:
        values = flat.reshape(height, -1, 2).astype(np.uint16)
        values = values[..., 0] << 8 | values[..., 1]
    elif depth == 8:
        values = flat
    else:
        bits = np.unpackbits(flat, axis=1).reshape(height, -1, depth)
        values = (bits * (1 << np.arange(depth - 1, -1, -1))).sum(axis=2)
    return values[:, : width * channels].reshape(height, width, channels), used


def read_rgb(data):
    """8-bit RGB of a well-formed file: alpha and tRNS dropped, 16-bit samples >> 8, low depths spread to 0...255."""
    parts = list(chunks(data))
    width, height, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", parts[0][1])
    # Without the check sum, the last four bytes: hostile files with a wrong one have all their rows.
    packed = b"".join(body for kind, body in parts if kind == b"IDAT")
    channels = CHANNELS[colour]
    raw = zlib.decompressobj().decompress(packed[:-4])
    if interlace:
        image = np.zeros((height, width, channels), np.uint16)
        at = 0
        for x, y, dx, dy in ADAM7:
            w, h = -(-(width - x) // dx), -(-(height - y) // dy)
            if w > 0 and h > 0:
                image[y::dy, x::dx], used = samples_of(raw[at:], w, h, depth, channels)
                at += used
    else:
        image, _ = samples_of(raw, width, height, depth, channels)
    if colour == PALETTE:
        table = np.frombuffer(dict(parts)[b"PLTE"], np.uint8).reshape(-1, 3)
        return table[image[..., 0]]
    image = image >> 8 if depth == 16 else image * (255 // ((1 << depth) - 1))
    return np.repeat(image[..., :1], 3, axis=2).astype(np.uint8) if channels < 3 else image[..., :3].astype(np.uint8)
