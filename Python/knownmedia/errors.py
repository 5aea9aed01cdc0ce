"""What goes wrong: an exception for each kind, with a ``code`` for programs."""

from __future__ import annotations


class KnownMediaError(Exception):
    """Something that the library refused. ``code`` is for programs and does not change; the text is for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type[KnownMediaError], tuple[str, str]]:
        return type(self), (self.code, str(self))


class NotDecodedError(KnownMediaError):
    """Bytes that are no picture, or none that can be decoded. ``code`` says why, such as ``damagedData``."""


class IndexFileError(KnownMediaError):
    """A file that is no index, or none that can be used or written."""


class ArgumentError(KnownMediaError, ValueError):
    """An argument that cannot be."""


class UnreadableFileError(KnownMediaError, OSError):
    """A file that cannot be read."""

    def __init__(self, code: str, message: str) -> None:
        KnownMediaError.__init__(self, code, message)

    def __str__(self) -> str:
        return str(self.args[0])
