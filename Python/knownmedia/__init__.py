"""Perceptual hashes of pictures, and exact search among known hashes, by KnownMedia.

>>> import knownmedia
>>> knownmedia.hash("photo.jpg").pdq.hex
>>> index = knownmedia.Index(known_hashes)
>>> index.search(knownmedia.hash(array).pdq.bytes, radius=31)

``knownmedia.compat.pdqhash`` and ``knownmedia.compat.imagehash`` take the places of those packages, ``knownmedia.compat.pytx`` is a
signal type of python-threatexchange, ``knownmedia.stream`` hashes files from strangers in a child behind a sandbox, and
``knownmedia.spark`` does so in Spark.
"""

import importlib
from typing import TYPE_CHECKING, Any

from .errors import ArgumentError, IndexFileError, KnownMediaError, NotDecodedError, UnreadableFileError

if TYPE_CHECKING:
    from .command import Store, scan
    from .hashing import RECIPES, TRANSFORMS, Hash, HashedPicture, distance, hash, hash_many
    from .index import Index, Match

    __version__: str

#: Where the names are that are loaded when they are first used: whoever asks the command alone loads no library.
_MODULES = {
    **dict.fromkeys(("Store", "scan"), "command"),
    **dict.fromkeys(("RECIPES", "TRANSFORMS", "Hash", "HashedPicture", "distance", "hash", "hash_many"), "hashing"),
    **dict.fromkeys(("Index", "Match"), "index"),
}

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


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from ._library import library

        value: Any = library.km_version().decode()
    elif name in _MODULES:
        value = getattr(importlib.import_module(f".{_MODULES[name]}", __name__), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})
