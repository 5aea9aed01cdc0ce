"""A signal type of python-threatexchange whose hashes and index are KnownMedia's: ``from knownmedia.compat.pytx import PdqSignal``.

Where pytx takes a picture with a palette for the numbers of its colours, this hashes the colours; and of samples of 16 bits the upper 8,
where Pillow makes everything above 255 white. Everything else gives the same hashes, but for some that depend on how floating-point numbers
are rounded.
"""

from __future__ import annotations

import collections.abc
import pathlib
from typing import Any, TypeVar

from threatexchange.signal_type.index import IndexMatchUntyped, SignalSimilarityInfoWithIntDistance
from threatexchange.signal_type.pdq.pdq_index import PDQIndex as _PytxIndex
from threatexchange.signal_type.pdq.signal import PdqSignal as _PytxSignal

from ..errors import NotDecodedError
from ..hashing import HashedPicture
from ..hashing import hash as _hash
from ..index import Index

T = TypeVar("T")


def pdq_from_bytes(file_bytes: bytes) -> tuple[str, int]:
    """The hash and its quality, as ``threatexchange.signal_type.pdq.pdq_hasher`` has them; zeros and 0 of a picture that is too small.

    Raises ``NotDecodedError`` where there is no picture.
    """
    return _named(_hash(file_bytes))


def pdq_from_file(path: pathlib.Path) -> tuple[str, int]:
    """The same of a file."""
    return _named(_hash(path))


def _named(picture: HashedPicture) -> tuple[str, int]:
    pdq = picture.pdq
    return ("0" * 64, 0) if pdq is None or pdq.quality is None else (pdq.hex, pdq.quality)


class PDQIndex(_PytxIndex[T]):
    """The entries of PDQ hashes, searched exactly. What is added is found from the next query on, which makes the index anew."""

    def __init__(self, entries: collections.abc.Iterable[tuple[str, T]] = ()) -> None:
        self.local_id_to_entry: list[tuple[str, T]] = []
        self._index: Index | None = None
        self.add_all(entries)

    def query(self, hash: str) -> list[Any]:
        if self._index is None:
            self._index = Index([bytes.fromhex(hash) for hash, _ in self.local_id_to_entry])
        return [
            IndexMatchUntyped(SignalSimilarityInfoWithIntDistance(match.distance), self.local_id_to_entry[match.label][1])
            for match in self._index.search(hash, self.get_match_threshold())
        ]

    def add_all(self, entries: collections.abc.Iterable[tuple[str, T]]) -> None:
        self.local_id_to_entry.extend(entries)
        self._index = None

    def dispose(self) -> None:
        self._index = None

    def __getstate__(self) -> list[tuple[str, T]]:
        return self.local_id_to_entry

    def __setstate__(self, entries: list[tuple[str, T]]) -> None:
        self.local_id_to_entry = entries
        self._index = None


class PdqSignal(_PytxSignal):
    """PDQ of photos, by KnownMedia's decoder."""

    @classmethod
    def get_index_cls(cls) -> type[PDQIndex[Any]]:
        return PDQIndex

    @classmethod
    def hash_from_bytes(cls, bytes_: bytes) -> str:
        """The hash, or "" where there is no picture, or too little in it."""
        try:
            hash, quality = pdq_from_bytes(bytes_)
        except NotDecodedError:
            return ""
        return hash if quality >= cls.QUALITY_THRESHOLD else ""
