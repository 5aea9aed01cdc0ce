"""copies/: copies of known scenes that were altered so that PDQ by itself does not find them. All start from the decoded file."""
import numpy as np
from PIL import Image

from .drawing import decode, jpeg, resize


def cut(pixels, left, top, right, bottom):
    """Without these shares of the sides."""
    h, w = pixels.shape[:2]
    return pixels[round(h * top) : h - round(h * bottom), round(w * left) : w - round(w * right)]


def framed(pixels, left, top, right, bottom, grey):
    """With a margin of these shares of the picture's sides."""
    h, w = pixels.shape[:2]
    sides = ((round(h * top), round(h * bottom)), (round(w * left), round(w * right)), (0, 0))
    return np.pad(pixels, sides, constant_values=grey)


def captioned(pixels):
    """With a white strip on top in which bars stand for letters."""
    out = framed(pixels, 0, 0.18, 0, 0, 255)
    strip = round(pixels.shape[0] * 0.18)
    for x in range(20, out.shape[1] - 20, 14):
        height = 6 + x * 7 % 9
        out[strip // 2 - height : strip // 2 + height, x : x + 5] = 30
    return out


def turned(pixels, degrees):
    """Turned counter-clockwise on a larger black canvas."""
    return np.asarray(Image.fromarray(pixels).rotate(degrees, Image.Resampling.BICUBIC, expand=True))


def marked(pixels):
    """With a light square in a corner."""
    out = pixels.copy()
    side = round(min(out.shape[:2]) * 0.22)
    out[-side - 6 : -6, -side - 6 : -6] = 240
    out[-side : -12, -side : -12] = 60
    return out


COPIES = {
    "cropped-5-percent.jpg": ("fern", lambda p: cut(p, 0.05, 0.05, 0.05, 0.05)),
    "cropped-left.jpg": ("pebbles", lambda p: cut(p, 0.12, 0, 0, 0)),
    "framed.jpg": ("storm", lambda p: framed(p, 0.1, 0.1, 0.1, 0.1, 20)),
    "letterboxed.jpg": ("forest", lambda p: framed(p, 0, 0.2, 0, 0.2, 0)),
    "captioned.jpg": ("waves", captioned),
    "turned-5-degrees.jpg": ("mountains", lambda p: turned(p, 5)),
    "mirrored-and-cropped.jpg": ("island", lambda p: cut(p, 0.04, 0.04, 0.04, 0.04)[:, ::-1]),
    "negative.jpg": ("skyline", lambda p: 255 - p),
    "corner-marked.jpg": ("night", marked),
}


def build(folder):
    """From the committed pictures in `folder`."""
    for file, (scene, change) in COPIES.items():
        pixels = decode(next((folder / "pictures/scenes").glob(f"{scene}.*")).read_bytes())
        small = resize(pixels, 480 / max(pixels.shape[:2]))
        yield f"copies/{file}", jpeg(np.ascontiguousarray(change(small)), quality=75), {"of": scene}
