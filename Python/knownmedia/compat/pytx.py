"""A signal type of python-threatexchange whose hashes and index are KnownMedia's: ``from knownmedia.compat.pytx import PdqSignal``.

Where pytx takes a picture with a palette for the numbers of its colours, this hashes the colours. Everything else gives the same
hashes, but for some that depend on how floating-point numbers are rounded.
"""

from __future__ import annotations

import collections.abc
from typing import Any, TypeVar

from threatexchange.signal_type.index import IndexMatchUntyped, SignalSimilarityInfoWithIntDistance
from threatexchange.signal_type.pdq.pdq_index import PDQIndex as _PytxIndex
from threatexchange.signal_type.pdq.signal import PdqSignal as _PytxSignal

from .. import _library
from ..hashing import hash as _hash
from ..index import Index

T = TypeVar("T")


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
            pdq = _hash(bytes_).pdq
        except _library.NotDecodedError:
            return ""
        return pdq.hex if pdq and pdq.quality is not None and pdq.quality >= cls.QUALITY_THRESHOLD else ""
