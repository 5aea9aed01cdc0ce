"""pictures/: the originals, and JPEG and PNG of many kinds, all well-formed."""
import shutil
import struct
import subprocess
import zlib

import numpy as np

from . import jpeg_writer as jw
from . import png_writer as pw
from .drawing import KNOWN, draw, jpeg, original, png
from .noise import Lcg

ARITHMETIC = ["pictures/jpeg/arithmetic.jpg", "pictures/jpeg/arithmetic-progressive.jpg"]
# What an EXIF orientation asks a viewer to do is undone here, so that the viewer shows the scene upright.
STORED_FOR_ORIENTATION = {
    1: lambda p: p, 2: lambda p: p[:, ::-1], 3: lambda p: p[::-1, ::-1], 4: lambda p: p[::-1],
    5: lambda p: p.transpose(1, 0, 2), 6: lambda p: np.rot90(p, 1),
    7: lambda p: p[::-1, ::-1].transpose(1, 0, 2), 8: lambda p: np.rot90(p, -1),
}
SIZES_JPEG = [(1, 1), (2, 3), (4, 100), (5, 5), (8, 8), (7, 9), (15, 17), (16, 16), (17, 31), (63, 65), (64, 64), (65, 64),
              (127, 129), (128, 128), (129, 128), (255, 257), (511, 513), (513, 511), (512, 512), (1, 512), (2000, 6)]
SIZES_PNG = [(1, 1), (3, 2), (100, 4), (5, 5), (7, 9), (8, 8), (63, 65), (64, 64), (513, 130), (129, 128), (6, 600)]


def luma8(rgb):
    return jw.ycc(rgb)[0]


def dither(plane, levels):
    """An 8-bit plane to 0..<levels with an 8 x 8 ordered matrix."""
    m = np.array([[0, 2], [3, 1]])
    for _ in range(2):
        m = np.block([[4 * m, 4 * m + 2], [4 * m + 3, 4 * m + 1]])
    height, width = plane.shape
    tile = np.tile(m, (-(-height // 8), -(-width // 8)))[:height, :width]
    return ((plane.astype(np.int64) * (levels - 1) * 64 + (2 * tile + 1) * 255 // 2) // (255 * 64)).clip(0, levels - 1)


def sixteen(rgb, seed):
    """8-bit samples to 16 bits: the low bytes are noise, so that a decoder that takes them is found out."""
    rng = Lcg(seed)
    low = np.frombuffer(rng.bytes(rgb.size), np.uint8).reshape(rgb.shape)
    return rgb.astype(np.int64) << 8 | low


def icc_profile():
    """The smallest display profile that passes for one: a header, and one tag with a description."""
    text = b"a drawn profile, to be left alone by whoever hashes pixels\0"
    tag = b"text" + bytes(4) + text + bytes(-len(text) % 4)
    header = struct.pack(">I4sI4s4s4s12s4s", 144 + len(tag), b"none", 0x02100000, b"mntr", b"RGB ", b"XYZ ", bytes(12), b"acsp")
    header += bytes(28) + struct.pack(">3I", 0xF6D6, 0x10000, 0xD32D) + bytes(48)
    return header + struct.pack(">I4sII", 1, b"cprt", 144, len(tag)) + tag


def jpeg_kinds():
    rgb = draw("waves", 256, 192)
    small = draw("spheres", 200, 150)
    y, grey = jw.ycc(rgb), luma8(rgb)
    one = [(1, 1)] * 3
    two = [(2, 2), (1, 1), (1, 1)]
    yield "baseline-444", jw.encode(y, one, colour=jw.jfif())
    yield "baseline-422", jw.encode(y, [(2, 1), (1, 1), (1, 1)], colour=jw.jfif())
    yield "baseline-420", jw.encode(y, two, colour=jw.jfif())
    yield "baseline-440", jw.encode(y, [(1, 2), (1, 1), (1, 1)], colour=jw.jfif())
    yield "baseline-411", jw.encode(y, [(4, 1), (1, 1), (1, 1)], colour=jw.jfif())
    yield "baseline-410", jw.encode(y, [(4, 2), (1, 1), (1, 1)], colour=jw.jfif())
    yield "baseline-441", jw.encode(y, [(1, 4), (1, 1), (1, 1)], colour=jw.jfif())
    yield "chroma-unequal", jw.encode(y, [(2, 2), (2, 1), (1, 2)], colour=jw.jfif())
    yield "luma-subsampled", jw.encode(y, [(1, 1), (2, 2), (2, 2)], colour=jw.jfif())
    yield "not-interleaved", jw.encode(y, two, colour=jw.jfif(), interleave=False)
    yield "no-jfif", jw.encode(y, two)
    yield "component-ids-0-1-2", jw.encode(y, two, colour=jw.jfif(), ids=(0, 1, 2))
    yield "restart-every-mcu", jw.encode(y, two, colour=jw.jfif(), restart=1)
    yield "restart-every-row", jw.encode(y, two, colour=jw.jfif(), restart=16)
    yield "extended-16-bit-tables", jw.encode(y, two, colour=jw.jfif(), sof=0xC1, wide_tables=True)
    yield "fill-bytes", jw.encode(y, two, colour=jw.jfif(), fill=b"\xff" * 3)
    script = [([0, 1, 2], 0, 0), ([0], 1, 5), ([2], 1, 63), ([1], 1, 63), ([0], 6, 63)]
    yield "progressive-spectral", jw.encode(y, two, colour=jw.jfif(), scans=script)
    yield "progressive-restart", jw.encode(y, two, colour=jw.jfif(), scans=script, restart=5)
    yield "progressive", jpeg(rgb, progressive=True)
    yield "progressive-444", jpeg(rgb, progressive=True, subsampling="4:4:4")
    yield "optimised", jpeg(rgb, optimize=True)
    yield "quality-1", jpeg(rgb, quality=1)
    yield "quality-100", jpeg(small, quality=100, subsampling="4:4:4")
    yield "grey", jw.encode([grey], [(1, 1)], colour=jw.jfif())
    yield "grey-sampling-2x2", jw.encode([grey], [(2, 2)], colour=jw.jfif())
    yield "grey-progressive", jpeg(grey, progressive=True)
    yield "rgb-adobe", jw.encode([rgb[..., k] for k in range(3)], one, colour=jw.adobe(0), quality=75)
    yield "rgb-component-ids", jw.encode([rgb[..., k] for k in range(3)], one, ids=b"RGB\0", quality=75)
    ink = jw.cmyk(small)
    paper = [255 - p for p in ink]
    yield "cmyk-adobe", jw.encode(paper, [(1, 1)] * 4, colour=jw.adobe(0), quality=75)
    yield "cmyk-adobe-jfif", jw.encode(paper, [(1, 1)] * 4, colour=jw.jfif() + jw.adobe(0), quality=75)
    yield "cmyk-no-marker", jw.encode(paper, [(1, 1)] * 4, quality=75)
    mixed = jw.ycc(np.stack(ink[:3], axis=2)) + [paper[3]]
    yield "ycck-adobe", jw.encode(mixed, [(1, 1)] * 4, colour=jw.adobe(2), quality=75)
    yield "ycck-adobe-420", jw.encode(mixed, [(2, 2), (1, 1), (1, 1), (2, 2)], colour=jw.adobe(2), quality=75)
    thumbnail = jpeg(draw("planet", 96, 72), quality=70)
    yield "exif-thumbnail-of-another", jw.encode(y, two, colour=jw.exif(1, thumbnail=thumbnail))
    yield "colour-profile", jw.encode(y, two, colour=jw.jfif() + jw.marker(0xE2, b"ICC_PROFILE\0\1\1" + icc_profile()))
    yield "long-comment", jw.encode(y, two, colour=jw.jfif(), extra=jw.marker(0xFE, b"a drawn sea " * 1000))
    plain = jpeg(small, quality=70)
    yield "trailing-bytes", plain + Lcg(301).bytes(500)
    yield "two-in-one", plain + jpeg(draw("planet", 200, 150), quality=70)


def oriented():
    rgb = draw("spheres", 240, 160)
    for value, stored in STORED_FOR_ORIENTATION.items():
        data = jpeg(stored(rgb), quality=80)
        yield f"orientation-{value}", data[:2] + jw.exif(value, big=value % 2 == 0) + data[2:]
    data = jpeg(rgb, quality=80)
    yield "orientation-0-invalid", data[:2] + jw.exif(0) + data[2:]


def arithmetic(existing):
    """Arithmetic coding needs the tool cjpeg; where it is absent the committed files stay."""
    tool = shutil.which("cjpeg")
    for path, options in zip(ARITHMETIC, (["-arithmetic"], ["-arithmetic", "-progressive"])):
        if tool:
            rgb = draw("waves", 256, 192)
            pnm = b"P6 256 192 255\n" + rgb.tobytes()
            yield path, subprocess.run([tool, "-quality", "82", *options], input=pnm, capture_output=True, check=True).stdout
        elif (existing / path).exists():
            yield path, (existing / path).read_bytes()


def colour_cube(rgb):
    """Palette of 6 x 7 x 6 colours and the dithered indices into it."""
    r, g, b = (dither(rgb[..., k], n) for k, n in zip(range(3), (6, 7, 6)))
    table = [(r * 51, g * 255 // 6, b * 51) for r in range(6) for g in range(7) for b in range(6)]
    return (r * 7 + g) * 6 + b, table


def tint_table(n):
    """`n` colours from dark blue to cream."""
    return [(20 + 230 * k // (n - 1), 16 + 220 * k * k // (n - 1) ** 2, 60 + 130 * k // (n - 1)) for k in range(n)]


def png_kinds():
    rgb = draw("lights", 128, 96)
    grey = luma8(rgb)
    height, width = grey.shape
    yy, xx = np.mgrid[0:height, 0:width]
    alpha = ((xx * 255) // (width - 1)).astype(np.int64)
    spread = {1: 2, 2: 4, 4: 16}
    for interlace in (False, True):
        tail = "-interlaced" if interlace else ""
        for depth, levels in spread.items():
            yield f"grey{depth}{tail}", pw.write(dither(grey, levels), depth, pw.GREY, interlace, filters=(0,))
            yield f"palette{depth}{tail}", pw.write(dither(grey, levels), depth, pw.PALETTE, interlace, filters=(0,), palette=tint_table(levels))
        yield f"grey8{tail}", pw.write(grey, 8, pw.GREY, interlace)
        yield f"grey16{tail}", pw.write(sixteen(grey, 311), 16, pw.GREY, interlace)
        index, table = colour_cube(rgb)
        yield f"palette8{tail}", pw.write(index, 8, pw.PALETTE, interlace, filters=(0,), palette=table)
        yield f"rgb8{tail}", pw.write(rgb, 8, pw.RGB, interlace)
        yield f"rgb16{tail}", pw.write(sixteen(rgb[::2, ::2], 313), 16, pw.RGB, interlace)
        yield f"grey-alpha8{tail}", pw.write(np.dstack([grey, alpha]), 8, pw.GREY_ALPHA, interlace)
        yield f"grey-alpha16{tail}", pw.write(sixteen(np.dstack([grey, alpha])[::2, ::2], 317), 16, pw.GREY_ALPHA, interlace)
        yield f"rgba8{tail}", pw.write(np.dstack([rgb, alpha]), 8, pw.RGBA, interlace)
        yield f"rgba16{tail}", pw.write(sixteen(np.dstack([rgb, alpha])[::2, ::2], 319), 16, pw.RGBA, interlace)
    for depth, levels in spread.items():
        yield f"grey{depth}-trns", pw.write(dither(grey, levels), depth, pw.GREY, filters=(0,), trns=struct.pack(">H", levels - 1))
        yield f"palette{depth}-trns", pw.write(dither(grey, levels), depth, pw.PALETTE, filters=(0,), palette=tint_table(levels), trns=b"\0\x80")
    half = rgb[::2, ::2]
    yield "grey8-trns", pw.write(grey[::2, ::2], 8, pw.GREY, trns=struct.pack(">H", int(grey[20, 20])))
    yield "grey16-trns", pw.write(grey[::2, ::2].astype(int) * 257, 16, pw.GREY, trns=struct.pack(">H", int(grey[20, 20]) * 257))
    yield "palette8-trns", pw.write(index, 8, pw.PALETTE, filters=(0,), palette=table, trns=bytes(range(0, 250, 2)))
    yield "rgb8-trns", pw.write(half, 8, pw.RGB, trns=struct.pack(">3H", *(int(v) for v in half[10, 10])))
    yield "rgb16-trns", pw.write(half.astype(int) * 257, 16, pw.RGB, trns=struct.pack(">3H", *(int(v) * 257 for v in half[10, 10])))
    yield "rgba8-all-transparent", pw.write(np.dstack([half, np.zeros(half.shape[:2], int)]), 8, pw.RGBA)
    for kind, name in enumerate(("none", "sub", "up", "average", "paeth")):
        yield f"filter-{name}", pw.write(half, 8, pw.RGB, filters=(kind,))
    yield "idat-in-many-pieces", pw.write(half, 8, pw.RGB, pieces=97)
    yield "gamma-chunk", pw.write(half, 8, pw.RGB, before=[pw.chunk(b"gAMA", struct.pack(">I", 100000))])
    profile = b"drawn\0\0" + zlib.compress(icc_profile(), 9)
    yield "colour-profile", pw.write(half, 8, pw.RGB, before=[pw.chunk(b"iCCP", profile)])
    yield "background-chunk", pw.write(np.dstack([half, alpha[::2, ::2]]), 8, pw.RGBA, before=[pw.chunk(b"bKGD", struct.pack(">3H", 255, 0, 255))])
    yield "suggested-palette", pw.write(half, 8, pw.RGB, palette=tint_table(16))
    yield "text-chunks", pw.write(half, 8, pw.RGB, before=[
        pw.chunk(b"tEXt", b"Title\0out-of-focus lights"), pw.chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"drawn " * 40, 9)),
        pw.chunk(b"iTXt", b"Description\0\0\0vi\0\0" + "những ánh đèn".encode())], after=[pw.chunk(b"tEXt", b"Note\0behind the picture")])
    exif = jw.exif(6, big=True)[10:]
    yield "exif-orientation-6", pw.write(np.rot90(half, 1), 8, pw.RGB, before=[pw.chunk(b"eXIf", exif)])
    yield "unknown-chunks", pw.write(half, 8, pw.RGB, before=[pw.chunk(b"knMd", b"private"), pw.chunk(b"tIME", bytes([7, 232, 1, 2, 3, 4, 5]))])
    second = zlib.compress(pw.raw_image(draw("planet", 64, 48), 8, pw.RGB), 9)
    frame = struct.pack(">IIIIHHBB", 64, 48, 0, 0, 1, 10, 0, 0)
    yield "animated", pw.write(half, 8, pw.RGB, before=[pw.chunk(b"acTL", struct.pack(">II", 2, 0)), pw.chunk(b"fcTL", struct.pack(">I", 0) + frame)],
                               after=[pw.chunk(b"fcTL", struct.pack(">I", 1) + frame), pw.chunk(b"fdAT", struct.pack(">I", 2) + second)])


def plain():
    """Pictures that say nothing: quality 0 or next to it."""
    flat = np.full((120, 160, 3), (90, 140, 200), np.uint8)
    yield "plain/flat.png", pw.write(flat, 8, pw.RGB)
    yield "plain/flat.jpg", jpeg(flat)
    yield "plain/white.jpg", jpeg(np.full((600, 800, 3), 255, np.uint8))
    yield "plain/black.png", pw.write(np.zeros((64, 64), int), 1, pw.GREY, filters=(0,))
    slope = np.repeat((np.arange(256) // 2 + 60)[None, :, None].astype(np.uint8), 192, axis=0).repeat(3, axis=2)
    yield "plain/slope.png", pw.write(slope, 8, pw.RGB, filters=(1,))
    yy, xx = np.mgrid[0:128, 0:128]
    yield "plain/checkerboard.png", pw.write((xx // 16 + yy // 16) % 2, 1, pw.GREY, filters=(0,))
    rng = Lcg(331)
    yield "plain/noise.png", pw.write(np.frombuffer(rng.bytes(96 * 96), np.uint8).reshape(96, 96), 8, pw.GREY, filters=(0,))


def build(existing):
    """(path, bytes, note) of everything in pictures/ and unrelated/."""
    for name, *_ in KNOWN:
        path, data = original(name)
        yield path, data, {"scene": name}
    for name, data in jpeg_kinds():
        yield f"pictures/jpeg/{name}.jpg", data, {}
    for path, data in arithmetic(existing):
        yield path, data, {}
    for name, data in oriented():
        yield f"pictures/orientation/{name}.jpg", data, {}
    for name, data in png_kinds():
        yield f"pictures/png/{name}.png", data, {}
    for number, (w, h) in enumerate(SIZES_JPEG):
        name = ("storm", "forest", "island")[number % 3]
        options = {"subsampling": ("4:2:0", "4:2:2", "4:4:4")[number % 3], "progressive": number % 2 == 1}
        yield f"pictures/sizes/{w}x{h}.jpg", jpeg(draw(name, w, h), quality=70, **options), {}
    for number, (w, h) in enumerate(SIZES_PNG):
        if number % 2:
            data = pw.write(draw("storm", w, h), 8, pw.RGB, interlace=number % 4 == 1)
        else:
            data = pw.write(dither(luma8(draw("island", w, h)), 16), 4, pw.GREY, interlace=number % 4 == 0, filters=(0,))
        yield f"pictures/sizes/{w}x{h}.png", data, {}
    for path, data in plain():
        yield f"pictures/{path}", data, {}
    sizes = {"canyon": (800, 600), "flower": (640, 480), "planet": (640, 640), "tree": (480, 640), "balloons": (320, 240), "field": (720, 480)}
    for name, (w, h) in sizes.items():
        pixels = draw(name, w, h)
        if name == "balloons":
            yield f"unrelated/{name}.png", png(pixels), {"scene": name}
        else:
            yield f"unrelated/{name}.jpg", jpeg(pixels, quality=78, progressive=name == "planet"), {"scene": name}
