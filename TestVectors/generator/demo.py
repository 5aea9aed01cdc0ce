"""demo/: the folder that the demo scans, named as folders of people are; and what a scan of it must find."""
import hashlib

import numpy as np

from . import jpeg_writer as jw
from . import pdq_reference as pdq
from . import png_writer as pw
from .altered import level
from .drawing import KNOWN, decode, draw, jpeg, original, png, resize

MAX_DISTANCE = 31


def files():
    """(path below demo/, bytes, what it is, the known scene or None, status, other right statuses)."""
    def known(name):
        return decode(original(name)[1])

    def stored(name, factor):
        return resize(known(name), factor)

    forest = jpeg(np.rot90(stored("forest", 0.6), 1), quality=75)
    yield "README.txt", b"This folder is made up. Every picture in it was drawn by a program.\n", "a text", None, "skipped", ["examined"]
    yield "empty.jpg", b"", "an empty file with a picture name", None, "skipped", ["examined", "failed"]
    yield "holiday/IMG_0001.jpg", original("mountains")[1], "a known picture, byte for byte", "mountains", "examined", []
    yield "holiday/IMG_0002.jpg", jpeg(known("waves"), quality=55), "a known picture, encoded again", "waves", "examined", []
    yield "holiday/IMG_0003.jpg", jpeg(draw("canyon", 640, 480), quality=75), "unrelated", None, "examined", []
    yield "holiday/IMG_0004.jpg", jpeg(stored("island", 0.5), quality=75), "a known picture at half the size", "island", "examined", []
    yield "holiday/IMG_0005.jpg", jpeg(np.rot90(stored("dunes", 0.6), 1), quality=75), "a known picture, turned by 90 degrees", "dunes", "examined", []
    yield "holiday/IMG_0006.jpg", jpeg(draw("field", 480, 320), quality=75), "unrelated", None, "examined", []
    yield "holiday/thumbs/IMG_0002.jpg", jpeg(stored("waves", 0.2), quality=75), "a known picture, very small", "waves", "examined", []
    yield "holiday/thumbs/IMG_0006.jpg", jpeg(resize(draw("field", 480, 320), 0.33), quality=75), "unrelated, very small", None, "examined", []
    yield "holiday/sunset (copy).png", png(stored("waves", 0.25)), "a known picture, smaller and as PNG", "waves", "examined", []
    yield "family/still life.jpg", jpeg(stored("spheres", 0.5)[:, ::-1], quality=75), "a known picture, mirrored", "spheres", "examined", []
    yield "family/ảnh vườn.jpg", jpeg(level(stored("fern", 0.6), 1.1, 18), quality=75), "a known picture, brightened; a name in Vietnamese", "fern", "examined", []
    yield "family/two\nlines.jpg", jpeg(stored("pebbles", 0.7), quality=60), "a known picture; a newline in the name", "pebbles", "examined", []
    night = original("night")[1]
    yield "family/cut off.jpg", night[: len(night) * 6 // 10], "a known picture, truncated at 60 %", None, "failed", ["examined"]
    yield "family/letter.jpg", "Dear aunt,\nthis is no picture.\n".encode(), "a text with a picture name", None, "skipped", ["examined", "failed"]
    yield "family/notes.png", "Ghi chú: đây không phải là ảnh.\n".encode(), "a text with a picture name", None, "skipped", ["examined", "failed"]
    yield "family/list.txt", png(stored("lights", 0.6)), "a known picture as PNG, with the name of a text", "lights", "examined", []
    yield "family/flower.jpg", jpeg(draw("flower", 480, 360), quality=75), "unrelated", None, "examined", []
    yield "documents/report.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n", "no picture", None, "skipped", ["examined"]
    yield "documents/picture.jpg.bak", jpeg(known("storm"), quality=60), "a known picture, encoded again, with another extension", "storm", "examined", []
    yield "documents/from phone.jpg", forest[:2] + jw.exif(6) + forest[2:], "a known picture, stored turned, with EXIF orientation 6", "forest", "examined", []
    yield ".cache/0001", jpeg(stored("skyline", 0.5), quality=75), "a known picture at half the size in a hidden folder, without extension", "skyline", "examined", []
    yield "wallpapers/planet.jpg", jpeg(draw("planet", 400, 400), quality=75, progressive=True), "unrelated, progressive", None, "examined", []
    yield "wallpapers/tree.jpg", jpeg(draw("tree", 360, 480), quality=70), "unrelated", None, "examined", []
    yield "wallpapers/balloons.png", png(draw("balloons", 240, 180)), "unrelated", None, "examined", []
    yield "wallpapers/blue.png", pw.write(np.full((200, 320, 3), (20, 60, 160), np.uint8), 8, pw.RGB), "one colour: quality 0, to be matched with nothing", None, "examined", []
    yield "wallpapers/dot.png", pw.write(np.full((4, 4, 3), 200, np.uint8), 8, pw.RGB), "4 x 4 pixels: too small for PDQ", None, "examined", ["skipped"]


def build():
    for path, data, *_ in files():
        yield f"demo/{path}", data, {}


def known_entries():
    """What the lists hold: scene, its file, its bytes and its hash."""
    for name, *_ in KNOWN:
        path, data = original(name)
        yield name, path, data, pdq.hash_luma(pdq.luma(decode(data)))[0]


def expected():
    known = list(known_entries())
    out = []
    for path, data, what, scene, status, also in files():
        entry = {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "what": what, "status": status, "statusAlso": also, "matches": []}
        pixels = decode(data) if status == "examined" else None
        if pixels is not None:
            y = pdq.luma(pixels)
            value, quality, _ = pdq.hash_luma(y)
            turned = pdq.dihedral_luma(y)
            turned["original"] = value
            entry.update(pdq=value, quality=quality)
        for name, known_path, known_data, known_hash in known:
            if known_data == data:
                entry["matches"].append({"scene": name, "entry": known_path, "kind": "exact"})
            if pixels is None or quality < 50:
                continue
            distances = {t: pdq.distance(h, known_hash) for t, h in turned.items()}
            transform = min(distances, key=lambda t: (distances[t], pdq.TRANSFORMS.index(t)))
            if distances[transform] <= MAX_DISTANCE:
                entry["matches"].append({
                    "scene": name, "entry": known_path, "kind": "perceptual", "distance": distances["original"],
                    "bestDistance": distances[transform], "transform": transform, "dihedralOnly": distances["original"] > MAX_DISTANCE})
        found = {m["scene"] for m in entry["matches"]}
        assert found == ({scene} if scene else set()), (path, entry["matches"])
        out.append(entry)
    return out
