"""The functions of the package ImageHash 4 that KnownMedia has, bit for bit: ``average_hash``, ``phash`` and ``dhash`` of 64 bits, the
class ``ImageHash`` and ``hex_to_hash``.

``from knownmedia.compat import imagehash`` in place of ``import imagehash``. What is not here raises ``NotImplementedError``: other functions,
and other arguments than the usual ones. Hashes can be subtracted from and compared with those of ImageHash itself.
"""

from __future__ import annotations

import ctypes
from typing import Any

import numpy

from .. import _library
from .._library import HashResult, Options, byref, c_int64, library
from .._pixels import pixels_of

#: The version of the package whose functions these are.
__version__ = "4.3.2"

_PHASH, _DHASH, _AHASH = 8, 16, 32


def _binary_array_to_hex(arr: Any) -> str:
    bits = numpy.asarray(arr).flatten()
    value = int("".join("1" if bit else "0" for bit in bits), 2)
    return f"{value:0{(len(bits) + 3) // 4}x}"


class ImageHash:
    """A hash, as a two-dimensional array of truth values in ``hash``."""

    def __init__(self, binary_array: Any) -> None:
        self.hash = binary_array

    def __str__(self) -> str:
        return _binary_array_to_hex(self.hash)

    def __repr__(self) -> str:
        return repr(self.hash)

    def __sub__(self, other: Any) -> int:
        """The number of bits in which two hashes differ."""
        if other is None:
            raise TypeError("Other hash must not be None.")
        if self.hash.size != other.hash.size:
            raise TypeError("ImageHashes must be of the same shape.", self.hash.shape, other.hash.shape)
        return numpy.count_nonzero(self.hash.flatten() != other.hash.flatten())

    def __eq__(self, other: object) -> bool:
        if other is None:
            return False
        return bool(numpy.array_equal(self.hash.flatten(), other.hash.flatten()))  # type: ignore[attr-defined]

    def __ne__(self, other: object) -> bool:
        # That None is not unequal either is ImageHash's.
        if other is None:
            return False
        return not self == other

    def __hash__(self) -> int:
        # The same small number as ImageHash's, for a hash is the key of a dictionary there and here.
        return int(sum(1 << (place % 8) for place in numpy.flatnonzero(self.hash.flatten())))

    def __len__(self) -> int:
        return int(self.hash.size)


def hex_to_hash(hexstr: str) -> ImageHash:
    """The hash whose text this is: a square of bits."""
    side = int(numpy.sqrt(len(hexstr) * 4))
    digits = f"{int(hexstr, 16):0{side * side}b}"
    rows = [digits[start : start + side] for start in range(0, len(digits), side)]
    return ImageHash(numpy.array([[digit == "1" for digit in row] for row in rows]))


def average_hash(image: Any, hash_size: int = 8, mean: Any = numpy.mean) -> ImageHash:
    """aHash: 8 × 8 pixels, each against their mean. ``image`` is one of Pillow's."""
    _check(hash_size)
    if mean is not numpy.mean:
        raise NotImplementedError("knownmedia.compat.imagehash has average_hash with numpy.mean only; use ImageHash itself")
    return _hash(image, _AHASH)


def phash(image: Any, hash_size: int = 8, highfreq_factor: int = 4) -> ImageHash:
    """pHash: the 8 × 8 lowest frequencies of 32 × 32 pixels, each against their median. ``image`` is one of Pillow's."""
    _check(hash_size)
    if highfreq_factor != 4:
        raise NotImplementedError("knownmedia.compat.imagehash has phash with highfreq_factor=4 only; use ImageHash itself")
    return _hash(image, _PHASH)


def dhash(image: Any, hash_size: int = 8) -> ImageHash:
    """dHash: 9 × 8 pixels, each against the one to its left. ``image`` is one of Pillow's."""
    _check(hash_size)
    return _hash(image, _DHASH)


def _check(hash_size: int) -> None:
    if hash_size < 2:
        raise ValueError("Hash size must be greater than or equal to 2")
    if hash_size != 8:
        raise NotImplementedError("knownmedia.compat.imagehash has hashes of 8 × 8 bits only; use ImageHash itself")


def _hash(image: Any, recipe: int) -> ImageHash:
    # Other modes become grey as Pillow does it, for that is what ImageHash hashes.
    array = numpy.asarray(image if image.mode in ("L", "RGB") else image.convert("L"))
    pixels, owner = pixels_of(array)
    options = Options(ctypes.sizeof(Options), recipe)
    found, count, error = HashResult(), c_int64(), _library.new_error()
    status = library.km_hash_pixels(byref(pixels), byref(options), byref(found), 1, byref(count), byref(error))
    del owner
    if status != _library.OK:
        raise _library.failure(status, error)
    bits = numpy.unpackbits(numpy.frombuffer(found.bytes, numpy.uint8, 8))
    return ImageHash(bits.astype(bool).reshape(8, 8))


def _absent(name: str) -> Any:
    def absent(*arguments: Any, **named: Any) -> Any:
        raise NotImplementedError(f"knownmedia.compat.imagehash has no {name}; use ImageHash itself")

    absent.__name__ = name
    return absent


colorhash = _absent("colorhash")
crop_resistant_hash = _absent("crop_resistant_hash")
dhash_vertical = _absent("dhash_vertical")
hex_to_flathash = _absent("hex_to_flathash")
hex_to_multihash = _absent("hex_to_multihash")
old_hex_to_hash = _absent("old_hex_to_hash")
phash_simple = _absent("phash_simple")
whash = _absent("whash")
