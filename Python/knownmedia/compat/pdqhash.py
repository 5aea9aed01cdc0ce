"""The functions of the package pdqhash 0.2, bit for bit, without holding the interpreter's lock.

``from knownmedia.compat import pdqhash`` in place of ``import pdqhash``. What is the same by intention: 256 numbers with the highest bit
first, and the reversed coefficients of ``compute_float``, in float64; a picture that is too small has zeros and quality 0;
channels beyond the third do not matter; the errors. Coefficients are the same on x86-64; elsewhere pdqhash itself may be compiled to
round them otherwise, in the last digits of a single-precision number. ``knownmedia.hash`` is the strict interface beside it.
"""

from __future__ import annotations

from typing import Any

import numpy

from .. import _library
from .._library import byref, c_int32, library
from .._pixels import pixels_of

#: The version of the package whose functions these are.
__version__ = "0.2.8"

__all__ = ["compute", "compute_dihedral", "compute_float"]


def compute(image: Any) -> tuple[Any, int]:
    """The hash, an array of 256 numbers 0 or 1 (int64), and the quality of an array of uint8 of height × width × 3."""
    hash = numpy.empty(32, numpy.uint8)
    quality = _call(image, hash.ctypes.data, None, None)
    return numpy.unpackbits(hash).astype(numpy.int64), quality


def compute_dihedral(image: Any) -> tuple[list[Any], int]:
    """The hashes of the picture, and of it turned by 90, 180 and 270 degrees, flipped in x and y, and mirrored at both diagonals."""
    hashes = numpy.empty((8, 32), numpy.uint8)
    quality = _call(image, None, hashes.ctypes.data, None)
    return list(numpy.unpackbits(hashes, axis=1).astype(numpy.int64)), quality


def compute_float(image: Any) -> tuple[Any, int]:
    """The 256 coefficients, the last one first (float64), and the quality."""
    coefficients = numpy.empty(256, numpy.float32)
    quality = _call(image, None, None, coefficients.ctypes.data)
    return coefficients[::-1].astype(numpy.float64), quality


def _call(image: Any, hash: int | None, dihedral: int | None, coefficients: int | None) -> int:
    if not isinstance(image, numpy.ndarray):
        raise TypeError(f"Argument 'image' has incorrect type (expected numpy.ndarray, got {type(image).__name__})")
    if image.ndim != 3:
        raise ValueError(f"Buffer has wrong number of dimensions (expected 3, got {image.ndim})")
    if image.dtype != numpy.uint8:
        raise ValueError(f"Buffer dtype mismatch, expected 'char' but got {image.dtype}")
    if image.shape[2] < 3:
        raise IndexError(f"index 2 is out of bounds for axis 2 with size {image.shape[2]}")
    if image.shape[0] == 0 or image.shape[1] == 0:
        raise IndexError("Out of bounds on buffer access (axis 0)")
    pixels, owner = pixels_of(image if image.shape[2] == 3 else image[:, :, :3])
    error, quality = _library.new_error(), c_int32()
    qualities = (None, byref(quality)) if dihedral else (byref(quality), None)
    status = library.km_pdqhash(byref(pixels), hash, dihedral, coefficients, *qualities, byref(error))
    del owner
    if status != _library.OK:
        raise _library.failure(status, error)
    return quality.value
