"""The answers that the self-test must get: writes ../selftest/, whose text and files are compiled into the scanner.

    .venv/bin/python -m generator.selftest_answers

Each line of answers.txt is `INPUT RECIPE TRANSFORM HEX QUALITY`. PDQ is by the package pdqhash, which wraps Meta's C++ core,
and must agree with pdq_reference.py; only pictures whose PDQ does not depend on rounding are taken. pHash, dHash and aHash
are by ImageHash. PDQ of the pipeline fast is PDQ of the same luma: on such pictures the two are the same.
"""
import hashlib
import io
import pathlib
import subprocess
import tempfile

import imagehash
import numpy as np
import pdqhash
import pillow_heif
from PIL import Image

from . import codec_samples
from . import pdq_reference as pdq
from .expected import vector_to_hex
from .known_answers import _noise, _triangle

FOLDER = pathlib.Path(__file__).parent.parent / "selftest"
# Below this margin rounding might decide a bit.
LEAST_MARGIN = 0.04
# For files whose decoders may round in other ways from version to version.
LEAST_CODED_MARGIN = 0.3
DRAWN = """noise_rgb_64x64 slopes_rgb_100x75 checker_grey_257x129 mosaic_rgb_320x200 rings_grey_190x310 blobs_rgb_512x512
rings_rgb_600x320 waves_grey_1030x137""".split()
TEXT = b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq" * 3


def draw(name):
    """The picture of a name: rows x columns (x 3 where it is RGB). Integers only."""
    kind, channels, size = name.split("_")
    width, height = map(int, size.split("x"))
    y, x = np.mgrid[0:height, 0:width]
    if kind == "noise":
        return _noise(3 * width * height).reshape(height, width, 3)
    planes = {
        "slopes": lambda c: 60 + (x * y // 41, x * x // 113 + y // 2, (x + y) // 3)[c] % 150,
        "checker": lambda c: (x // 17 + y // 11) % 2 * 120 + x * y // 300,
        "mosaic": lambda c: 80 + ((x // 23 * 7919 + y // 17 * 104729 + c * 31) * 2654435 >> 9 & 63),
        "rings": lambda c: _triangle(((x - 110 - 90 * c) ** 2 + (y - 170) ** 2) // 97, 300),
        "blobs": lambda c: (x * x // 160 + 3 * y, y * y // 97 + 2 * x, x * y // 211)[c],
        "waves": lambda c: (_triangle(x + y // 2 + x * y // 900, 240) + _triangle(3 * y + x // 5, 170)) // 2,
    }
    rows = [planes[kind](c) & 255 for c in range(3 if channels == "rgb" else 1)]
    return (np.stack(rows, axis=2) if channels == "rgb" else rows[0]).astype(np.uint8)


def margin_of(luma):
    """The gap between the two coefficients that the median separates, filtered and, at 64 x 64, unfiltered too."""
    sampled = [pdq.downsample(luma)] + ([luma] if luma.shape == (64, 64) else [])
    middles = [np.sort(pdq.spectrum(samples), axis=None)[127:129].astype(float) for samples in sampled]
    return min(upper - lower for lower, upper in middles)


def pdq_hashes(picture):
    """The eight hashes and the quality of a picture."""
    grey = picture.ndim == 2
    rgb = np.ascontiguousarray(np.repeat(picture[..., None], 3, axis=2) if grey else picture)
    luma = picture.astype(np.float32) if grey else pdq.luma(rgb)
    single, quality, _ = pdq.hash_luma(luma)
    turned = pdq.dihedral_luma(luma)
    assert margin_of(luma) > LEAST_MARGIN, f"an unstable picture: margin {margin_of(luma)}"
    package, package_quality = pdqhash.compute(rgb)
    package_turned, _ = pdqhash.compute_dihedral(rgb)
    assert (vector_to_hex(package), package_quality) == (single, quality), "pdqhash differs"
    assert [vector_to_hex(v) for v in package_turned] == [turned[t] for t in pdq.TRANSFORMS], "pdqhash's transforms differ"
    return {**turned, "original": single}, quality


def pdq_lines(name, recipe, picture):
    hashes, quality = pdq_hashes(picture)
    return [f"{name} {recipe} {transform} {hashes[transform]} {quality}" for transform in pdq.TRANSFORMS]


def short_lines(name, picture):
    image = Image.fromarray(picture)
    hashes = {"phash": imagehash.phash(image), "dhash": imagehash.dhash(image), "ahash": imagehash.average_hash(image)}
    return [f"{name} {algorithm}/imagehash original {value} -" for algorithm, value in hashes.items()]


def encoded():
    """Small files: JPEG, PNG, HEIC and AVIF under 1000 bytes, the others under 6000. JPEG without subsampling: the same pixels with
    any libjpeg."""
    y, x = np.mgrid[0:48, 0:56]
    rgb = np.stack([_triangle(x * x // 9 + 2 * y, 120), _triangle(y * y // 7 + x, 160), _triangle(3 * x + 5 * y, 200)], axis=2)
    image = Image.fromarray(rgb.astype(np.uint8))
    few = Image.fromarray((rgb // 64 * 64 + 31).astype(np.uint8))

    def save(image, **options):
        out = io.BytesIO()
        image.save(out, **options)
        assert len(out.getvalue()) < 1000, f"{options}: {len(out.getvalue())} bytes"
        return out.getvalue()

    # A HEIC and an AVIF have some hundred bytes of boxes.
    y, x = np.mgrid[0:64, 0:72]
    rgb = np.stack([_triangle(x * x // 9 + 2 * y, 120), _triangle(y * y // 7 + x, 160), _triangle(3 * x + 5 * y, 200)], axis=2)
    larger = Image.fromarray(rgb.astype(np.uint8))
    pillow_heif.register_heif_opener()

    jpeg = dict(format="JPEG", quality=8, subsampling=0, optimize=True)
    return {
        "baseline.jpg": save(image, **jpeg), "progressive.jpg": save(image, progressive=True, **jpeg),
        "truecolour.png": save(few, format="PNG", optimize=True),
        "photograph.heic": save(larger, format="HEIF", quality=36),
        "photograph.avif": save(larger, format="AVIF", quality=32, speed=0),
    } | small_files()


def small_files():
    y, x = np.mgrid[0:64, 0:64]
    planes = x * x // 7 + 2 * y, y * y // 9 + x, 3 * x + 5 * y + 60 * (x // 20)
    rgb = np.stack([_triangle(plane, period) for plane, period in zip(planes, (120, 160, 200))], axis=2)
    files = codec_samples.encoded((rgb // 64 * 64 + 31).astype(np.uint8))
    assert all(len(data) < 6000 for data in files.values()), {name: len(data) for name, data in files.items()}
    return files


def write_by_other_libraries():
    """Small files of the formats whose libraries not every build has. What writes them changes, so each is written once:
    the first of some pictures that stay stable when they are written so."""
    def save(image, **options):
        out = io.BytesIO()
        image.save(out, **options)
        return out.getvalue()

    def cjxl(image, *options):
        with tempfile.TemporaryDirectory() as folder:
            image.save(folder + "/in.png")
            subprocess.run(["cjxl", folder + "/in.png", folder + "/out.jxl", "--quiet", *options], check=True)
            return pathlib.Path(folder, "out.jxl").read_bytes()

    def few(image):
        return image.point(lambda sample: sample // 64 * 64 + 31)

    jpeg2000 = dict(format="JPEG2000", irreversible=True, quality_mode="rates", quality_layers=[16], mct=1)
    encodings = {
        "lossy.webp": lambda image: save(image, format="WEBP", quality=20, method=6),
        "lossless.webp": lambda image: save(few(image), format="WEBP", lossless=True, method=6),
        "palette.gif": lambda image: save(few(image).quantize(16), format="GIF", optimize=True),
        "lossy.jxl": lambda image: cjxl(image, "-d", "4", "-e", "7"),
        "lossless.jxl": lambda image: cjxl(few(image), "-d", "0", "-e", "7"),
        "lossy.jp2": lambda image: save(image, **jpeg2000),
    }
    y, x = np.mgrid[0:64, 0:72]
    for name, encode in encodings.items():
        path = FOLDER / name
        for phase in range(200):
            if path.exists() and margin_of(pdq.luma(np.asarray(decoded(path)))) > LEAST_CODED_MARGIN:
                break
            waves = [x * x // 9 + 2 * y + phase, y * y // 7 + x, 3 * x + (5 + phase % 3) * y]
            rgb = np.stack([_triangle(wave, period) for wave, period in zip(waves, (120, 160, 200))], axis=2)
            path.write_bytes(encode(Image.fromarray(rgb.astype(np.uint8))))
        yield name


def decoded(path):
    """The picture as Pillow sees it, or djxl for what Pillow does not decode."""
    if path.suffix != ".jxl":
        return Image.open(path).convert("RGB")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["djxl", str(path), folder + "/out.png", "--quiet"], check=True, capture_output=True)
        return Image.open(folder + "/out.png").convert("RGB")


def main():
    lines = []
    for name in DRAWN:
        picture = draw(name)
        lines += pdq_lines(name, "pdq/full", picture) + pdq_lines(name, "pdq/fast", picture)
        # A picture that is not squashed has the same hash, which two small ones show.
        if max(picture.shape[:2]) > 512 or max(picture.shape[:2]) < 128:
            lines += pdq_lines(name, "pdq/nn512", pdq.nn512(picture))
        lines += short_lines(name, picture)
    FOLDER.mkdir(exist_ok=True)
    for name, data in encoded().items():
        (FOLDER / name).write_bytes(data)
        image = Image.open(io.BytesIO(data))
        rgb = np.asarray(image.convert("RGB"))
        lines += pdq_lines(name, "pdq/full", rgb)
        # What the decoder gives as luma: for JPEG its own channel, also for the one inside a camera file.
        luma = Image.open(io.BytesIO(data[data.index(b"\xFF\xD8\xFF"):] if name.endswith(".dng") else data))
        luma.draft("L", luma.size)
        lines += pdq_lines(name, "pdq/fast", np.asarray(luma) if luma.mode == "L" else rgb)
        lines += short_lines(name, rgb)
    for name in write_by_other_libraries():
        rgb = np.asarray(decoded(FOLDER / name))
        lines += pdq_lines(name, "pdq/full", rgb) + pdq_lines(name, "pdq/fast", rgb) + short_lines(name, rgb)
    for digest in ("md5", "sha1", "sha256"):
        lines.append(f"text {digest} original {hashlib.new(digest, TEXT).hexdigest()} -")
    (FOLDER / "answers.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
