"""expected.json: what the reference implementations say of every file."""
import hashlib
import io
import json
import platform
import warnings
import zlib
from importlib.metadata import version

import imagehash
import numpy as np
import pdqhash
from PIL import Image, features

from . import pdq_reference as pdq
from . import png_reader

Image.MAX_IMAGE_PIXELS = 89_478_485


def versions():
    return {
        "python": platform.python_version(), "Pillow": version("Pillow"), "libjpeg-turbo in Pillow": features.version("libjpeg_turbo"),
        "zlib in Python": zlib.ZLIB_RUNTIME_VERSION, "zlib in Pillow": features.version("zlib"), **{name: version(name) for name in ("numpy", "pdqhash", "ImageHash", "scipy", "PyWavelets")},
    }


def rgb_of(data, image):
    """Decoded pixels, alpha dropped. PNG through the generator's own decoder, which must agree with Pillow up to 8 bits."""
    if image.format != "PNG":
        return np.asarray(image.convert("RGB"))
    own = png_reader.read_rgb(data)
    depth = data[24]
    if depth <= 8:
        assert np.array_equal(own, np.asarray(image.convert("RGB"))), "the PNG decoders differ"
    return own


def vector_to_hex(vector):
    return f"{int(''.join(str(int(b)) for b in vector), 2):064x}"


def hashes(rgb):
    """All hashes of a decoded picture; the float32 reference is what counts, the package is told where it differs."""
    rgb = np.ascontiguousarray(rgb)
    y = pdq.luma(rgb)
    value, quality, margin = pdq.hash_luma(y)
    out = {"pdq": value, "quality": quality, "margin": float(f"{margin:.4g}"), "dihedral": pdq.dihedral_luma(y)}
    if max(rgb.shape[:2]) > 512:
        squashed, squashed_quality, _ = pdq.hash_luma(pdq.luma(pdq.nn512(rgb)))
        out.update(pdq_nn512=squashed, quality_nn512=squashed_quality)
    package, package_quality = pdqhash.compute(rgb)
    out["pdqhash_py"] = vector_to_hex(package)
    if out["pdqhash_py"] != value or package_quality != quality:
        out["pdqhash_py_differs"] = True
    turned, _ = pdqhash.compute_dihedral(rgb)
    if [vector_to_hex(v) for v in turned] != [out["dihedral"][t] for t in pdq.TRANSFORMS]:
        out["pdqhash_py_dihedral_differs"] = True
    if np.array_equal(rgb[..., 0], rgb[..., 1]) and np.array_equal(rgb[..., 0], rgb[..., 2]):
        grey = pdq.hash_luma(rgb[..., 0].astype(np.float32))[0]
        if grey != value:
            out["pdq_grey"] = grey
    image = Image.fromarray(rgb)
    out.update(ahash=str(imagehash.average_hash(image)), dhash=str(imagehash.dhash(image)), phash=str(imagehash.phash(image)))
    return out


def picture(path, data, note):
    warnings.simplefilter("ignore")  # Pillow warns of palettes with tRNS; alpha is dropped on purpose.
    image = Image.open(io.BytesIO(data))
    orientation = image.getexif().get(0x0112)
    rgb = rgb_of(data, image)
    entry = {"file": path, **note, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "format": image.format.replace("MPO", "JPEG"),
             "mode": image.mode, "width": rgb.shape[1], "height": rgb.shape[0], "orientation": orientation,
             "rgb_sha256": hashlib.sha256(rgb.tobytes()).hexdigest(), **hashes(rgb)}
    if image.mode == "CMYK":
        entry["decoderChoice"] = "CMYK to RGB is Pillow's: inverted as Adobe stores it, R = (255 - C)(255 - K) / 255; other formulas move pixels"
    return entry


def altered(path, data, note, originals):
    entry = picture(path, data, note)
    target = originals[note["of"]]
    turned = {**entry["dihedral"], "original": entry["pdq"]}
    distances = {t: pdq.distance(h, target) for t, h in turned.items()}
    best = min(distances, key=lambda t: (distances[t], pdq.TRANSFORMS.index(t)))
    entry.update(distance=distances["original"], bestDistance=distances[best], transform=best)
    return entry


def hostile(path, data, note):
    entry = {"file": path, **note, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(io.BytesIO(data))
            if image.size[0] * image.size[1] > 20_000_000:
                raise ValueError("too large to try here")
            image.load()
            entry["pillow"] = "decodes"
        except Exception as error:  # Whatever it raises is the observation.
            image = None
            entry["pillow"] = "refuses: " + type(error).__name__
        if note["expect"] == "decoded" and not path.endswith("palette-too-short.png"):
            if image:
                rgb = np.ascontiguousarray(np.asarray(image.convert("RGB")))
                entry["orientation"] = image.getexif().get(0x0112)
            elif data.startswith(png_reader.SIGNATURE):
                rgb = png_reader.read_rgb(data)
            else:  # Only the end marker is missing.
                rgb = np.ascontiguousarray(np.asarray(Image.open(io.BytesIO(data + b"\xff\xd9")).convert("RGB")))
            value, quality, _ = pdq.hash_luma(pdq.luma(rgb))
            entry.update(width=rgb.shape[1], height=rgb.shape[0], pdq=value, quality=quality)
    return entry


def to_json(header, groups):
    """One entry a line, so that a change is a change of few lines."""
    lines = ["{"]
    for key, value in header.items():
        lines.append(f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},")
    for number, (key, entries) in enumerate(groups.items()):
        body = ",\n".join("  " + json.dumps(e, ensure_ascii=False) for e in entries)
        lines.append(f" {json.dumps(key)}: [\n{body}\n ]" + ("," if number < len(groups) - 1 else ""))
    return "\n".join(lines) + "\n}\n"
