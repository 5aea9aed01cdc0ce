"""Hashes of pictures: arrays, Pillow's images, encoded bytes, files."""

from __future__ import annotations

import concurrent.futures
import ctypes
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from . import _library
from ._library import HashResult, Options, PictureResult, byref, c_int64, library
from ._pixels import pixels_of

#: The constants of the C header, by the names that the command uses.
RECIPES = {
    "pdq": 1,
    "pdq/full": 1,
    "pdq/nn512": 2,
    "pdq/fast": 4,
    "phash": 8,
    "dhash": 16,
    "ahash": 32,
}
_NAMES = {1: ("pdq", "full"), 2: ("pdq", "nn512"), 4: ("pdq", "fast")} | {
    8: ("phash", "imagehash"),
    16: ("dhash", "imagehash"),
    32: ("ahash", "imagehash"),
}

#: The rotations and mirrorings, in the order in which sets of eight hashes have them.
TRANSFORMS = ("original", "rotate90", "rotate180", "rotate270", "flipX", "flipY", "flipPlus1", "flipMinus1")


@dataclass(frozen=True)
class Hash:
    """One hash of a picture, with all that is needed to compute it again."""

    #: ``pdq``, ``phash``, ``dhash`` or ``ahash``.
    algorithm: str
    #: What happened to the pixels before: ``full``, ``nn512``, ``fast`` or ``imagehash``.
    pipeline: str
    #: One of ``TRANSFORMS``.
    transform: str
    #: The hash: 32 bytes of PDQ, 8 of the others, in the order of ``hex``.
    bytes: bytes
    #: 0 to 100, None where the algorithm has none. Do not match PDQ hashes of a quality below 50.
    quality: int | None
    #: False where the hash depends on how floating-point numbers are rounded.
    is_stable: bool

    @property
    def hex(self) -> str:
        return self.bytes.hex()

    def __sub__(self, other: Hash) -> int:
        """The number of bits in which two hashes differ."""
        return distance(self.bytes, other.bytes)


@dataclass(frozen=True)
class HashedPicture:
    """What was computed of a picture."""

    hashes: tuple[Hash, ...]
    #: Of encoded bytes and files: what they hold. None of arrays.
    format: str | None = None
    width: int = 0
    height: int = 0
    #: The share of the picture that was there: less than 1 of a file that is cut or damaged.
    fraction: float = 1.0
    #: 1 to 8 as EXIF numbers it, 0 where the file does not say.
    orientation: int = 0

    @property
    def pdq(self) -> Hash | None:
        """The PDQ hash of the picture as it is stored; None where it is too small for one, or none was asked for."""
        return next((hash for hash in self.hashes if hash.algorithm == "pdq" and hash.transform == "original"), None)


def distance(one: bytes | str, other: bytes | str) -> int:
    """The number of bits in which two hashes differ, given as bytes or as hexadecimal text."""
    left, right = _bytes(one), _bytes(other)
    if len(left) != len(right):
        raise ValueError(f"hashes of {len(left)} and {len(right)} bytes cannot be compared")
    return (int.from_bytes(left, "big") ^ int.from_bytes(right, "big")).bit_count()


def hash(
    picture: Any,
    recipes: Sequence[str] = ("pdq",),
    *,
    dihedral: bool = False,
    maximum_pixels: int = 0,
    maximum_seconds: float = 0,
) -> HashedPicture:
    """The hashes of a picture.

    picture: a path (``str`` or ``os.PathLike``); the bytes of a file (``bytes``, ``bytearray``, ``memoryview``); an array
        of uint8, of grey, RGB or RGBA, whatever its strides; or an image of Pillow, of which a palette and CMYK are converted to
        RGB. Arrays are read where they are.
    recipes: which of ``RECIPES``.
    dihedral: whether PDQ is also given for the seven rotations and mirrorings.
    maximum_pixels, maximum_seconds: what decoding may cost; 0 for 500 million pixels, and 30 seconds of processor time.

    Other threads run meanwhile. A picture of less than 5 pixels on a side has no PDQ.

    Decodes in this process: for files from strangers use ``knownmedia.stream``, whose child decodes behind a sandbox.

    Raises ``NotDecodedError`` or ``UnreadableFileError``, with a ``code``.
    """
    options = Options(ctypes.sizeof(Options), _constant(recipes), 1 if dihedral else 0, maximum_pixels, 0, maximum_seconds)
    if isinstance(picture, (str, os.PathLike)):
        path = os.fsencode(picture)
        if b"\0" in path:
            raise ValueError("a path has no zero in it")
        return _hash(options, lambda *room: library.km_hash_file(path, byref(options), *room))
    if isinstance(picture, (bytes, bytearray, memoryview)):
        view = memoryview(picture).cast("B")
        address, owner = _address(view)
        result = _hash(options, lambda *room: library.km_hash_encoded(address, len(view), byref(options), *room))
        del owner
        return result
    array = _array(picture)
    pixels, owner = pixels_of(array)
    result = _hash(
        options,
        lambda picture, *room: library.km_hash_pixels(byref(pixels), byref(options), *room),
        size=(pixels.width, pixels.height),
    )
    del owner
    return result


def hash_many(
    pictures: Iterable[Any], recipes: Sequence[str] = ("pdq",), *, threads: int | None = None, dihedral: bool = False
) -> list[HashedPicture | _library.KnownMediaError]:
    """The hashes of many pictures, in their order; of a picture that has none, the error.

    threads: how many work at a time; one for each processor where it is not said.
    """

    def outcome(picture: Any) -> HashedPicture | _library.KnownMediaError:
        try:
            return hash(picture, recipes, dihedral=dihedral)
        except _library.KnownMediaError as error:
            return error

    with concurrent.futures.ThreadPoolExecutor(threads or os.cpu_count()) as pool:
        return list(pool.map(outcome, pictures))


def _constant(recipes: Sequence[str]) -> int:
    if isinstance(recipes, str):
        recipes = (recipes,)
    constant = 0
    for recipe in recipes:
        if recipe not in RECIPES:
            raise ValueError(f"no recipe is called {recipe!r}; there are {', '.join(RECIPES)}")
        constant |= RECIPES[recipe]
    return constant


def _array(picture: Any) -> Any:
    if hasattr(picture, "__array_interface__") and hasattr(picture, "strides"):
        return picture
    import numpy

    if hasattr(picture, "convert") and hasattr(picture, "mode"):
        return numpy.asarray(picture if picture.mode in ("L", "RGB", "RGBA") else picture.convert(_mode(picture.mode)))
    if hasattr(picture, "__array__") or hasattr(picture, "__array_interface__"):
        return numpy.asarray(picture)
    raise TypeError(f"a {type(picture).__name__} is no picture; give a path, bytes, an array or an image of Pillow")


def _mode(mode: str) -> str:
    return "L" if mode in ("1", "LA", "La") else "RGB"


def _address(view: memoryview) -> tuple[int | None, Any]:
    """Where the bytes of a view lie, and what must live as long as they are used."""
    if len(view) == 0:
        return ctypes.addressof(_nothing), _nothing
    if view.readonly:
        # ctypes has no pointer to read-only memory but that of bytes: others are copied.
        owner = view.obj if isinstance(view.obj, bytes) and len(view.obj) == len(view) else bytes(view)
        return ctypes.cast(ctypes.c_char_p(owner), ctypes.c_void_p).value, owner
    owner = (ctypes.c_uint8 * len(view)).from_buffer(view)
    return ctypes.addressof(owner), owner


_nothing = ctypes.c_uint8(0)


def _hash(options: Options, call: Any, size: tuple[int, int] | None = None) -> HashedPicture:
    error = _library.new_error()
    picture = PictureResult(ctypes.sizeof(PictureResult))
    count = c_int64(0)
    capacity = 51 if options.dihedral else 12
    while True:
        found = (HashResult * capacity)()
        status = call(byref(picture), found, capacity, byref(count), byref(error))
        if status != _library.BUFFER_TOO_SMALL:
            break
        capacity = count.value
    if status != _library.OK:
        raise _library.failure(status, error)
    hashes = tuple(_named(found[place]) for place in range(count.value))
    if size:
        return HashedPicture(hashes, None, *size)
    return HashedPicture(
        hashes, picture.format.decode(), picture.width, picture.height, picture.fraction, picture.orientation
    )


def _named(found: HashResult) -> Hash:
    algorithm, pipeline = _NAMES[found.recipe]
    return Hash(
        algorithm,
        pipeline,
        TRANSFORMS[found.transform],
        bytes(found.bytes[: found.byte_count]),
        found.quality if found.quality >= 0 else None,
        bool(found.is_stable),
    )


def _bytes(hash: bytes | str) -> bytes:
    return bytes.fromhex(hash) if isinstance(hash, str) else bytes(hash)
