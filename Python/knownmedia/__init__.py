"""Perceptual hashes of pictures, and exact search among known hashes, by KnownMedia.

>>> import knownmedia
>>> knownmedia.hash("photo.jpg").pdq.hex
>>> index = knownmedia.Index(known_hashes)
>>> index.search(knownmedia.hash(array).pdq.bytes, radius=31)

``knownmedia.compat.pdqhash`` and ``knownmedia.compat.imagehash`` take the places of those packages, ``knownmedia.compat.pytx`` is a
signal type of python-threatexchange, ``knownmedia.stream`` hashes files from strangers in a child behind a sandbox, and
``knownmedia.spark`` does so in Spark.
"""

from ._library import (
    ArgumentError,
    IndexFileError,
    KnownMediaError,
    NotDecodedError,
    UnreadableFileError,
    library as _loaded,
)
from .command import Store, scan
from .hashing import RECIPES, TRANSFORMS, Hash, HashedPicture, distance, hash, hash_many
from .index import Index, Match

__version__: str = _loaded.km_version().decode()

__all__ = [
    "ArgumentError",
    "Hash",
    "HashedPicture",
    "Index",
    "IndexFileError",
    "KnownMediaError",
    "Match",
    "NotDecodedError",
    "RECIPES",
    "Store",
    "TRANSFORMS",
    "UnreadableFileError",
    "distance",
    "hash",
    "hash_many",
    "scan",
]
