"""The command ``knownmedia``, which comes with this package: scans, and stores of known lists."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import subprocess
import threading
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any

from .errors import KnownMediaError


#: The command of this package.
_OWN = pathlib.Path(__file__).parent / "bin" / "knownmedia"


def executable() -> str:
    """The command: what the environment variable KNOWNMEDIA_COMMAND names, the one of this package, or the one on the path."""
    named = os.environ.get("KNOWNMEDIA_COMMAND")
    if named:
        return named
    if _OWN.exists():
        return str(_OWN)
    found = shutil.which("knownmedia")
    if found is None:
        raise KnownMediaError("noCommand", "the command knownmedia is not here; install it, or name it in KNOWNMEDIA_COMMAND")
    return found


def environment(command: str) -> dict[str, str] | None:
    """The environment that a command is started with, None for that of this process.

    The one of this package finds beside it the libraries that it needs and that a small system does not have.
    """
    if command != str(_OWN):
        return None
    folder = str(pathlib.Path(__file__).parent / "lib")
    found = os.environ.get("LD_LIBRARY_PATH")
    return {**os.environ, "LD_LIBRARY_PATH": f"{folder}:{found}" if found else folder}


def scan(paths: Iterable[str | os.PathLike[str]], out: str | os.PathLike[str], *options: str, store: str | None = None) -> Iterator[dict[str, Any]]:
    """Scans folders and files for known pictures, and gives the records of the ledger, the run and the summary among them.

    out: the folder for the ledger, which must not exist. options: further ones of ``knownmedia scan``.

    Raises ``KnownMediaError`` if the scan could not be made. That something was not examined is no error: the records say it.
    """
    command = executable()
    arguments = [command, "scan", *map(os.fspath, paths), "--out", os.fspath(out), *options]
    if store is not None:
        arguments += ["--store", store]
    done = subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace", env=environment(command))
    ledger = pathlib.Path(out) / "scan.jsonl"
    if done.returncode not in (0, 1, 2) or not ledger.exists():
        raise KnownMediaError("scanFailed", done.stderr.strip() or f"the scan ended with {done.returncode}")
    with open(ledger, encoding="utf-8", errors="surrogateescape") as lines:
        for line in lines:
            yield json.loads(line)


class Store:
    """A store of known lists, asked through the command: entries that were withdrawn are not found, later ones are.

    The first question starts the command, which reads the store; those that follow are answered by the same process, in a
    millisecond. Any number of threads may ask, one after the other. The process ends with ``close`` or with this object.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._max_distance = -1

    def match(self, hashes: Iterable[bytes | str], max_distance: int = 31) -> list[list[dict[str, Any]]]:
        """The entries near each PDQ hash, in their order: dictionaries with ``distance``, ``list``, ``entry``, ``category`` …

        Raises ``KnownMediaError`` where the store cannot be asked, and ``ValueError`` for what is no hash.
        """
        asked = [(bytes.fromhex(hash) if isinstance(hash, str) else bytes(hash)).hex() for hash in hashes]
        if any(len(hash) != 64 for hash in asked):
            raise ValueError("a PDQ hash has 32 bytes")
        found: list[list[dict[str, Any]]] = []
        with self._lock:
            for start in range(0, len(asked), self._AT_ONCE):
                found += self._ask(asked[start : start + self._AT_ONCE], max_distance)
        return found

    #: How many hashes are sent before answers are read: their lines fit in a pipe, so neither side waits for the other.
    _AT_ONCE = 500

    def _ask(self, asked: list[str], max_distance: int) -> list[list[dict[str, Any]]]:
        if self._process is None or self._max_distance != max_distance or self._process.poll() is not None:
            self._end()
            command = executable()
            self._max_distance = max_distance
            self._process = subprocess.Popen(
                [command, "match", "--store", self.path, "--max-distance", str(max_distance), "--json"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment(command),
            )
        assert self._process.stdin is not None and self._process.stdout is not None
        lines: list[bytes] = []
        try:
            self._process.stdin.write("".join(hash + "\n" for hash in asked).encode())
            self._process.stdin.flush()
            lines = [self._process.stdout.readline() for _ in asked]
        except BrokenPipeError:
            pass
        if not lines or not all(line.endswith(b"\n") for line in lines):
            raise KnownMediaError("matchFailed", self._end() or "the command ended before it had answered")
        return [json.loads(line)["matches"] for line in lines]

    def close(self) -> None:
        """Ends the process, where there is one. The next question starts another."""
        with self._lock:
            self._end()

    def _end(self) -> str:
        """Ends the process, and gives what it had to say."""
        process, self._process = self._process, None
        if process is None:
            return ""
        process.kill()
        return process.communicate()[1].decode(errors="replace").strip()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_process", None) is not None:
            self._end()

    def __getstate__(self) -> str:
        return self.path

    def __setstate__(self, path: str) -> None:
        self.__init__(path)  # type: ignore[misc]


def main() -> None:
    """The command, in place of this process."""
    import sys

    command = executable()
    os.execve(command, [command, *sys.argv[1:]], environment(command) or os.environ)
