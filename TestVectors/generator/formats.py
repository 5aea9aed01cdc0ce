"""Small pictures in the formats whose libraries not every build has, and what Pillow (djxl for JPEG XL) makes of them: writes
../formats/.

    .venv/bin/python -m generator.formats

Each line of answers.txt is `FILE FRAME WIDTH HEIGHT SHA256`: the digest is that of the RGB rows of a frame, as Pillow's
convert("RGB") gives them. Of JPEG XL it is the word djxl instead: libjxl adds numbers up in an order that depends on the processor, so
that few samples differ by one, and the rows are in djxl/FILE-FRAME.png. What encodes them changes from version to version, so a file that is there is not written again.
"""
import hashlib
import io
import pathlib
import struct
import subprocess
import tempfile

import numpy as np
from PIL import Image

from .known_answers import _triangle

FOLDER = pathlib.Path(__file__).parent.parent / "formats"


def drawn(width=72, height=64, phase=0):
    y, x = np.mgrid[0:height, 0:width]
    waves = [x * x // 9 + 2 * y + 9 * phase, y * y // 7 + x + 5 * phase, 3 * x + 5 * y + 31 * phase]
    rgb = np.stack([_triangle(wave, period) for wave, period in zip(waves, (120, 160, 200))], axis=2)
    return Image.fromarray(rgb.astype(np.uint8))


def with_alpha(image):
    y, x = np.mgrid[0:image.height, 0:image.width]
    alpha = np.clip(((x - image.width // 2) ** 2 + (y - image.height // 2) ** 2) // 3, 0, 255)
    image = image.convert("RGBA")
    image.putalpha(Image.fromarray(alpha.astype(np.uint8)))
    return image


def saved(image, **options):
    out = io.BytesIO()
    image.save(out, **options)
    return out.getvalue()


# MARK: - WebP


def chunk(name, data):
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def webp_image(image, **options):
    """The ALPH, VP8 or VP8L chunks of a picture."""
    data = saved(image, format="WEBP", method=4, **options)
    position, kept = 12, b""
    while position < len(data):
        size = struct.unpack("<I", data[position + 4:position + 8])[0]
        whole = data[position:position + 8 + size + size % 2]
        if whole[:4] in (b"ALPH", b"VP8 ", b"VP8L"):
            kept += whole
        position += len(whole)
    return kept


def webp_file(*chunks):
    data = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(data)) + data


def three(number):
    return struct.pack("<I", number)[:3]


def webp_frame(image, column=0, row=0, clears=False, blends=True, **options):
    flags = (1 if clears else 0) | (0 if blends else 2)
    sizes = three(column // 2) + three(row // 2) + three(image.width - 1) + three(image.height - 1) + three(100)
    return chunk(b"ANMF", sizes + bytes([flags]) + webp_image(image, **options))


def animated_webp():
    small = with_alpha(drawn(30, 26, 3))
    frames = [
        webp_frame(with_alpha(drawn(40, 40)), 6, 4, lossless=True),
        webp_frame(small, 10, 8, quality=60),
        webp_frame(small, 20, 12, clears=True, lossless=True, exact=True),
        webp_frame(with_alpha(drawn(44, 30, 5)), 16, 20, lossless=True, exact=True),
        webp_frame(small, 2, 2, blends=False, clears=True, lossless=True),
        webp_frame(drawn(72, 64, 7), clears=True, quality=50),
        webp_frame(small, 40, 36, quality=80),
        webp_frame(small, 36, 30, lossless=True),
    ]
    header = bytes([0x12, 0, 0, 0]) + three(71) + three(63)
    return webp_file(chunk(b"VP8X", header), chunk(b"ANIM", struct.pack("<IH", 0xFF336699, 0)), *frames)


def exif(orientation, thumbnail):
    """A block of two directories: an orientation, and the place of a JPEG."""
    first = struct.pack("<HHHII", 1, 0x112, 3, 1, orientation) + struct.pack("<I", 26)
    second = struct.pack("<HHHIIHHII", 2, 0x201, 4, 1, 56, 0x202, 4, 1, len(thumbnail)) + struct.pack("<I", 0)
    return b"II*\0" + struct.pack("<I", 8) + first + second + thumbnail


def webp_files():
    still = webp_image(drawn(), quality=30)
    thumbnail = (FOLDER.parent / "selftest" / "baseline.jpg").read_bytes()
    size = three(71) + three(63)
    return {
        "alpha-lossy.webp": lambda: saved(with_alpha(drawn()), format="WEBP", quality=40),
        "alpha-lossless.webp": lambda: saved(with_alpha(drawn()), format="WEBP", lossless=True, exact=True),
        "grey.webp": lambda: saved(drawn().convert("L"), format="WEBP", quality=70),
        "palette.webp": lambda: saved(drawn().quantize(13).convert("RGB"), format="WEBP", lossless=True),
        "animated.webp": animated_webp,
        "exif.webp": lambda: webp_file(
            chunk(b"VP8X", bytes([8, 0, 0, 0]) + size), still, chunk(b"EXIF", exif(6, thumbnail))),
        "xmp.webp": lambda: webp_file(
            chunk(b"VP8X", bytes([4, 0, 0, 0]) + size), still,
            chunk(b"XMP ", b'<x:xmpmeta><rdf:Description tiff:Orientation="8"/></x:xmpmeta>')),
    }


# MARK: - GIF


def lzw(indices, bits=8):
    """Codes without a dictionary: the table is cleared before it grows."""
    clear, width, out, value, count = 1 << bits, bits + 1, bytearray(), 0, 0
    codes, run = [clear], 0
    for index in indices:
        codes.append(index)
        run += 1
        if run == (1 << bits) - 3:
            codes.append(clear)
            run = 0
    for code in codes + [clear + 1]:
        value |= code << count
        count += width
        while count >= 8:
            out.append(value & 255)
            value >>= 8
            count -= 8
    out.append(value & 255)
    blocks = b"".join(bytes([len(out[i:i + 255])]) + out[i:i + 255] for i in range(0, len(out), 255))
    return bytes([bits]) + blocks + b"\0"


def gif_rows(height, interlaced):
    if not interlaced:
        return range(height)
    return [row for start, step in ((0, 8), (4, 8), (2, 4), (1, 2)) for row in range(start, height, step)]


def gif_frame(image, column=0, row=0, disposal=0, transparent=None, local=False, interlaced=False, shift=0):
    """A frame of a picture with a palette of up to 128 colours."""
    indices = np.asarray(image)
    flags = 0x40 if interlaced else 0
    control = b"!\xf9\x04" + bytes([disposal << 2 | (transparent is not None), 10, 0, transparent or 0]) + b"\0"
    table = b""
    if local:
        flags |= 0x86
        colours = bytes(image.getpalette()[:384]).ljust(384, b"\0")
        table = colours[shift:] + colours[:shift]
    data = np.concatenate([indices[r] for r in gif_rows(image.height, interlaced)]).tolist()
    return control + b"," + struct.pack("<HHHHB", column, row, image.width, image.height, flags) + table + lzw(data, 7)


def gif_file(*frames, width=72, height=64, palette=None, background=0, end=b";"):
    flags = 0x86 if palette else 0
    table = bytes(palette[:384]).ljust(384, b"\0") if palette else b""
    return b"GIF89a" + struct.pack("<HHBBB", width, height, flags, background, 0) + table + b"".join(frames) + end


def gif_files():
    base = drawn().quantize(100)
    palette = base.getpalette()
    small = drawn(30, 26, 3).quantize(60)
    other = drawn(44, 30, 5).quantize(100)
    hole = int(np.bincount(np.asarray(base).ravel()).argmax())
    little = int(np.bincount(np.asarray(small).ravel()).argmax())

    def animation(**options):
        return gif_file(
            gif_frame(base, **options),
            gif_frame(small, 10, 8, disposal=1, transparent=little, local=True),
            gif_frame(small, 30, 30, disposal=2, local=True, interlaced=True),
            gif_frame(other, 16, 20, disposal=3, transparent=7, local=True),
            gif_frame(small, 2, 2, disposal=2, transparent=little),
            gif_frame(other, 20, 30, disposal=1),
            gif_frame(small, 1, 33, disposal=0, transparent=3, local=True, shift=90), palette=palette, background=5)

    return {
        "interlaced.gif": lambda: gif_file(gif_frame(base, interlaced=True), palette=palette),
        "transparent.gif": lambda: gif_file(gif_frame(base, transparent=hole), palette=palette),
        "no-table.gif": lambda: gif_file(gif_frame(base)),
        "local-table.gif": lambda: gif_file(gif_frame(base, local=True)),
        "small-frame.gif": lambda: gif_file(gif_frame(small, 20, 10), palette=palette, background=9),
        "small-transparent-frame.gif": lambda: gif_file(
            gif_frame(small, 20, 10, transparent=11), palette=palette, background=9),
        "large-frame.gif": lambda: gif_file(gif_frame(base, 10, 5), width=40, height=90, palette=palette),
        "animated.gif": lambda: animation(disposal=1),
        "animated-transparent.gif": lambda: animation(disposal=1, transparent=hole),
        "animated-cleared.gif": lambda: animation(disposal=2),
        "animated-restored.gif": lambda: animation(disposal=3, transparent=hole),
        "animated-grey.gif": lambda: gif_file(
            gif_frame(base), gif_frame(small, 10, 8, transparent=little), gif_frame(other, 3, 3, disposal=2),
            gif_frame(small, 8, 30)),
        "growing.gif": lambda: gif_file(
            gif_frame(base), gif_frame(other, 60, 50, local=True), gif_frame(small, 3, 3, transparent=little),
            palette=palette),
        "no-trailer.gif": lambda: gif_file(gif_frame(base), gif_frame(small, 5, 6), palette=palette, end=b""),
    }


# MARK: - JPEG 2000


def box(name, data):
    return struct.pack(">I", 8 + len(data)) + name + data


def jp2_boxes(colour, *more, components=1, depth=8, codestream=b"", size=(72, 64)):
    header = struct.pack(">IIHBBBB", size[1], size[0], components, depth - 1, 7, 0, 0)
    return (
        box(b"jP  ", b"\r\n\x87\n") + box(b"ftyp", b"jp2 \0\0\0\0jp2 ")
        + box(b"jp2h", box(b"ihdr", header) + box(b"colr", b"\1\0\0" + struct.pack(">I", colour)) + b"".join(more))
        + box(b"jp2c", codestream))


def compressed(image, *options, suffix="j2k"):
    with tempfile.TemporaryDirectory() as folder:
        image.save(folder + "/in.png")
        subprocess.run(
            ["opj_compress", "-i", folder + "/in.png", "-o", f"{folder}/out.{suffix}", *options], check=True,
            capture_output=True)
        return pathlib.Path(folder, f"out.{suffix}").read_bytes()


def jp2_files():
    def wide(channels):
        y, x = np.mgrid[0:64, 0:72]
        return Image.fromarray((x * 797 + y * y * 11).astype(np.uint16)) if channels == 1 else None

    def palette():
        few = drawn().quantize(50)
        indices = compressed(Image.fromarray(np.asarray(few)), "-n", "1")
        colours = bytes(few.getpalette()[:150])
        table = box(b"pclr", struct.pack(">HB", 50, 3) + b"\7\7\7" + colours)
        mapping = box(b"cmap", b"".join(struct.pack(">HBB", 0, 1, column) for column in range(3)))
        return jp2_boxes(16, table, mapping, codestream=indices)

    def ycc():
        planes = np.asarray(drawn().convert("YCbCr"))
        return jp2_boxes(18, components=3, codestream=compressed(Image.fromarray(planes, "RGB"), "-mct", "0", "-r", "8"))

    return {
        "grey.jp2": lambda: saved(drawn().convert("L"), format="JPEG2000", quality_mode="rates", quality_layers=[6]),
        "rgb.j2k": lambda: compressed(drawn(), "-r", "10"),
        "lossless.jp2": lambda: saved(drawn().quantize(9).convert("RGB"), format="JPEG2000"),
        "tiled.jp2": lambda: compressed(drawn(), "-t", "32,24", "-n", "3", "-r", "6", suffix="jp2"),
        "offset.j2k": lambda: compressed(drawn(), "-d", "5,3", "-T", "2,1", "-t", "40,40", "-n", "3", "-r", "6"),
        "alpha.jp2": lambda: saved(with_alpha(drawn()), format="JPEG2000", quality_mode="rates", quality_layers=[8]),
        "grey-alpha.jp2": lambda: saved(
            with_alpha(drawn()).convert("LA"), format="JPEG2000", quality_mode="rates", quality_layers=[8]),
        "palette.jp2": palette,
        "ycc.jp2": ycc,
        "grey16.jp2": lambda: saved(wide(1), format="JPEG2000", quality_mode="rates", quality_layers=[8]),
    }


# MARK: - JPEG XL


def cjxl(image, *options, suffix="png"):
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/in.{suffix}"
        if isinstance(image, bytes):
            pathlib.Path(path).write_bytes(image)
        else:
            image.save(path)
        subprocess.run(["cjxl", path, folder + "/out.jxl", "--quiet", *options], check=True, capture_output=True)
        return pathlib.Path(folder, "out.jxl").read_bytes()


def jxl_files():
    y, x = np.mgrid[0:64, 0:72]
    wide = Image.fromarray((x * 797 + y * y * 11).astype(np.uint16))
    animation = [drawn(phase=phase).quantize(40).convert("RGB") for phase in range(3)]
    moving = saved(animation[0], format="GIF", save_all=True, append_images=animation[1:], duration=100)
    jpeg = (FOLDER.parent / "selftest" / "progressive.jpg").read_bytes()
    exif_data = Image.Exif()
    exif_data[0x112] = 6
    turned = saved(drawn(), format="JPEG", quality=60, exif=exif_data)
    return {
        "grey.jxl": lambda: cjxl(drawn().convert("L"), "-d", "2"),
        "alpha.jxl": lambda: cjxl(with_alpha(drawn()), "-d", "2"),
        "grey16.jxl": lambda: cjxl(wide, "-d", "1"),
        "progressive.jxl": lambda: cjxl(drawn(), "-d", "2", "-p"),
        "container.jxl": lambda: cjxl(drawn(), "-d", "3", "--container=1"),
        "animated.jxl": lambda: cjxl(moving, "-d", "1", suffix="gif"),
        "from-jpeg.jxl": lambda: cjxl(jpeg, "--lossless_jpeg=1", suffix="jpg"),
        "turned.jxl": lambda: cjxl(turned, "--lossless_jpeg=0", "-d", "2", suffix="jpg"),
    }


def rows(image):
    """The rows of RGB. Grey of 16 bits is cut to the upper 8: Pillow's conversion clips it at 255."""
    if image.mode.startswith("I"):
        return (np.asarray(image) >> 8).astype(np.uint8)[..., None].repeat(3, 2)
    return np.asarray(image.convert("RGB"))


def walked(image):
    for number in range(getattr(image, "n_frames", 1)):
        image.seek(number)
        yield rows(image)


def frames(path):
    """The frames as rows of RGB."""
    if path.suffix != ".jxl":
        yield from walked(Image.open(path))
        return
    with tempfile.TemporaryDirectory() as folder:
        # An animation becomes an animated PNG.
        subprocess.run(["djxl", str(path), folder + "/out.png", "--quiet"], check=True, capture_output=True)
        yield from walked(Image.open(folder + "/out.png"))


def main():
    (FOLDER / "djxl").mkdir(parents=True, exist_ok=True)
    lines = []
    for files in (webp_files(), gif_files(), jp2_files(), jxl_files()):
        for name, encode in files.items():
            path = FOLDER / name
            if not path.exists():
                path.write_bytes(encode())
            for number, rgb in enumerate(frames(path), start=1):
                if path.suffix == ".jxl":
                    Image.fromarray(rgb).save(FOLDER / "djxl" / f"{name}-{number}.png", optimize=True)
                    lines.append(f"{name} {number} {rgb.shape[1]} {rgb.shape[0]} djxl")
                    continue
                digest = hashlib.sha256(np.ascontiguousarray(rgb).tobytes()).hexdigest()
                lines.append(f"{name} {number} {rgb.shape[1]} {rgb.shape[0]} {digest}")
    (FOLDER / "answers.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
