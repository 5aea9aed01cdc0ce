"""A small PNG writer with control of every choice: bit depth, colour type, interlacing, filters, chunks."""
import struct
import zlib

import numpy as np

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, RGB, PALETTE, GREY_ALPHA, RGBA = 0, 2, 3, 4, 6
CHANNELS = {GREY: 1, RGB: 3, PALETTE: 1, GREY_ALPHA: 2, RGBA: 4}
ADAM7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def chunk(kind, data, crc=None):
    crc = zlib.crc32(kind + data) if crc is None else crc
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)


def header(width, height, depth, colour, interlace=0, compression=0, filtering=0):
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, compression, filtering, interlace))


def pack_rows(samples, depth):
    """Samples (rows x columns x channels, integers) to rows of bytes."""
    rows = samples.reshape(samples.shape[0], -1)
    if depth == 8:
        return [r.tobytes() for r in rows.astype(np.uint8)]
    if depth == 16:
        return [r.tobytes() for r in rows.astype(">u2")]
    bits = ((rows[..., None].astype(np.uint8) >> np.arange(depth - 1, -1, -1, dtype=np.uint8)) & 1)
    return [r.tobytes() for r in np.packbits(bits.reshape(rows.shape[0], -1), axis=1)]


def filter_rows(rows, bytes_per_pixel, filters):
    out, previous = [], None
    for number, row in enumerate(rows):
        kind = filters[number % len(filters)]
        raw = np.frombuffer(row, np.uint8).astype(np.int16)
        up = np.zeros_like(raw) if previous is None else previous
        left, corner = np.zeros_like(raw), np.zeros_like(raw)
        left[bytes_per_pixel:] = raw[:-bytes_per_pixel] if len(raw) > bytes_per_pixel else raw[:0]
        corner[bytes_per_pixel:] = up[:-bytes_per_pixel] if len(raw) > bytes_per_pixel else raw[:0]
        if kind == 0:
            guess = 0
        elif kind == 1:
            guess = left
        elif kind == 2:
            guess = up
        elif kind == 3:
            guess = (left + up) // 2
        else:
            p = left + up - corner
            pa, pb, pc = np.abs(p - left), np.abs(p - up), np.abs(p - corner)
            guess = np.where((pa <= pb) & (pa <= pc), left, np.where(pb <= pc, up, corner))
        out.append(bytes([kind]) + ((raw - guess) & 255).astype(np.uint8).tobytes())
        previous = raw
    return b"".join(out)


def raw_image(samples, depth, colour, interlace=False, filters=(0,)):
    """The bytes that go into IDAT before compression."""
    bytes_per_pixel = max(1, CHANNELS[colour] * depth // 8)
    if not interlace:
        return filter_rows(pack_rows(samples, depth), bytes_per_pixel, filters)
    data = b""
    for x, y, dx, dy in ADAM7:
        part = samples[y::dy, x::dx]
        if part.size:
            data += filter_rows(pack_rows(part, depth), bytes_per_pixel, filters)
    return data


def write(samples, depth, colour, interlace=False, filters=(0, 1, 2, 3, 4), palette=None, trns=None,
          before=(), after=(), pieces=1):
    """A whole file. `before` and `after` are extra chunks around IDAT; `pieces` splits IDAT."""
    samples = np.asarray(samples)
    if samples.ndim == 2:
        samples = samples[..., None]
    height, width, channels = samples.shape
    assert channels == CHANNELS[colour]
    packed = zlib.compress(raw_image(samples, depth, colour, interlace, filters), 9)
    out = SIGNATURE + header(width, height, depth, colour, int(interlace))
    if palette is not None:
        out += b"".join(before) + chunk(b"PLTE", np.asarray(palette, np.uint8).tobytes())
    else:
        out += b"".join(before)
    if trns is not None:
        out += chunk(b"tRNS", trns)
    step = -(-len(packed) // pieces)
    for at in range(0, len(packed), step):
        out += chunk(b"IDAT", packed[at : at + step])
    return out + b"".join(after) + chunk(b"IEND", b"")
