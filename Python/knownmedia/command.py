"""The command ``knownmedia``, which comes with this package: scans, and stores of known lists."""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from typing import Any

from ._library import KnownMediaError


def executable() -> str:
    """The command: what the environment variable KNOWNMEDIA_COMMAND names, the one of this package, or the one on the path."""
    named = os.environ.get("KNOWNMEDIA_COMMAND")
    if named:
        return named
    own = pathlib.Path(__file__).parent / "bin" / "knownmedia"
    if own.exists():
        return str(own)
    found = shutil.which("knownmedia")
    if found is None:
        raise KnownMediaError("noCommand", "the command knownmedia is not here; install it, or name it in KNOWNMEDIA_COMMAND")
    return found


def scan(paths: Iterable[str | os.PathLike[str]], out: str | os.PathLike[str], *options: str, store: str | None = None) -> Iterator[dict[str, Any]]:
    """Scans folders and files for known pictures, and gives the records of the ledger, the run and the summary among them.

    out: the folder for the ledger, which must not exist. options: further ones of ``knownmedia scan``.

    Raises ``KnownMediaError`` if the scan could not be made. That something was not examined is no error: the records say it.
    """
    arguments = [executable(), "scan", *map(os.fspath, paths), "--out", os.fspath(out), *options]
    if store is not None:
        arguments += ["--store", store]
    done = subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")
    ledger = pathlib.Path(out) / "scan.jsonl"
    if done.returncode not in (0, 1, 2) or not ledger.exists():
        raise KnownMediaError("scanFailed", done.stderr.strip() or f"the scan ended with {done.returncode}")
    with open(ledger, encoding="utf-8", errors="surrogateescape") as lines:
        for line in lines:
            yield json.loads(line)


class Store:
    """A store of known lists, asked through the command: entries that were withdrawn are not found, later ones are.

    Each call starts the command, which takes a tenth of a second where the store is large: ask many hashes at once.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)

    def match(self, hashes: Iterable[bytes | str], max_distance: int = 31) -> list[list[dict[str, Any]]]:
        """The entries near each hash, in their order: dictionaries with ``distance``, ``list``, ``entry``, ``category`` …"""
        asked = [hash if isinstance(hash, str) else bytes(hash).hex() for hash in hashes]
        done = subprocess.run(
            [executable(), "match", "--store", self.path, "--max-distance", str(max_distance), "--json"],
            input="".join(hash + "\n" for hash in asked),
            capture_output=True,
            text=True,
        )
        lines = done.stdout.splitlines()
        if done.returncode not in (0, 1) or len(lines) != len(asked):
            raise KnownMediaError("matchFailed", done.stderr.strip() or f"the command ended with {done.returncode}")
        return [json.loads(line)["matches"] for line in lines]


def main() -> None:
    """The command, in place of this process."""
    import sys

    os.execv(executable(), [executable(), *sys.argv[1:]])
