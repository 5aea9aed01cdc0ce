"""Exact search among known hashes."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from . import _library
from ._library import MatchResult, byref, c_int64, c_void_p, library

_KINDS = {"auto": 0, "linear": 1, "multi-index": 2, "bk-tree": 3}


@dataclass(frozen=True)
class Match:
    """A hash that was found."""

    #: What it belongs to: as given when the index was made; of a store's snapshot, the number of an entry.
    label: int
    #: Where it stands in the index, from 0.
    position: int
    #: The number of bits in which it differs from the query.
    distance: int


class Index:
    """Hashes that can be searched by distance: every one within it is found, and no other.

    It does not change, and any number of threads may search it; other threads run meanwhile. An index that was opened from a file can be
    pickled, as its path: Spark and multiprocessing open it again where they need it.
    """

    def __init__(
        self, hashes: Iterable[bytes | str] | Any, labels: Sequence[int] | None = None, *, kind: str = "auto"
    ) -> None:
        """An index of ``hashes``: bytes, hexadecimal texts, or an array of uint8 of 32 or 8 columns.

        labels: what each belongs to; positions where they are not given.
        kind: ``auto``, ``linear``, ``multi-index`` or ``bk-tree``. All give the same answers.
        """
        if kind not in _KINDS:
            raise ValueError(f"no index is called {kind!r}; there are {', '.join(_KINDS)}")
        packed, count, self.hash_byte_count = _packed(hashes)
        self.path: str | None = None
        given = _labels(labels, count)
        error, pointer = _library.new_error(), c_void_p()
        status = library.km_index_build(
            packed, given, count, self.hash_byte_count, _KINDS[kind], byref(pointer), byref(error)
        )
        if status != _library.OK:
            raise _library.failure(status, error)
        self._pointer = pointer

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, hash_byte_count: int = 32) -> Index:
        """The index in a snapshot, which ``write`` or the command ``knownmedia known index`` made. Every byte is checked.

        Raises ``IndexFileError`` or ``UnreadableFileError``.
        """
        error, pointer = _library.new_error(), c_void_p()
        status = library.km_index_open(os.fsencode(path), hash_byte_count, byref(pointer), byref(error))
        if status != _library.OK:
            raise _library.failure(status, error)
        index = cls.__new__(cls)
        index._pointer = pointer
        index.hash_byte_count = hash_byte_count
        index.path = os.fspath(path)
        return index

    @staticmethod
    def write(
        path: str | os.PathLike[str], hashes: Iterable[bytes | str] | Any, labels: Sequence[int] | None = None
    ) -> None:
        """Writes a snapshot of ``hashes`` for ``open``, in place of a file that is there."""
        packed, count, byte_count = _packed(hashes)
        given = _labels(labels, count)
        error = _library.new_error()
        status = library.km_index_write(os.fsencode(path), packed, given, count, byte_count, byref(error))
        if status != _library.OK:
            raise _library.failure(status, error)

    def __len__(self) -> int:
        return int(library.km_index_count(self._pointer))

    def search(self, query: bytes | str, radius: int = 31) -> list[Match]:
        """The hashes within ``radius`` of ``query``, the nearest first."""
        return self.search_many([query], radius)[0]

    def search_many(self, queries: Iterable[bytes | str] | Any, radius: int = 31) -> list[list[Match]]:
        """The matches of each query, in their order: faster than one by one."""
        return self._search(queries, lambda *arguments: library.km_index_search(*arguments), radius)

    def nearest(self, query: bytes | str, count: int = 1, radius: int = 256) -> list[Match]:
        """The ``count`` hashes nearest to ``query`` of those within ``radius``."""

        def call(pointer: Any, packed: Any, number: int, radius: int, *room: Any) -> int:
            return int(library.km_index_nearest(pointer, packed, number, count, radius, *room))

        return self._search([query], call, radius)[0]

    def _search(self, queries: Any, call: Any, radius: int) -> list[list[Match]]:
        packed, number, byte_count = _packed(queries, self.hash_byte_count)
        if number and byte_count != self.hash_byte_count:
            raise ValueError(f"the index has hashes of {self.hash_byte_count} bytes, and a query {byte_count}")
        radius = max(-1, min(radius, 8 * self.hash_byte_count))
        counts = (c_int64 * max(1, number))()
        count, error = c_int64(0), _library.new_error()
        capacity = 16 + 4 * number
        while True:
            found = (MatchResult * capacity)()
            status = call(
                self._pointer, packed, number, radius, found, capacity, ctypes.addressof(counts), byref(count), byref(error)
            )
            if status != _library.BUFFER_TOO_SMALL:
                break
            capacity = count.value
        if status != _library.OK:
            raise _library.failure(status, error)
        results: list[list[Match]] = []
        place = 0
        for query in range(number):
            end = place + counts[query]
            results.append([Match(found[each].label, found[each].position, found[each].distance) for each in range(place, end)])
            place = end
        return results

    def __reduce__(self) -> tuple[Any, tuple[str, int]]:
        if self.path is None:
            raise TypeError("an index in memory cannot be pickled; write it to a file and open that")
        return _open, (self.path, self.hash_byte_count)

    def __del__(self) -> None:
        pointer, self._pointer = getattr(self, "_pointer", None), None
        if pointer:
            library.km_index_close(pointer)


def _open(path: str, hash_byte_count: int) -> Index:
    return Index.open(path, hash_byte_count=hash_byte_count)


def _packed(hashes: Any, byte_count: int = 32) -> tuple[Any, int, int]:
    """Hashes one after the other, how many, and how many bytes each has."""
    if hasattr(hashes, "__array_interface__") and hasattr(hashes, "strides"):
        import numpy

        if hashes.dtype != numpy.uint8 or hashes.ndim != 2 or hashes.shape[1] not in (8, 32):
            raise ValueError("an array of hashes is of uint8 and has 32 or 8 columns")
        array = numpy.ascontiguousarray(hashes)
        return array.ctypes.data_as(c_void_p), array.shape[0], array.shape[1]
    if isinstance(hashes, (str, bytes)):
        raise TypeError("give a list of hashes")
    parts = [bytes.fromhex(hash) if isinstance(hash, str) else bytes(hash) for hash in hashes]
    lengths = {len(part) for part in parts} or {byte_count}
    if len(lengths) > 1 or lengths - {8, 32}:
        raise ValueError(f"hashes have 32 or 8 bytes, all the same, and not {sorted(lengths)}")
    return b"".join(parts), len(parts), lengths.pop()


def _labels(labels: Sequence[int] | Any, count: int) -> Any:
    if labels is None:
        return None
    if len(labels) != count:
        raise ValueError(f"there are {len(labels)} labels and {count} hashes")
    return (c_int64 * max(1, count))(*(int(label) for label in labels))
