"""altered/: copies of known scenes, changed as copies on the internet are. All start from the decoded original file."""
import io

import numpy as np
from PIL import Image, ImageFilter

from .drawing import decode, jpeg, original, png, resize
from .noise import Lcg

SCENES = ["waves", "spheres", "fern", "pebbles", "forest"]
# Transforms of pixels by the names of PDQ's dihedral set: rotate90 is counter-clockwise, flipX is top to bottom.
PIXEL_TRANSFORMS = {
    "rotated-90": lambda p: np.rot90(p, 1), "rotated-180": lambda p: np.rot90(p, 2), "rotated-270": lambda p: np.rot90(p, 3),
    "flipped": lambda p: p[::-1], "mirrored": lambda p: p[:, ::-1], "transposed": lambda p: p.transpose(1, 0, 2),
    "transversed": lambda p: p[::-1, ::-1].transpose(1, 0, 2),
}


def level(pixels, gain, offset):
    return np.clip(np.floor((pixels.astype(np.float64) - 128) * gain + 128 + offset + 0.5), 0, 255).astype(np.uint8)


def grey(pixels):
    return np.asarray(Image.fromarray(pixels).convert("L"))


def crop(pixels, share):
    """Without `share` of the height at the top and of the width at the left."""
    return pixels[round(pixels.shape[0] * share) :, round(pixels.shape[1] * share) :]


def watermark(pixels):
    out = pixels.copy()
    h, w = out.shape[:2]
    bar = out[int(h * 0.91) : int(h * 0.96), int(w * 0.70) : int(w * 0.96)]
    bar[:] = bar // 3 + 160
    return out


def noisy(pixels, seed):
    noise = np.frombuffer(Lcg(seed).bytes(pixels.size), np.uint8).reshape(pixels.shape).astype(int) // 10 - 12
    return np.clip(pixels.astype(int) + noise, 0, 255).astype(np.uint8)


def copies(name):
    full = decode(original(name)[1])
    half = resize(full, 0.5)
    yield "re-encoded-q75.jpg", jpeg(full, quality=75)
    yield "re-encoded-q30.jpg", jpeg(full, quality=30)
    yield "progressive-q60.jpg", jpeg(half, quality=60, progressive=True)
    yield "half.jpg", jpeg(half, quality=66)
    yield "quarter.jpg", jpeg(resize(full, 0.25), quality=66)
    yield "thumbnail-96.jpg", jpeg(resize(full, 96 / max(full.shape)), quality=75)
    yield "double.jpg", jpeg(resize(half, 4.0 if name == "pebbles" else 2.2), quality=40)
    yield "squashed.jpg", jpeg(np.asarray(Image.fromarray(full).resize((300, 300), Image.Resampling.BICUBIC)), quality=66)
    for kind, change in PIXEL_TRANSFORMS.items():
        yield f"{kind}.jpg", jpeg(change(half), quality=66)
    yield "brighter.jpg", jpeg(level(half, 1.0, 26), quality=66)
    yield "darker.jpg", jpeg(level(half, 0.9, -20), quality=66)
    yield "contrast.jpg", jpeg(level(half, 1.3, 0), quality=66)
    yield "grey.jpg", jpeg(grey(half), quality=66)
    yield "cropped-1-percent.jpg", jpeg(crop(half, 0.01), quality=66)
    yield "blurred.jpg", jpeg(np.asarray(Image.fromarray(half).filter(ImageFilter.BoxBlur(2))), quality=66)
    yield "noisy.jpg", jpeg(noisy(resize(full, 0.4), 401), quality=75)
    yield "watermarked.jpg", jpeg(watermark(half), quality=66)
    yield "converted.png", png(resize(full, 0.25))
    palette = Image.fromarray(resize(full, 0.3)).quantize(64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    yield "palette.png", png_of(palette)


def png_of(image):
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def build():
    for name in SCENES:
        for file, data in copies(name):
            yield f"altered/{name}/{file}", data, {"of": name, "alteration": file.rsplit(".", 1)[0]}
