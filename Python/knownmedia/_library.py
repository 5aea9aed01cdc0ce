"""The C library, as ``knownmedia.h`` declares it. Nothing outside this package uses this module."""

from __future__ import annotations

import ctypes
import os
import pathlib
from ctypes import POINTER, byref, c_char, c_char_p, c_double, c_int32, c_int64, c_size_t, c_uint8, c_uint32, c_void_p

from .errors import ArgumentError, IndexFileError, KnownMediaError, NotDecodedError, UnreadableFileError

ABI_VERSION = 1

OK, INVALID_ARGUMENT, BUFFER_TOO_SMALL, NOT_DECODED, CANNOT_READ, INDEX_UNUSABLE, CANNOT_WRITE = range(7)


class ErrorText(ctypes.Structure):
    _fields_ = [("struct_size", c_size_t), ("code", c_char * 40), ("message", c_char * 464)]


class Pixels(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("data", c_void_p),
        ("width", c_int64),
        ("height", c_int64),
        ("bytes_per_row", c_int64),
        ("format", c_int32),
        ("reserved", c_int32),
    ]


class Options(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("recipes", c_uint32),
        ("dihedral", c_int32),
        ("maximum_pixels", c_int64),
        ("maximum_buffered_bytes", c_int64),
        ("maximum_seconds", c_double),
    ]


class HashResult(ctypes.Structure):
    _fields_ = [
        ("bytes", c_uint8 * 32),
        ("recipe", c_uint32),
        ("byte_count", c_int32),
        ("transform", c_int32),
        ("quality", c_int32),
        ("is_stable", c_int32),
        ("reserved", c_int32),
    ]


class PictureResult(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("width", c_int64),
        ("height", c_int64),
        ("fraction", c_double),
        ("format", c_char * 16),
        ("orientation", c_int32),
        ("reserved", c_int32),
    ]


class MatchResult(ctypes.Structure):
    _fields_ = [("label", c_int64), ("position", c_int64), ("query", c_int32), ("distance", c_int32)]


def _load() -> ctypes.CDLL:
    folder = pathlib.Path(__file__).parent / "lib"
    path = os.environ.get("KNOWNMEDIA_LIBRARY") or str(folder / f"libknownmedia.so.{ABI_VERSION}")
    library = ctypes.CDLL(path)
    if library.km_abi_version() != ABI_VERSION:
        raise ImportError(f"{path} has another interface than this package; install both of one version")
    error, hashes, count = POINTER(ErrorText), POINTER(HashResult), POINTER(c_int64)
    signatures = {
        "km_version": (c_char_p, []),
        "km_hash_pixels": (c_int32, [POINTER(Pixels), POINTER(Options), hashes, c_int64, count, error]),
        "km_hash_encoded": (
            c_int32,
            [c_void_p, c_int64, POINTER(Options), POINTER(PictureResult), hashes, c_int64, count, error],
        ),
        "km_hash_file": (c_int32, [c_char_p, POINTER(Options), POINTER(PictureResult), hashes, c_int64, count, error]),
        "km_pdqhash": (c_int32, [POINTER(Pixels), c_void_p, c_void_p, c_void_p, POINTER(c_int32), POINTER(c_int32), error]),
        "km_index_build": (c_int32, [c_void_p, c_void_p, c_int64, c_int32, c_int32, POINTER(c_void_p), error]),
        "km_index_open": (c_int32, [c_char_p, c_int32, POINTER(c_void_p), error]),
        "km_index_write": (c_int32, [c_char_p, c_void_p, c_void_p, c_int64, c_int32, error]),
        "km_index_count": (c_int64, [c_void_p]),
        "km_index_search": (
            c_int32,
            [c_void_p, c_void_p, c_int64, c_int32, POINTER(MatchResult), c_int64, c_void_p, count, error],
        ),
        "km_index_nearest": (
            c_int32,
            [c_void_p, c_void_p, c_int64, c_int64, c_int32, POINTER(MatchResult), c_int64, c_void_p, count, error],
        ),
        "km_index_close": (None, [c_void_p]),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


library = _load()


_errors = {
    INVALID_ARGUMENT: ArgumentError,
    NOT_DECODED: NotDecodedError,
    CANNOT_READ: UnreadableFileError,
    INDEX_UNUSABLE: IndexFileError,
    CANNOT_WRITE: IndexFileError,
}


def new_error() -> ErrorText:
    return ErrorText(ctypes.sizeof(ErrorText))


def failure(status: int, error: ErrorText) -> KnownMediaError:
    return _errors.get(status, KnownMediaError)(error.code.decode(), error.message.decode())
