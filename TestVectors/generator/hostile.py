"""hostile/: broken files, files that ask for too much, and files that are no pictures.

Each comes with what is expected of a careful reader:
  decoded            the whole picture is there; hash it (a warning may be kept)
  partial            some rows are sound; a reader may hash them if it says so, or refuse
  refused            a JPEG or PNG that cannot or must not be decoded: a typed error, soon, in little memory
  notAPicture        the first bytes are those of no picture format
  unsupportedFormat  another picture format than JPEG and PNG
`also` lists outcomes that are right as well, where decoders may choose.
"""
import struct
import zlib

import numpy as np

from . import jpeg_writer as jw
from . import png_writer as pw
from .drawing import draw, jpeg
from .noise import Lcg

ANY = ["decoded", "partial", "refused"]


def frame_offset(data):
    return next(at for at, code, _ in jw.segments(data) if 0xC0 <= code <= 0xCF and code not in (0xC4, 0xC8, 0xCC))


def with_size(data, width, height):
    at = frame_offset(data)
    return data[: at + 5] + struct.pack(">HH", height, width) + data[at + 9 :]


def segment(data, code):
    return next((at, length) for at, c, length in jw.segments(data) if c == code)


def without(data, code):
    at, length = segment(data, code)
    return data[:at] + data[at + length :]


def insert_before(data, code, body):
    at, _ = segment(data, code)
    return data[:at] + body + data[at:]


def flip_bits(data, start, end, count, seed):
    rng, out = Lcg(seed), bytearray(data)
    for _ in range(count):
        out[start + rng.below(end - start)] ^= 1 << rng.below(8)
    return bytes(out)


def cuts():
    rgb = draw("forest", 160, 213)
    baseline, progressive = jpeg(rgb, quality=80), jpeg(rgb, quality=80, progressive=True)
    quantisation, scan = segment(baseline, 0xDB)[0], segment(baseline, 0xDA)
    whole = pw.write(rgb[::2, ::2], 8, pw.RGB)
    woven = pw.write(rgb[::2, ::2], 8, pw.RGB, interlace=True)
    yield "jpeg-cut-in-tables.jpg", baseline[: quantisation + 20], "refused", [], "ends inside the quantisation table"
    yield "jpeg-cut-after-frame-header.jpg", baseline[: frame_offset(baseline) + 19], "refused", [], "ends before the first scan"
    yield "jpeg-cut-after-scan-header.jpg", baseline[: scan[0] + scan[1]], "refused", ["partial"], "no byte of picture data: whatever rows come are invented"
    for name, data, stem in (("baseline", baseline, "jpeg"), ("progressive", progressive, "jpeg")):
        for percent in (10, 25, 50, 90):
            body = segment(data, 0xDA)[0] + 12
            cut = data[: body + (len(data) - body) * percent // 100]
            yield f"{stem}-{name}-cut-{percent}.jpg", cut, "partial", ["refused"], f"{percent} % of the picture data of a {name} JPEG"
    yield "jpeg-no-end-marker.jpg", baseline[:-2], "decoded", ["partial"], "only the EOI marker is missing: every pixel is there"
    yield "jpeg-last-byte-missing.jpg", baseline[:-1], "decoded", ["partial"], "half of the EOI marker is missing: every pixel is there"
    for name, data in (("png", whole), ("png-interlaced", woven)):
        for percent in (10, 50, 90):
            yield f"{name}-cut-{percent}.png", data[: len(data) * percent // 100], "partial", ["refused"], f"{percent} % of a PNG"
    yield "png-cut-in-header.png", whole[:20], "refused", [], "ends inside IHDR"
    yield "png-cut-after-header.png", whole[:33], "refused", [], "IHDR and nothing else"
    yield "png-no-iend.png", whole[:-12], "decoded", ["partial", "refused"], "only IEND is missing: every pixel is there"


def too_large():
    tiny = jw.encode([np.full((8, 8), 128, np.uint8)], [(1, 1)], colour=jw.jfif())
    three = jw.encode([np.full((8, 8), 128, np.uint8)] * 3, [(1, 1)] * 3, colour=jw.jfif())
    script = [([0, 1, 2], 0, 0)]
    lazy = jw.encode([np.full((8, 8), 128, np.uint8)] * 3, [(1, 1)] * 3, colour=jw.jfif(), scans=script)
    for name, data in (("grey", tiny), ("colour", three), ("progressive", lazy)):
        yield f"jpeg-claims-65500x65500-{name}.jpg", with_size(data, 65500, 65500), "refused", [], "4.3 gigapixels claimed in a few hundred bytes"
    yield "jpeg-claims-30000x30000.jpg", with_size(three, 30000, 30000), "refused", [], "900 megapixels claimed in a few hundred bytes"
    yield "jpeg-claims-12000x12000.jpg", with_size(three, 12000, 12000), "refused", ["partial"], "144 megapixels claimed in a few hundred bytes: too few bytes for so many blocks"
    yield "jpeg-claims-65535x65535.jpg", with_size(tiny, 65535, 65535), "refused", [], "above the 65500 that libjpeg allows"
    yield "jpeg-claims-65500x1.jpg", with_size(tiny, 65500, 1), "partial", ["refused", "decoded"], "a legal width with one row and next to no data"
    yield "jpeg-0x0.jpg", with_size(tiny, 0, 0), "refused", [], "no pixels claimed"
    yield "jpeg-width-0.jpg", with_size(tiny, 0, 8), "refused", [], "width 0"
    yield "jpeg-height-0.jpg", with_size(tiny, 8, 0), "refused", [], "height 0: it would follow in a DNL marker, which libjpeg does not support"

    def claim(width, height, depth, colour, body=b"\0" * 64):
        return pw.SIGNATURE + pw.header(width, height, depth, colour) + pw.chunk(b"IDAT", zlib.compress(body, 9)) + pw.chunk(b"IEND", b"")

    yield "png-claims-2147483647.png", claim(0x7FFFFFFF, 0x7FFFFFFF, 16, pw.RGBA), "refused", [], "the largest legal sides"
    yield "png-claims-4294967295.png", claim(0xFFFFFFFF, 0xFFFFFFFF, 8, pw.GREY), "refused", [], "sides above 2^31 - 1: illegal"
    yield "png-claims-60000x60000.png", claim(60000, 60000, 8, pw.RGB), "refused", [], "3.6 gigapixels claimed, 64 bytes of data"
    yield "png-claims-999999x20.png", claim(999999, 20, 16, pw.RGBA), "refused", ["partial"], "20 megapixels claimed, 64 bytes of data"
    yield "png-0x0.png", claim(0, 0, 8, pw.GREY), "refused", [], "no pixels"
    yield "png-0x10.png", claim(0, 10, 8, pw.GREY), "refused", [], "width 0"
    packer = zlib.compressobj(9)
    row = bytes(1 + 30000 // 8)
    packed = b"".join(packer.compress(row * 100) for _ in range(300)) + packer.flush()
    yield "png-bomb-30000x30000.png", pw.SIGNATURE + pw.header(30000, 30000, 1, pw.GREY) + pw.chunk(b"IDAT", packed) + pw.chunk(b"IEND", b""), \
        "refused", [], "a whole one-bit picture of 900 megapixels in 110 kB"


def chunk_bombs():
    rgb = draw("tree", 48, 64)
    packer = zlib.compressobj(9)
    million = bytes(1 << 20)
    zeros = b"".join(packer.compress(million) for _ in range(32)) + packer.flush()
    also = ["refused"]
    yield "png-bomb-ztxt.png", pw.write(rgb, 8, pw.RGB, before=[pw.chunk(b"zTXt", b"Comment\0\0" + zeros)]), "decoded", also, "a text chunk that unpacks to 32 MiB; the picture is sound"
    yield "png-bomb-itxt.png", pw.write(rgb, 8, pw.RGB, before=[pw.chunk(b"iTXt", b"Comment\0\1\0\0\0" + zeros)]), "decoded", also, "an international text chunk that unpacks to 32 MiB; the picture is sound"
    yield "png-bomb-iccp.png", pw.write(rgb, 8, pw.RGB, before=[pw.chunk(b"iCCP", b"bomb\0\0" + zeros)]), "decoded", also, "a colour profile that unpacks to 32 MiB; the picture is sound"
    many = [pw.chunk(b"tEXt", b"Key\0" + b"%d" % k) for k in range(2000)]
    yield "png-2000-text-chunks.png", pw.write(rgb, 8, pw.RGB, before=many), "decoded", also, "2000 text chunks; the picture is sound"
    unknown = [pw.chunk(b"juNk", bytes(4)) for _ in range(2000)]
    yield "png-2000-unknown-chunks.png", pw.write(rgb, 8, pw.RGB, before=unknown), "decoded", also, "2000 unknown chunks; the picture is sound"
    empty = pw.write(rgb, 8, pw.RGB)
    at = empty.index(b"IDAT") - 4
    yield "png-2000-empty-idat.png", empty[:at] + pw.chunk(b"IDAT", b"") * 2000 + empty[at:], "decoded", also, "2000 IDAT chunks without a byte; the picture is sound"

    y = jw.ycc(rgb)
    two = [(2, 2), (1, 1), (1, 1)]
    base = jw.encode(y, two, colour=jw.jfif())
    yield "jpeg-10000-empty-comments.jpg", insert_before(base, 0xDA, b"\xff\xfe\0\2" * 10000), "decoded", also, "10,000 empty COM markers; the picture is sound"
    yield "jpeg-long-fill.jpg", insert_before(base, 0xDA, b"\xff" * 50000), "decoded", also, "50,000 fill bytes before a marker; the picture is sound"
    script = [([0, 1, 2], 0, 0), ([1], 1, 63), ([2], 1, 63), ([0], 1, 63)]
    yield "jpeg-20-extra-scans.jpg", jw.encode(y, two, colour=jw.jfif(), scans=script, repeat_last=20), "decoded", ANY, "24 scans: odd, yet few"
    smooth = np.repeat(np.arange(64, dtype=np.uint8)[None, :] * 2, 64, axis=0)
    steady = [([0], 0, 0), ([0], 60, 63)]
    yield "jpeg-800-scans-small.jpg", jw.encode([smooth], [(1, 1)], colour=jw.jfif(), scans=steady, repeat_last=800), "refused", ["partial", "decoded"], \
        "802 scans over 64 x 64 pixels: quick to decode, yet no real picture has so many"
    heavy = jw.encode([smooth], [(1, 1)], colour=jw.jfif(), scans=steady)
    at = heavy.rindex(b"\xff\xda")
    # 6000 x 6000 pixels are 562,500 blocks; eighteen end-of-band runs say "nothing in all of them".
    bits, codes = jw.Bits(), jw.code_table(jw.AC_FLAT)
    for run in [32767] * 17 + [562500 - 17 * 32767]:
        size = run.bit_length() - 1
        bits.put(*codes[size << 4])
        bits.put(run - (1 << size), size)
    bits.flush()
    scan = heavy[at : at + 10] + bytes(bits.out)
    yield "jpeg-1000-scans-6000x6000.jpg", with_size(heavy[:at], 6000, 6000) + scan * 1000 + b"\xff\xd9", "refused", ["partial"], \
        "1,001 scans over 36 megapixels in 64 kB: each is a walk over every block"


def png_structure():
    rgb = draw("tree", 48, 64)
    good = pw.write(rgb, 8, pw.RGB)
    height, width = rgb.shape[:2]
    end = pw.chunk(b"IEND", b"")
    head = pw.SIGNATURE + pw.header(width, height, 8, pw.RGB)
    raw = pw.raw_image(rgb, 8, pw.RGB, filters=(0,))
    packed = zlib.compress(raw, 9)
    data = pw.chunk(b"IDAT", packed)
    stride = width * 3 + 1

    yield "png-no-idat.png", head + end, "refused", [], "no IDAT"
    yield "png-empty-idat.png", head + pw.chunk(b"IDAT", b"") + end, "refused", ["partial"], "an IDAT without a byte"
    yield "png-bad-crc-ihdr.png", pw.SIGNATURE + head[8:29] + b"\0\0\0\0" + data + end, "refused", ["decoded"], "wrong CRC of IHDR"
    yield "png-bad-crc-idat.png", head + pw.chunk(b"IDAT", packed, crc=1) + end, "refused", ["partial", "decoded"], "wrong CRC of IDAT, its bytes are sound"
    yield "png-bad-crc-text.png", pw.SIGNATURE + good[8:33] + pw.chunk(b"tEXt", b"a\0b", crc=1) + good[33:], "decoded", ["refused"], "wrong CRC of a text chunk"
    yield "png-filter-7.png", head + pw.chunk(b"IDAT", zlib.compress(raw[: 30 * stride] + b"\7" + raw[30 * stride + 1 :], 9)) + end, "partial", ["refused"], "filter type 7 in row 30"
    yield "png-half-the-rows.png", head + pw.chunk(b"IDAT", zlib.compress(raw[: len(raw) // 2], 9)) + end, "partial", ["refused"], "a sound zlib stream with half of the rows"
    yield "png-rows-to-spare.png", head + pw.chunk(b"IDAT", zlib.compress(raw * 2, 9)) + end, "decoded", ["refused"], "twice as many rows as claimed"
    yield "png-bad-adler.png", head + pw.chunk(b"IDAT", packed[:-4] + b"\1\2\3\4") + end, "decoded", ["partial", "refused"], "wrong check sum of the zlib stream"
    yield "png-idat-not-zlib.png", head + pw.chunk(b"IDAT", Lcg(501).bytes(400)) + end, "refused", [], "IDAT holds random bytes"
    yield "png-idat-broken-midway.png", head + pw.chunk(b"IDAT", packed[: len(packed) // 2] + Lcg(503).bytes(300)) + end, "partial", ["refused"], "zlib stream breaks half way"
    index = (rgb[..., 0] >> 5).astype(int)
    table = [(k * 30, 255 - k * 30, 90) for k in range(8)]
    yield "png-palette-missing.png", pw.write(index, 8, pw.PALETTE, filters=(0,)), "refused", [], "palette picture without PLTE"
    yield "png-palette-after-idat.png", pw.write(index, 8, pw.PALETTE, filters=(0,), after=[pw.chunk(b"PLTE", np.array(table, np.uint8).tobytes())]), "refused", [], "PLTE behind IDAT"
    yield "png-palette-too-short.png", pw.write(index, 8, pw.PALETTE, filters=(0,), palette=table[:3]), "decoded", ["partial", "refused"], "indices beyond the palette: their colour is undefined"
    yield "png-palette-too-long.png", pw.write(index >> 1, 2, pw.PALETTE, filters=(0,), palette=table * 4), "decoded", ["refused"], "32 palette entries for 2 bits"
    yield "png-palette-not-by-3.png", pw.write(index, 8, pw.PALETTE, filters=(0,), before=[pw.chunk(b"PLTE", bytes(25))]), "refused", ["decoded", "partial"], "PLTE length not divisible by 3"
    yield "png-trns-in-rgba.png", pw.write(np.dstack([rgb, rgb[..., 0]]), 8, pw.RGBA, trns=b"\0\0\0\0\0\0"), "decoded", ["refused"], "tRNS where there is alpha: not allowed"
    for name, depth, colour, tail, reason in (
            ("depth-3", 3, pw.RGB, (0, 0, 0), "bit depth 3"), ("rgb-depth-4", 4, pw.RGB, (0, 0, 0), "RGB with 4 bits"),
            ("colour-type-5", 8, 5, (0, 0, 0), "colour type 5"), ("compression-1", 8, pw.RGB, (0, 1, 0), "compression method 1"),
            ("filter-method-1", 8, pw.RGB, (0, 0, 1), "filter method 1"), ("interlace-2", 8, pw.RGB, (2, 0, 0), "interlace method 2")):
        yield f"png-{name}.png", pw.SIGNATURE + pw.header(width, height, depth, colour, *tail) + data + end, "refused", [], reason
    yield "png-two-headers.png", head + pw.header(width * 2, height, 8, pw.RGB) + data + end, "refused", ["decoded"], "a second IHDR with another size"
    yield "png-header-not-first.png", pw.SIGNATURE + pw.chunk(b"tEXt", b"a\0b") + head[8:] + data + end, "refused", ["decoded"], "a text chunk before IHDR"
    yield "png-iend-first.png", head + end + data + end, "refused", [], "IEND before IDAT"
    yield "png-chunk-length-4294967295.png", head + b"\xff\xff\xff\xff" + b"tEXt" + bytes(64), "refused", [], "a chunk of 4 GiB"
    yield "png-header-length-12.png", pw.SIGNATURE + pw.chunk(b"IHDR", head[16:28]) + data + end, "refused", [], "IHDR of 12 bytes"
    yield "png-trailing-bytes.png", good + Lcg(505).bytes(300), "decoded", [], "bytes behind IEND"
    yield "png-signature-only.png", pw.SIGNATURE, "refused", ["notAPicture"], "the eight bytes of the signature"
    yield "png-line-ends-changed.png", good.replace(b"\r\n", b"\n"), "refused", ["notAPicture"], "went through a transfer in text mode"
    yield "png-is-a-jpeg.png", jpeg(rgb, quality=70), "decoded", [], "a JPEG whose name ends in .png"
    yield "jpeg-is-a-png.jpg", good, "decoded", [], "a PNG whose name ends in .jpg"


def jpeg_structure():
    rgb = draw("tree", 48, 64)
    y = jw.ycc(rgb)
    two = [(2, 2), (1, 1), (1, 1)]
    base = jw.encode(y, two, colour=jw.jfif())
    frame = frame_offset(base)
    scan = segment(base, 0xDA)[0]

    yield "jpeg-soi-only.jpg", b"\xff\xd8", "refused", ["notAPicture"], "the two bytes of SOI"
    yield "jpeg-soi-eoi.jpg", b"\xff\xd8\xff\xd9", "refused", ["notAPicture"], "SOI and EOI with nothing between"
    yield "jpeg-random-after-soi.jpg", b"\xff\xd8\xff" + Lcg(511).bytes(4096), "refused", ["notAPicture", "partial"], "SOI, then random bytes"
    yield "jpeg-stray-bytes.jpg", insert_before(base, 0xC4, b"stray bytes\0\1\2"), "decoded", ["refused", "partial"], "bytes between two segments"
    yield "jpeg-stray-restart-markers.jpg", base[:-600] + b"\xff\xd3" + base[-600:-300] + b"\xff\xd5" + base[-300:], "partial", ["decoded", "refused"], "RST markers in a file without restart intervals"
    yield "jpeg-stray-sof-in-scan.jpg", base[:-400] + base[frame : frame + 19] + base[-400:], "partial", ["refused"], "a second SOF inside the picture data"
    restarts = jw.encode(y, two, colour=jw.jfif(), restart=2)
    cut = restarts.index(b"\xff\xd3")
    yield "jpeg-restart-missing.jpg", restarts[:cut] + restarts[cut + 2 :], "partial", ["decoded", "refused"], "one RST marker is missing"
    yield "jpeg-restart-out-of-order.jpg", restarts[: cut + 1] + b"\xd6" + restarts[cut + 2 :], "partial", ["decoded", "refused"], "RST6 where RST3 belongs"
    yield "jpeg-no-quantisation-table.jpg", without(base, 0xDB), "refused", [], "the first DQT is missing"
    yield "jpeg-no-huffman-table.jpg", without(without(without(without(base, 0xC4), 0xC4), 0xC4), 0xC4), "decoded", ["refused"], "no DHT, as in motion JPEG: newer decoders fall back on the standard tables, which are right here"
    at, length = segment(base, 0xC4)
    yield "jpeg-huffman-counts-too-large.jpg", base[: at + 5] + b"\xff" * 16 + base[at + 21 :], "refused", [], "a DHT that claims 4080 codes"
    yield "jpeg-huffman-oversubscribed.jpg", base[: at + 5] + bytes([3, 0, 1, 0, 8]) + bytes(11) + base[at + 21 :], "refused", [], "three codes of one bit"
    at, _ = segment(base, 0xDB)
    yield "jpeg-quantisation-zeros.jpg", base[: at + 5] + bytes(64) + base[at + 69 :], "decoded", ["refused"], "a quantisation table of zeros: a flat picture"
    yield "jpeg-table-length-1.jpg", base[: at + 2] + b"\0\1" + base[at + 4 :], "refused", ["partial"], "a segment length of 1"
    yield "jpeg-table-length-too-long.jpg", base[: at + 2] + b"\xff\xff" + base[at + 4 :], "refused", [], "a segment length beyond the file"
    yield "jpeg-scan-without-frame.jpg", base[:frame] + base[frame + 19 :], "refused", [], "SOS without SOF"
    yield "jpeg-two-frames.jpg", base[: frame + 19] + base[frame:], "refused", ["decoded"], "SOF twice"
    yield "jpeg-sampling-5.jpg", base[: frame + 11] + b"\x55" + base[frame + 12 :], "refused", [], "sampling factors 5 x 5"
    yield "jpeg-sampling-0.jpg", base[: frame + 11] + b"\0" + base[frame + 12 :], "refused", [], "sampling factors 0 x 0"
    yield "jpeg-components-11.jpg", base[: frame + 9] + b"\x0b" + base[frame + 10 :], "refused", [], "11 components claimed, three given"
    yield "jpeg-component-ids-equal.jpg", base[: frame + 13] + b"\1" + base[frame + 14 :], "refused", ["decoded", "partial"], "two components of one name"
    yield "jpeg-scan-of-unknown-component.jpg", base[: scan + 5] + b"\x63" + base[scan + 6 :], "refused", [], "the scan names a component that is not there"
    pair = jw.encode([y[0]] * 2, [(1, 1)] * 2, colour=b"")
    yield "jpeg-two-components.jpg", pair, "refused", ["decoded"], "a frame of two components: legal, but of no known colour space"
    yield "jpeg-12-bit.jpg", base[: frame + 4] + b"\x0c" + base[frame + 5 :], "refused", ["unsupportedFormat"], "12-bit precision claimed"
    yield "jpeg-lossless.jpg", base[: frame + 1] + b"\xc3" + base[frame + 2 :], "refused", ["unsupportedFormat", "partial"], "SOF3: lossless JPEG"
    yield "jpeg-hierarchical.jpg", base[: frame + 1] + b"\xc5" + base[frame + 2 :], "refused", ["unsupportedFormat"], "SOF5: differential JPEG"
    yield "jpeg-progressive-header-on-baseline.jpg", base[: frame + 1] + b"\xc2" + base[frame + 2 :], "refused", ["partial"], "SOF2 in front of a sequential scan"

    def with_exif(body):
        return base[:2] + jw.marker(0xE1, b"Exif\0\0" + body) + base[2:]

    entry = struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)
    yield "jpeg-exif-random.jpg", with_exif(Lcg(521).bytes(300)), "decoded", [], "EXIF of random bytes: no orientation"
    yield "jpeg-exif-loop.jpg", with_exif(b"II*\0\x08\0\0\0\1\0" + entry + b"\x08\0\0\0"), "decoded", [], "the EXIF directory names itself as the next; orientation 6"
    yield "jpeg-exif-outside.jpg", with_exif(b"II*\0\xff\xff\xff\x7f"), "decoded", [], "the EXIF directory lies outside of the segment"
    yield "jpeg-exif-65535-entries.jpg", with_exif(b"II*\0\x08\0\0\0\xff\xff" + entry), "decoded", [], "65,535 EXIF entries claimed, one there"
    yield "jpeg-exif-orientation-9.jpg", base[:2] + jw.exif(9) + base[2:], "decoded", [], "an orientation that does not exist"
    yield "jpeg-exif-cut-short.jpg", with_exif(b"II*"), "decoded", [], "three bytes of EXIF"
    yield "jpeg-line-ends-changed.jpg", jpeg(rgb, quality=95).replace(b"\n", b"\r\n"), "partial", ["refused", "decoded"], "went through a transfer in text mode"


def flips():
    rgb = draw("tree", 96, 128)
    baseline, progressive = jpeg(rgb, quality=75), jpeg(rgb, quality=75, progressive=True)
    whole = pw.write(draw("tree", 48, 64), 8, pw.RGB)
    for k in range(8):
        yield f"flip-jpeg-{k}.jpg", flip_bits(baseline, 2, len(baseline), 1 + 3 * k, 601 + k), "partial", ["decoded", "refused", "notAPicture"], f"{1 + 3 * k} bits flipped anywhere"
        yield f"flip-progressive-{k}.jpg", flip_bits(progressive, 2, len(progressive), 1 + 3 * k, 621 + k), "partial", ["decoded", "refused", "notAPicture"], f"{1 + 3 * k} bits flipped anywhere"
    for k in range(6):
        yield f"flip-png-{k}.png", flip_bits(whole, 8, len(whole), 1 + 2 * k, 641 + k), "refused", ["decoded", "partial"], f"{1 + 2 * k} bits flipped anywhere behind the signature"
    raw = pw.raw_image(draw("tree", 48, 64), 8, pw.RGB)
    for k in range(4):
        packed = flip_bits(zlib.compress(raw, 9), 2, 3000, 1 + k, 661 + k)
        data = pw.SIGNATURE + pw.header(48, 64, 8, pw.RGB) + pw.chunk(b"IDAT", packed) + pw.chunk(b"IEND", b"")
        yield f"flip-deflate-{k}.png", data, "partial", ["decoded", "refused"], f"{1 + k} bits flipped in the zlib stream, CRCs made to fit"


def no_pictures():
    yield "empty.jpg", b"", "notAPicture", [], "no byte"
    yield "one-byte.jpg", b"\xff", "notAPicture", [], "one byte"
    yield "zeros.jpg", bytes(4096), "notAPicture", [], "4096 zeros"
    yield "random.png", b"\x13" + Lcg(701).bytes(4096), "notAPicture", [], "random bytes"
    yield "page.jpg", b"<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not found</body></html>\n", "notAPicture", [], "an HTML page"
    yield "text.png", "Chỉ là chữ.\n".encode(), "notAPicture", [], "a text"
    yield "drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>\n', "notAPicture", ["unsupportedFormat"], "a vector drawing"
    yield "document.jpg", b"%PDF-1.4\n%%EOF\n", "notAPicture", [], "a PDF header"
    yield "archive.png", b"PK\5\6" + bytes(18), "notAPicture", [], "an empty ZIP archive"
    yield "jpeg-after-text.jpg", b"text in front\n" + jpeg(draw("tree", 48, 64), quality=60), "notAPicture", [], "a JPEG that begins at byte 14: work for carving, not for a signature"
    gif = b"GIF89a\2\0\2\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\2\0\2\0\0\2\3\x44\x02\5\0;"
    yield "small.gif", gif, "unsupportedFormat", ["decoded", "notAPicture", "refused"], "a GIF"
    yield "gif-named.jpg", gif[:13], "unsupportedFormat", ["notAPicture", "refused"], "the header of a GIF"
    yield "webp-named.jpg", b"RIFF\x1a\0\0\0WEBPVP8L" + bytes(14), "unsupportedFormat", ["notAPicture", "refused"], "the header of a WebP"
    yield "bmp-named.png", b"BM" + struct.pack("<IHHIIiiHHIIiiII", 58, 0, 0, 54, 40, 1, 1, 1, 24, 0, 4, 0, 0, 0, 0) + bytes(4), "unsupportedFormat", ["decoded", "notAPicture"], "a BMP of one pixel"
    yield "tiff-named.jpg", b"II*\0\x08\0\0\0\0\0\0\0\0\0", "unsupportedFormat", ["notAPicture", "refused"], "the header of a TIFF"
    yield "heic-named.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "unsupportedFormat", ["notAPicture", "refused"], "the header of a HEIC"
    yield "avif-named.png", b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", "unsupportedFormat", ["notAPicture", "refused"], "the header of an AVIF"
    yield "jxl-named.jpg", b"\xff\x0a" + bytes(10), "unsupportedFormat", ["notAPicture", "refused"], "the header of a JPEG XL"
    yield "jpeg2000-named.jpg", b"\0\0\0\x0cjP  \r\n\x87\n", "unsupportedFormat", ["notAPicture", "refused"], "the header of a JPEG 2000"
    yield "mng-named.png", b"\x8aMNG\r\n\x1a\n" + bytes(20), "notAPicture", ["unsupportedFormat"], "the signature of MNG"


def build():
    for group in (cuts, too_large, chunk_bombs, png_structure, jpeg_structure, flips, no_pictures):
        for name, data, expect, also, reason in group():
            also = [a for a in also if a != expect]
            yield f"hostile/{name}", data, {"expect": expect, "also": also, "reason": reason}
