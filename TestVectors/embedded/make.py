"""Makes the files of this folder, and expected.txt: what others decode of each picture in them.

    python3 -m venv .venv && .venv/bin/pip install Pillow==13.0.0 piexif==1.1.3
    .venv/bin/python make.py

Two files also need other programs: little-endian-thumbnail.png exiftool (12.57, Debian package libimage-exiftool-perl),
and what is expected of restore.png comes from ffmpeg (5.1, Debian package ffmpeg), because Pillow 13.0.0 does not go back
to the frame before where Disposal.OP_PREVIOUS meets Blend.OP_OVER.
The committed bytes are the truth: with other versions some of them may differ.
"""

import io
import pathlib
import subprocess
import zlib

import piexif
from PIL import Image, ImageDraw
from PIL.PngImagePlugin import Blend, Disposal

FOLDER = pathlib.Path(__file__).parent
SIZE = (44, 36)
expected = []


def slope(mode, turn=0):
    """A slope of colours, opaque."""
    picture = Image.new("RGB", SIZE)
    for y in range(SIZE[1]):
        for x in range(SIZE[0]):
            picture.putpixel((x, y), (5 * x + 9 * turn & 255, 7 * y & 255, 3 * (x + y) + 40 * turn & 255))
    return picture.convert(mode)


def disc(mode, box, colour, background=(0, 0, 0, 0)):
    """A disc on an empty ground."""
    picture = Image.new("RGBA", SIZE, background)
    ImageDraw.Draw(picture).ellipse(box, fill=colour)
    return picture.convert(mode)


def expect(name, part, picture):
    picture = picture.convert("RGB")
    checksum = zlib.crc32(picture.tobytes())
    expected.append(f"{name} {part} {picture.width}x{picture.height} {checksum:08x}")


def seen_by_ffmpeg(name, count):
    """The frames of an APNG as ffmpeg draws them."""
    command = ["ffmpeg", "-v", "error", "-i", str(FOLDER / name), "-f", "rawvideo", "-pix_fmt", "rgba", "-"]
    pixels = subprocess.run(command, check=True, capture_output=True).stdout
    size = len(pixels) // count
    return [Image.frombytes("RGBA", SIZE, pixels[index * size:(index + 1) * size]) for index in range(count)]


def animation(name, frames, first=1, trusts_pillow=True, **options):
    """Saves an APNG. `first` is the number of the first frame that is not the picture itself, less one."""
    frames[0].save(FOLDER / name, save_all=True, append_images=frames[1:], duration=100, **options)
    with Image.open(FOLDER / name) as picture:
        drawn = None if trusts_pillow else seen_by_ffmpeg(name, picture.n_frames)
        for index in range(1, picture.n_frames):
            picture.seek(index)
            expect(name, f"frame {index + first}", picture if trusts_pillow else drawn[index])


def thumbnail_exif(picture, **options):
    """EXIF data with a JPEG thumbnail, by piexif."""
    thumbnail = io.BytesIO()
    picture.save(thumbnail, "JPEG", **options)
    return piexif.dump({"0th": {piexif.ImageIFD.Orientation: 6}, "1st": {}, "thumbnail": thumbnail.getvalue()})


def expect_thumbnail(name, exif):
    expect(name, "thumbnail", Image.open(io.BytesIO(piexif.load(exif)["thumbnail"])))


# Discs over a slope that is opaque, so that each way of mixing alpha comes to the same.
discs = [
    slope("RGBA"),
    disc("RGBA", (4, 3, 20, 19), (250, 20, 30, 255)),
    disc("RGBA", (15, 9, 40, 30), (20, 200, 90, 128)),
    disc("RGBA", (10, 20, 30, 34), (30, 40, 250, 77)),
    disc("RGBA", (1, 1, 42, 9), (240, 240, 10, 255)),
]
over = [Blend.OP_SOURCE] + 4 * [Blend.OP_OVER]
animation("over.png", discs, disposal=Disposal.OP_NONE, blend=over)
animation(
    "restore.png", discs, trusts_pillow=False, blend=over,
    disposal=[Disposal.OP_NONE, Disposal.OP_PREVIOUS, Disposal.OP_NONE, Disposal.OP_PREVIOUS, Disposal.OP_NONE])
animation(
    "clear.png", discs, blend=Blend.OP_SOURCE,
    disposal=[Disposal.OP_NONE, Disposal.OP_BACKGROUND, Disposal.OP_NONE, Disposal.OP_BACKGROUND, Disposal.OP_NONE])
turns = [slope("RGB", turn) for turn in range(4)]
# Parts that change, so that Pillow stores rectangles.
moving = []
for step in range(5):
    frame = slope("RGB")
    frame.paste((200, 10 * step, 90), (3 + 5 * step, 4 + 3 * step, 13 + 5 * step, 11 + 3 * step))
    moving.append(frame)
animation("moving.png", moving)
animation("grey.png", [frame.convert("L") for frame in moving])
palette = slope("RGB").quantize(16)
animation("palette.png", [frame.quantize(palette=palette) for frame in moving])
# The picture itself is no part of the animation.
animation("default-image.png", turns, first=0, default_image=True)

turns[0].save(FOLDER / "pictures.mpo", save_all=True, append_images=turns[1:2], quality=80)
with Image.open(FOLDER / "pictures.mpo") as picture:
    picture.seek(1)
    expect("pictures.mpo", "frame 2", picture)
# Pillow adds up wrongly where there are more than two: the third picture has a length beyond the end, the fourth begins
# there. So the index must not be trusted, and the pictures that it does find are expected by cutting the file.
turns[0].save(FOLDER / "wrong-index.mpo", save_all=True, append_images=turns[1:], quality=80)
parts = (FOLDER / "wrong-index.mpo").read_bytes().split(b"\xff\xd8\xff")[1:]
for number in (2, 3):
    part = b"\xff\xd8\xff" + parts[number - 1]
    expect("wrong-index.mpo", f"frame {number}", Image.open(io.BytesIO(part)))

exif = thumbnail_exif(slope("RGB", 9).resize((20, 16)), quality=75)
slope("RGB").save(FOLDER / "thumbnail.jpg", exif=exif, quality=70)
expect_thumbnail("thumbnail.jpg", exif)
slope("RGB").save(FOLDER / "thumbnail.png", exif=exif)
expect_thumbnail("thumbnail.png", exif)
# The other byte order.
slope("RGB").save(FOLDER / "little-endian-thumbnail.png")
(FOLDER / "thumbnail.tmp").write_bytes(thumbnail := piexif.load(exif)["thumbnail"])
for arguments in (
    ["-ExifByteOrder=II", "-IFD0:Artist=nobody", "little-endian-thumbnail.png"],
    ["-ThumbnailImage<=thumbnail.tmp", "little-endian-thumbnail.png"],
):
    subprocess.run(["exiftool", "-q", "-overwrite_original", *arguments], cwd=FOLDER, check=True)
(FOLDER / "thumbnail.tmp").unlink()
expect("little-endian-thumbnail.png", "thumbnail", Image.open(io.BytesIO(thumbnail)))

(FOLDER / "expected.txt").write_text(
    "# file, part, size, CRC-32 of the RGB pixels as others decode them; made by make.py\n" + "\n".join(expected) + "\n")
