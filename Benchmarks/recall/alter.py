#!/usr/bin/env python3
"""Makes altered copies of photographs, for measuring what a scan still finds of them.

    alter.py PICTURES OUT [--seed 1] [--limit 0] [--large-crops] [--only NAME ...]

PICTURES is a folder of photographs. Of each, OUT/ALTERATION/NAME.jpg is a copy: the picture reduced to 600 pixels on its
longer side, altered, and saved as JPEG at quality 80. Everything that is left to chance (sides, signs, colours, places)
comes from the seed, the name of the picture and the name of the alteration, so that a run can be repeated. Needs Pillow.
"""

import argparse
import math
import os
import random
import zlib

from PIL import Image, ImageDraw, ImageFilter, ImageFont, ImageOps

LONGER_SIDE = 600
WORDS = "when you see it wait for the end nobody told me that this was going to happen again today".split()


def font(size):
    return ImageFont.load_default(max(8, int(size)))


def crop(picture, left, top, right, bottom):
    """Cuts shares of the sides away."""
    w, h = picture.size
    return picture.crop((round(w * left), round(h * top), round(w * (1 - right)), round(h * (1 - bottom))))


def crop_each(share):
    return lambda picture, rng: crop(picture, share, share, share, share)


def crop_one(share):
    def alter(picture, rng):
        sides = [0, 0, 0, 0]
        sides[rng.randrange(4)] = share
        return crop(picture, *sides)
    return alter


def crop_random(largest):
    return lambda picture, rng: crop(picture, *[rng.uniform(0, largest) for _ in range(4)])


def colour(rng):
    return rng.choice([(0, 0, 0), (255, 255, 255), tuple(rng.randrange(256) for _ in range(3))])


def on_canvas(picture, left, top, right, bottom, fill):
    """Adds shares of the picture's sides around it."""
    w, h = picture.size
    canvas = Image.new("RGB", (w + round(w * (left + right)), h + round(h * (top + bottom))), fill)
    canvas.paste(picture, (round(w * left), round(h * top)))
    return canvas


def border(share):
    return lambda picture, rng: on_canvas(picture, share, share, share, share, colour(rng))


def uneven_border(picture, rng):
    return on_canvas(picture, *[rng.uniform(0, 0.2) for _ in range(4)], colour(rng))


def gradient_border(picture, rng):
    w, h = picture.size
    canvas = ImageOps.colorize(Image.linear_gradient("L"), colour(rng), colour(rng))
    canvas = canvas.resize((round(w * 1.2), round(h * 1.2)))
    canvas.paste(picture, (round(w * 0.1), round(h * 0.1)))
    return canvas


def blurred_frame(ratio):
    """The picture in front of itself, enlarged and blurred, on a canvas of another ratio of sides."""
    def alter(picture, rng):
        w, h = picture.size
        size = (w, round(w / ratio)) if w / h > ratio else (round(h * ratio), h)
        canvas = ImageOps.fit(picture, size).filter(ImageFilter.GaussianBlur(20))
        canvas.paste(picture, ((size[0] - w) // 2, (size[1] - h) // 2))
        return canvas
    return alter


def letterbox(picture, rng):
    return on_canvas(picture, 0, 0.12, 0, 0.12, (0, 0, 0))


def pillarbox(picture, rng):
    return on_canvas(picture, 0.12, 0, 0.12, 0, (0, 0, 0))


def text_bar(size, rng, dark=False):
    bar = Image.new("RGB", size, (0, 0, 0) if dark else (255, 255, 255))
    draw = ImageDraw.Draw(bar)
    lines = rng.choice([1, 2])
    height = size[1] / (lines + 1)
    for line in range(lines):
        text = " ".join(rng.choice(WORDS) for _ in range(rng.randrange(4, 9)))
        draw.text((size[0] * 0.04, height * (line + 0.35)), text, (255, 255, 255) if dark else (0, 0, 0), font(height * 0.7))
    return bar


def captions(top, bottom):
    def alter(picture, rng):
        w, h = picture.size
        dark = rng.random() < 0.3
        canvas = on_canvas(picture, 0, top, 0, bottom, (0, 0, 0))
        if top:
            canvas.paste(text_bar((w, round(h * top)), rng, dark), (0, 0))
        if bottom:
            bar = text_bar((w, canvas.height - h - round(h * top)), rng, dark)
            canvas.paste(bar, (0, h + round(h * top)))
        return canvas
    return alter


def screenshot(picture, rng):
    """A picture between the bars of an app on a telephone."""
    w, h = picture.size
    dark = rng.random() < 0.5
    ink, paper = ((235, 235, 235), (18, 18, 18)) if dark else ((20, 20, 20), (250, 250, 250))
    height = max(round(w * 19 / 9), round(h * 1.3))
    canvas = Image.new("RGB", (w, height), paper)
    draw = ImageDraw.Draw(canvas)
    draw.text((w * 0.05, height * 0.01), "12:47", ink, font(height * 0.018))
    draw.rectangle((w * 0.86, height * 0.012, w * 0.94, height * 0.026), outline=ink)
    draw.text((w * 0.12, height * 0.05), rng.choice(WORDS), ink, font(height * 0.03))
    draw.ellipse((w * 0.02, height * 0.045, w * 0.09, height * 0.045 + w * 0.07), fill=(120, 120, 160))
    y = round(height * 0.12 + (height * 0.76 - h) * rng.uniform(0.2, 0.8)) if h < height * 0.76 else round(height * 0.11)
    canvas.paste(picture, (0, y))
    for icon in range(4):
        x = w * (0.06 + 0.1 * icon)
        draw.ellipse((x, y + h + height * 0.012, x + w * 0.06, y + h + height * 0.012 + w * 0.06), outline=ink, width=3)
    draw.text((w * 0.05, y + h + height * 0.055), " ".join(rng.choice(WORDS) for _ in range(6)), ink, font(height * 0.02))
    for icon in range(5):
        x = w * (0.07 + 0.2 * icon)
        draw.rectangle((x, height * 0.955, x + w * 0.06, height * 0.955 + w * 0.06), outline=ink, width=3)
    return canvas


def rounded_corners(picture, rng):
    w, h = picture.size
    mask = Image.new("L", (w, h), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, w - 1, h - 1), radius=round(0.08 * 2 * min(w, h) / 2 * 2), fill=255)
    canvas = Image.new("RGB", (w, h), rng.choice([(255, 255, 255), (0, 0, 0)]))
    canvas.paste(picture, (0, 0), mask)
    return canvas


def rotated(degrees, frame):
    def alter(picture, rng):
        angle = degrees * rng.choice([-1, 1])
        w, h = picture.size
        turned = picture.rotate(angle, Image.BICUBIC, expand=frame != "in frame")
        if frame != "cropped inside":
            return turned
        # The largest upright rectangle within the turned picture.
        s, c = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        longer, shorter = max(w, h), min(w, h)
        if shorter <= 2 * s * c * longer:
            half = shorter / 2
            iw, ih = (half / s, half / c) if w > h else (half / c, half / s)
        else:
            iw, ih = (w * c - h * s) / (c * c - s * s), (h * c - w * s) / (c * c - s * s)
        x, y = (turned.width - iw) / 2, (turned.height - ih) / 2
        return turned.crop((math.ceil(x) + 1, math.ceil(y) + 1, math.floor(x + iw) - 1, math.floor(y + ih) - 1))
    return alter


def small(pixels):
    def alter(picture, rng):
        scale = pixels / max(picture.size)
        return picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))), Image.BICUBIC)
    return alter


def logo(area):
    """A box with letters in one of the corners."""
    def alter(picture, rng):
        w, h = picture.size
        bw, bh = round(w * math.sqrt(area)), round(h * math.sqrt(area))
        x, y = rng.choice([0, w - bw]), rng.choice([0, h - bh])
        picture = picture.copy()
        draw = ImageDraw.Draw(picture)
        paper = colour(rng)
        ink = (255, 255, 255) if sum(paper) < 380 else (0, 0, 0)
        draw.rectangle((x, y, x + bw, y + bh), fill=paper)
        draw.text((x + bw * 0.1, y + bh * 0.25), rng.choice(["XTV", "WOW", "pix", "7up"]), ink, font(bh * 0.5))
        return picture
    return alter


def watermark(picture, rng):
    w, h = picture.size
    layer = Image.new("L", (w, h), 0)
    ImageDraw.Draw(layer).text((w * 0.15, h * 0.42), "SAMPLE COPY", 130, font(w * 0.11))
    canvas = picture.copy()
    canvas.paste((255, 255, 255), (0, 0), layer)
    return canvas


def bar(area, blurred=False):
    """A rectangle over a part of the picture, black or blurred."""
    def alter(picture, rng):
        w, h = picture.size
        bw = rng.uniform(0.45, 0.95)
        bh = area / bw
        x, y = rng.uniform(0, 1 - bw), rng.uniform(0.05, 0.95 - bh)
        place = (round(w * x), round(h * y), round(w * (x + bw)), round(h * (y + bh)))
        picture = picture.copy()
        if blurred:
            picture.paste(picture.crop(place).filter(ImageFilter.GaussianBlur(18)), place)
        else:
            picture.paste((0, 0, 0), place)
        return picture
    return alter


def aspect(picture, rng):
    stretched = (round(picture.width * 1.3), picture.height)
    if rng.random() < 0.5:
        stretched = (picture.width, round(picture.height * 1.3))
    return picture.resize(stretched, Image.BICUBIC)


def perspective(share):
    """Each corner is moved by up to so much of the sides; what comes from outside is black."""
    def alter(picture, rng):
        w, h = picture.size
        corners = [(0, 0), (0, h), (w, h), (w, 0)]
        quad = [value for x, y in corners
                for value in (x + rng.uniform(-share, share) * w, y + rng.uniform(-share, share) * h)]
        return picture.transform((w, h), Image.QUAD, quad, Image.BICUBIC)
    return alter


def photo_of_screen(picture, rng):
    w, h = picture.size
    moire = Image.new("L", (w, h))
    fx, fy, phase = rng.uniform(0.3, 0.9), rng.uniform(0.3, 0.9), rng.uniform(0, 6)
    moire.putdata([
        int(128 + 60 * math.sin(fx * x + phase) * math.sin(fy * y) - 90 * ((x / w - 0.5) ** 2 + (y / h - 0.5) ** 2))
        for y in range(h) for x in range(w)])
    light = Image.merge("RGB", [moire.point(lambda v: min(255, v + 110))] * 3)
    lit = Image.composite(picture, Image.new("RGB", (w, h)), Image.merge("RGB", [moire] * 3).convert("L").point(
        lambda v: min(255, v + 110)))
    return perspective(0.05)(lit if light else picture, rng).filter(ImageFilter.GaussianBlur(0.7))


def then(*steps):
    def alter(picture, rng):
        for step in steps:
            picture = step(picture, rng)
        return picture
    return alter


def mirror(picture, rng):
    return ImageOps.mirror(picture)


def negative(picture, rng):
    return ImageOps.invert(picture)


ALTERATIONS = {
    "jpeg only": lambda picture, rng: picture,
    **{f"crop {p}% each side": crop_each(p / 100) for p in (2, 3, 5, 7, 10, 15)},
    **{f"crop {p}% one side": crop_one(p / 100) for p in (5, 10, 15, 20)},
    "crop random 0-10% per side": crop_random(0.1),
    "crop random 0-20% per side": crop_random(0.2),
    **{f"border {p}% solid": border(p / 100) for p in (2, 5, 10, 20)},
    "border uneven 0-20% solid": uneven_border,
    "border 10% gradient": gradient_border,
    "blurred frame to 1:1": blurred_frame(1),
    "blurred frame to 9:16": blurred_frame(9 / 16),
    "letterbox 12%": letterbox,
    "pillarbox 12%": pillarbox,
    "caption top 15%": captions(0.15, 0),
    "caption bottom 20%": captions(0, 0.2),
    "captions top+bottom 18%": captions(0.18, 0.18),
    "phone screenshot": screenshot,
    "rounded corners 8%": rounded_corners,
    **{f"rot {a} in frame": rotated(a, "in frame") for a in (1, 2, 3, 5, 7, 10)},
    **{f"rot {a} cropped inside": rotated(a, "cropped inside") for a in (1, 2, 3, 5, 10)},
    **{f"rot {a} expanded": rotated(a, "expanded") for a in (3, 5, 10)},
    "mirror": mirror,
    "negative": negative,
    "copy 128 px": small(128),
    "logo corner 6%": logo(0.06),
    "logo corner 12%": logo(0.12),
    "watermark centre": watermark,
    "black bar 10%": bar(0.1),
    "black bar 20%": bar(0.2),
    "blur bar 20%": bar(0.2, blurred=True),
    "aspect 30%": aspect,
    **{f"perspective {p}%": perspective(p / 100) for p in (2, 4, 6, 10)},
    "photo of screen 5%": photo_of_screen,
    "mirror + crop 5%": then(mirror, crop_each(0.05)),
    "negative + crop 5%": then(negative, crop_each(0.05)),
    "crop 5% + logo 6%": then(crop_each(0.05), logo(0.06)),
    "crop 10% one side + logo 6%": then(crop_one(0.1), logo(0.06)),
    "crop 5% + copy 128 px": then(crop_each(0.05), small(128)),
    "caption 15% + crop 5%": then(crop_each(0.05), captions(0.15, 0)),
    "border 8% + rot 2": then(border(0.08), rotated(2, "in frame")),
    "rot 2 cropped + crop 3%": then(rotated(2, "cropped inside"), crop_each(0.03)),
    "mirror + border 10%": then(mirror, border(0.1)),
    "phone screenshot + crop 5%": then(crop_each(0.05), screenshot),
}

# Of these a query alone undoes little: they are for lists that hold parts of their pictures.
LARGE_CROPS = {
    **{f"crop {p}% each side": crop_each(p / 100) for p in (15, 20, 25, 30)},
    **{f"crop {p}% one side": crop_one(p / 100) for p in (20, 30, 40, 50)},
    "crop random 0-20% per side": crop_random(0.2),
    "crop random 0-30% per side": crop_random(0.3),
    "rot 10 cropped inside": rotated(10, "cropped inside"),
    "mirror + crop 20%": then(mirror, crop_each(0.2)),
    "crop 20% + caption 15%": then(crop_each(0.2), captions(0.15, 0)),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pictures")
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0, help="the first so many pictures by name")
    parser.add_argument("--only", nargs="*", help="names of alterations; without it, all 67")
    parser.add_argument("--large-crops", action="store_true", help="crops that a query cannot undo, instead of the 67")
    options = parser.parse_args()
    alterations = LARGE_CROPS if options.large_crops else ALTERATIONS
    chosen = options.only or list(alterations)
    names = sorted(os.listdir(options.pictures))
    names = names[: options.limit or len(names)]
    for alteration in chosen:
        os.makedirs(os.path.join(options.out, alteration), exist_ok=True)
    for name in names:
        with Image.open(os.path.join(options.pictures, name)) as file:
            picture = file.convert("RGB")
        picture.thumbnail((LONGER_SIDE, LONGER_SIDE), Image.LANCZOS)
        for alteration in chosen:
            rng = random.Random(zlib.crc32(f"{options.seed} {name} {alteration}".encode()))
            copy = alterations[alteration](picture, rng)
            stem = os.path.splitext(name)[0]
            copy.convert("RGB").save(os.path.join(options.out, alteration, stem + ".jpg"), quality=80)


if __name__ == "__main__":
    main()
