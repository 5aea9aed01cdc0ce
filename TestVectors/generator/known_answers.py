"""The synthetic inputs of the measured PDQ hashes in ../pdq, and the proof that pdq_reference.py reproduces all of them."""
import re

import numpy as np

from . import pdq_reference as pdq


def _triangle(v, period):
    v = v % period
    return np.where(v < period // 2, v, period - 1 - v) * 255 // (period // 2 - 1)


def _noise(count):
    out, s = np.empty(count, np.uint8), 1
    for k in range(count):
        s = (s * 1664525 + 1013904223) & 0xFFFFFFFF
        out[k] = s >> 24
    return out


def make(name):
    """The picture of a name such as `tri_rgb_640x480`: rows x columns (x 3 where it is RGB)."""
    kind, channels, constant, width, height = re.fullmatch(r"(\w+?)_(rgb|grey)_(?:(\d+)_)?(\d+)x(\d+)(?:\.pnm)?", name).groups()
    width, height = int(width), int(height)
    y, x = np.mgrid[0:height, 0:width]
    if kind == "noise":
        shape = (height, width, 3) if channels == "rgb" else (height, width)
        return _noise(int(np.prod(shape))).reshape(shape)
    if kind == "blobs":
        return np.stack([(x * x // 160 + 3 * y) & 255, (y * y // 97 + 2 * x) & 255, (x * y // 211) & 255], axis=2).astype(np.uint8)
    if kind == "tri":
        p, q, r = {640: (200, 160, 320), 1600: (500, 400, 800), 64: (20, 16, 32)}[width]
        return np.stack([_triangle(x, p), _triangle(y, q), _triangle(x + y, r)], axis=2).astype(np.uint8)
    if kind.startswith("checker"):
        n = int(kind[7:])
        plane = np.where((x // n + y // n) % 2 == 1, 255, 0)
    elif kind == "const":
        plane = np.full((height, width), int(constant))
    elif kind == "disc":
        plane = np.where((x - 120) ** 2 + (y - 90) ** 2 < 4900, 200, np.where(x + y > 350, 90, 30))
    else:
        plane = {"hgrad": x, "vgrad": y, "diag": (x + y) // 2}[kind]
    plane = plane.astype(np.uint8)
    return np.repeat(plane[..., None], 3, axis=2) if channels == "rgb" else plane


def _luma(picture):
    return picture.astype(np.float32) if picture.ndim == 2 else pdq.luma(picture)


def check_known_answers(folder):
    """Compares every line of the two lists; gives (lines checked, list of what differs)."""
    checked, wrong, cache = 0, [], {}
    for line in (folder / "synthetic.txt").read_text().splitlines():
        pipeline, rest = line.split(" ", 1)
        expected, quality, _, name, norm = rest.split(",")
        if name not in cache:
            cache[name] = make(name)
        picture = pdq.nn512(cache[name]) if pipeline == "nn" else cache[name]
        got, got_quality, _ = pdq.hash_luma(_luma(picture))
        checked += 1
        if got != expected or got_quality != int(quality) or int(norm[5:]) != int(got, 16).bit_count():
            wrong.append((line, got, got_quality))
    names = dict(zip(["orig", "rot90", "rot180", "rot270", "flipx", "flipy", "flipplus1", "flipminus1"], pdq.TRANSFORMS))
    for line in (folder / "synthetic-dihedral.txt").read_text().splitlines():
        expected, quality, transform, name = line.split(",")
        got = pdq.dihedral_luma(_luma(make(name)))[names[transform]]
        checked += 1
        if got != expected:
            wrong.append((line, got, None))
    return checked, wrong
