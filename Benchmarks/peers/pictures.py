"""Draws the pictures that are measured: deterministic, with the look and the compressibility of photographs."""

import struct
import sys
import zlib
from pathlib import Path

import numpy as np
from PIL import Image

SIZES = [(256, 256), (512, 512), (1600, 1200), (4000, 3000)]


def draw(width, height, seed=1):
    """Fractal noise: smooth shapes, finer and weaker with every octave, three channels that mostly move together, and
    the grain of a sensor. Returns a Pillow image."""
    rng = np.random.default_rng([seed, width, height])
    luma = np.zeros((height, width), np.float32)
    cells, weight = 3, 1.0
    while cells < max(width, height) / 1.5:
        luma += weight * _smooth_noise(rng, cells, width, height)
        cells, weight = cells * 2, weight * 0.85
    luma *= 48 / luma.std()
    rgb = np.empty((height, width, 3), np.uint8)
    for channel in range(3):
        tint = 14 * _smooth_noise(rng, 5, width, height) + 6 * _smooth_noise(rng, 40, width, height)
        grain = rng.standard_normal((height, width), np.float32) * 5
        rgb[:, :, channel] = np.clip(120 + luma + tint + grain, 0, 255)
    return Image.fromarray(rgb)


def _smooth_noise(rng, cells, width, height):
    """A grid of normal noise, `cells` along the longer side, enlarged smoothly."""
    scale = cells / max(width, height)
    grid = rng.standard_normal((max(2, round(height * scale)), max(2, round(width * scale))), np.float32)
    return np.asarray(Image.fromarray(grid).resize((width, height), Image.Resampling.BICUBIC))


def save_jpeg(image, path, progressive=False):
    """Quality 85, 4:2:0."""
    image.save(path, quality=85, subsampling="4:2:0", progressive=progressive)


def save_interlaced_png(image, path):
    """Adam7, 8-bit RGB, every row filtered by its left neighbour: Pillow writes no interlaced PNG."""
    pixels = np.asarray(image.convert("RGB"))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    compressor = zlib.compressobj(1)
    data = []
    for y, x, down, right in [(0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)]:
        part = pixels[y::down, x::right]
        rows = np.ones((part.shape[0], 1 + 3 * part.shape[1]), np.uint8)  # the first byte: filter 1, Sub
        filtered = part.copy()
        filtered[:, 1:] -= part[:, :-1]
        rows[:, 1:] = filtered.reshape(part.shape[0], -1)
        data.append(compressor.compress(rows.tobytes()))
    data.append(compressor.flush())
    header = struct.pack(">IIBBBBB", image.width, image.height, 8, 2, 0, 0, 1)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"".join(data)) + chunk(b"IEND", b""))


def prepare(folder):
    """Writes every size as baseline JPEG, progressive JPEG and PNG, unless that is done."""
    folder.mkdir(parents=True, exist_ok=True)
    for width, height in SIZES:
        name = f"{width}x{height}"
        last = folder / f"{name}.png"
        if last.exists():
            continue
        print(f"drawing {name}", file=sys.stderr)
        image = draw(width, height)
        save_jpeg(image, folder / f"{name}-baseline.jpg")
        save_jpeg(image, folder / f"{name}-progressive.jpg", progressive=True)
        image.save(last)


if __name__ == "__main__":
    prepare(Path(sys.argv[1]))
