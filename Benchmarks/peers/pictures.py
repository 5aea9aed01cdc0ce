"""Draws the pictures that are measured: deterministic, with the look and the compressibility of photographs."""

import contextlib
import shutil
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


def prepare_sizes(folder):
    """Every size as baseline JPEG, progressive JPEG and PNG."""
    for width, height in SIZES:
        name = f"{width}x{height}"
        with _making(folder / name) as made:
            if made:
                image = draw(width, height)
                save_jpeg(image, made / f"{name}-baseline.jpg")
                save_jpeg(image, made / f"{name}-progressive.jpg", progressive=True)
                image.save(made / f"{name}.png")


def prepare_large(folder):
    """Pictures that cost memory, each in a folder of its own: 12 megapixels, and 100 of repeated ones."""
    unit = draw(4000, 3000)
    large = Image.fromarray(np.tile(np.asarray(unit), (4, 3, 1))[:10000, :10000])
    for name, image in [("12MP", unit), ("100MP", large)]:
        writers = {
            "baseline.jpg": lambda path: save_jpeg(image, path),
            "progressive.jpg": lambda path: save_jpeg(image, path, progressive=True),
            "plain.png": lambda path: image.save(path, compress_level=1),
            "interlaced.png": lambda path: save_interlaced_png(image, path),
        }
        for ending, write in writers.items():
            with _making(folder / f"{name}-{ending.replace('.', '-')}") as made:
                if made:
                    write(made / ending)


def prepare_small(folder, count):
    """`count` distinct pictures between 64×64 and 320×240 pixels, a tenth of them PNG: cut out of a large one."""
    with _making(folder) as made:
        if not made:
            return
        rng = np.random.default_rng(count)
        source = draw(4000, 3000)
        for index in range(count):
            width, height = int(rng.integers(64, 321)), int(rng.integers(64, 241))
            x, y = int(rng.integers(0, 4000 - width)), int(rng.integers(0, 3000 - height))
            picture = source.crop((x, y, x + width, y + height))
            part = made / f"{index // 500:03}"
            part.mkdir(exist_ok=True)
            if index % 10:
                save_jpeg(picture, part / f"{index:05}.jpg", progressive=index % 10 == 5)
            else:
                picture.save(part / f"{index:05}.png")


@contextlib.contextmanager
def _making(folder):
    """Gives a folder to fill that becomes `folder` when that is done, or None where it was done before."""
    if folder.exists():
        yield None
        return
    print(f"drawing {folder.name}", file=sys.stderr)
    unfinished = folder.with_name(folder.name + ".part")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    yield unfinished
    unfinished.rename(folder)


if __name__ == "__main__":
    work = Path(sys.argv[1])
    match sys.argv[2:]:
        case ["sizes"]:
            prepare_sizes(work / "sizes")
        case ["memory", *counts]:
            prepare_large(work / "large")
            for n in counts:
                prepare_small(work / f"small-{n}", int(n))
        case _:
            sys.exit("usage: pictures.py FOLDER sizes | FOLDER memory COUNT...")
