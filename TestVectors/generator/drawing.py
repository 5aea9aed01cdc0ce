"""Scenes drawn once and kept, and the ways of saving them that leave the choices to Pillow."""
import io
from functools import lru_cache

import numpy as np
from PIL import Image

from .scenes import SCENES
from .scenes_unrelated import UNRELATED

# Name, width, height, extension: the originals that the known lists hold.
KNOWN = [
    ("mountains", 1280, 960, "jpg"), ("waves", 960, 720, "jpg"), ("spheres", 960, 720, "jpg"), ("fern", 800, 600, "jpg"),
    ("night", 800, 600, "jpg"), ("dunes", 900, 600, "jpg"), ("pebbles", 640, 640, "jpg"), ("skyline", 900, 600, "jpg"),
    ("storm", 640, 480, "jpg"), ("forest", 540, 720, "jpg"), ("lights", 480, 360, "png"), ("island", 1000, 700, "jpg"),
]


@lru_cache(maxsize=None)
def draw(name, width, height):
    pixels = {**SCENES, **UNRELATED}[name](width, height)
    pixels.flags.writeable = False
    return pixels


def jpeg(pixels, quality=82, **options):
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(out, "JPEG", quality=quality, **options)
    return out.getvalue()


def png(pixels, **options):
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(out, "PNG", optimize=True, **options)
    return out.getvalue()


def decode(data):
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


@lru_cache(maxsize=None)
def original(name):
    """(path, bytes) of a known scene."""
    width, height, extension = next((w, h, e) for n, w, h, e in KNOWN if n == name)
    pixels = draw(name, width, height)
    data = png(pixels) if extension == "png" else jpeg(pixels)
    return f"pictures/scenes/{name}.{extension}", data


def resize(pixels, factor):
    height, width = pixels.shape[:2]
    size = max(1, round(width * factor)), max(1, round(height * factor))
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS))
