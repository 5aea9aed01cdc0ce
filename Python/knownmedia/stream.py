"""Files from strangers, hashed or looked up by a long-lived child, the command ``knownmedia examine``.

The child decodes behind a sandbox, in processes of its own: a picture that crashes its decoder costs its own answer. And if the child
itself ends, by a kill or for lack of memory, it is started again, so that each item has exactly one answer.

>>> with Child("--store", "known.sqlite") as child:
...     for key, answer in child.examine((path, open(path, "rb").read()) for path in paths):
...         print(key, answer["status"], answer["matches"])

This module, ``knownmedia.command`` and ``knownmedia.spark`` are Python alone, and need no library of the package but its command.
"""

from __future__ import annotations

import base64
import collections
import json
import os
import queue
import struct
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Any, TypeVar

from .errors import KnownMediaError
from .command import environment, executable

Key = TypeVar("Key")

#: What is examined: the bytes of a file, a path that the command opens itself, or nothing.
Content = bytes | os.PathLike[str] | None


class Child:
    """A process ``knownmedia examine``, started when it is needed. For one thread at a time."""

    def __init__(
        self,
        *options: str,
        command: str | None = None,
        window: int = 64,
        attempts: int = 3,
        name: Callable[[Any], str | bytes] | None = None,
    ) -> None:
        """options: those of ``knownmedia examine``, such as ``--store``.

        command: the program, the one of this package where it is not said.
        window: how many items are under way at most; all of them are held in memory. So many are taken before the first answer is
            handed over: give 1 where items come slowly.
        attempts: how often an item is sent alone to a new child before it counts as one that ends it.
        name: gives the name of an item by its key, such as ``os.fspath``. It comes back in the answer, and its ending, such as ``.jpg``,
            counts as that of a file in a scan does. Without, the child knows nothing about an item but its bytes.
        """
        self._command = [command or executable(), "examine", *options]
        self._window = window
        self._attempts = attempts
        self._naming = name
        self._process: _Process | None = None
        #: How many children were started.
        self.start_count = 0
        #: The first line of the child: its version, thresholds, and the store with the number of its changes.
        self.run: dict[str, Any] = {}

    def examine(self, items: Iterable[tuple[Key, Content]]) -> Iterator[tuple[Key, dict[str, Any]]]:
        """The key and the answer of each item, in their order.

        items: a key of any kind, which only comes back, and the bytes of a file, or its path (``pathlib.Path``).

        An answer is a line of a ledger as a dictionary: ``status``, ``reason``, ``format``, ``width``, ``height``, ``digests``, ``hashes``,
        ``matches``, ``parts``. An item that ends the child each time it is tried is ``failed``, with the reason ``childEnded``; one
        without bytes (None) with ``noContent``.

        Raises ``KnownMediaError`` where no child can be started.
        """
        source = iter(items)
        under_way: collections.deque[tuple[Key, Content]] = collections.deque()
        is_exhausted = False
        try:
            while True:
                process = self._running()
                while not is_exhausted and len(under_way) < self._window:
                    try:
                        item = next(source)
                    except StopIteration:
                        is_exhausted = True
                        break
                    under_way.append(item)
                    if item[1] is not None:
                        process.send(self._name(item[0]), item[1])
                if not under_way:
                    return
                key, content = under_way[0]
                if content is None:
                    answer: dict[str, Any] | None = _failed("noContent", "there are no bytes; send those of the file")
                else:
                    answer = process.receive()
                if answer is not None:
                    under_way.popleft()
                    yield key, answer
                    continue
                # Several were under way, and one of them may have ended the child: each is tried alone.
                self._end()
                while under_way:
                    key, content = under_way[0]
                    answer = self._answer_alone(key, content)
                    under_way.popleft()
                    yield key, answer
        finally:
            # Whoever stops early leaves answers behind that nobody waits for.
            if under_way:
                self._end()

    def _name(self, key: Any) -> bytes | None:
        return None if self._naming is None else os.fsencode(self._naming(key))

    def _answer_alone(self, key: Any, content: Content) -> dict[str, Any]:
        if content is None:
            return _failed("noContent", "there are no bytes; send those of the file")
        code: int | None = None
        for _ in range(self._attempts):
            process = self._running()
            process.send(self._name(key), content)
            answer = process.receive()
            if answer is not None:
                return answer
            code = self._end()
        return _failed("childEnded", f"the examining process ended with exit code {code}, {self._attempts} times; try the item by itself")

    def _running(self) -> _Process:
        if self._process is None:
            self._process = _Process(self._command)
            self.run = self._process.run
            self.start_count += 1
        return self._process

    def _end(self) -> int | None:
        process, self._process = self._process, None
        return process.end() if process else None

    def close(self) -> None:
        """Ends the child, which says its last line first."""
        process, self._process = self._process, None
        if process is not None:
            process.finish()

    def __enter__(self) -> Child:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


#: The number of bytes of a frame that says: the key is a path.
_PATH = 2**64 - 1


class _Process:
    """One process, and a thread that writes to it: both sides would wait for ever if nobody read while the other writes."""

    def __init__(self, command: list[str]) -> None:
        self._messages = tempfile.TemporaryFile()
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._messages, env=environment(command[0])
            )
        except OSError as error:
            raise KnownMediaError("noCommand", f"{command[0]} cannot be started: {error}") from error
        self._frames: queue.SimpleQueue[tuple[bytes, bytes] | None] = queue.SimpleQueue()
        #: The keys of what was sent and not answered, and whether they are the caller's names.
        self._keys: collections.deque[tuple[bytes, bool]] = collections.deque()
        self._sent = 0
        self._writer = threading.Thread(target=self._write, daemon=True)
        self._writer.start()
        first = self._line()
        if first is None:
            code = self.end()
            self._messages.seek(0)
            text = self._messages.read().decode(errors="replace").strip()
            raise KnownMediaError("childDidNotStart", text or f"{command[0]} ended at once, with exit code {code}")
        self.run = first

    def send(self, name: bytes | None, content: bytes | os.PathLike[str]) -> None:
        is_path = isinstance(content, os.PathLike)
        # Where the caller gives no name, the place in the stream says nothing about the item, and shows that answers are in step.
        key = os.fsencode(content) if is_path else b"%d" % self._sent if name is None else name
        self._sent += 1
        self._keys.append((key, name is not None))
        byte_count = _PATH if is_path else len(content)
        self._frames.put((struct.pack("<IQ", len(key), byte_count) + key, b"" if is_path else content))

    def receive(self) -> dict[str, Any] | None:
        """The next answer, or None where there will be none."""
        answer = self._line()
        if answer is None:
            return None
        sent, belongs_to_caller = self._keys.popleft()
        answered = base64.b64decode(answer["keyBytes"]) if "keyBytes" in answer else answer.get("key", "").encode()
        if answered != sent:
            raise KnownMediaError("answersOutOfStep", f"the child answered item {answered!r} in place of {sent!r}")
        if not belongs_to_caller:
            answer.pop("key", None)
            answer.pop("keyBytes", None)
        return answer

    def _line(self) -> dict[str, Any] | None:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        # A line that was cut is none.
        if not line.endswith(b"\n"):
            return None
        answer = json.loads(line)
        return None if answer.get("type") == "end" else answer

    def _write(self) -> None:
        assert self._process.stdin is not None
        try:
            while (frame := self._frames.get()) is not None:
                for part in frame:
                    self._process.stdin.write(part)
                # Nothing more may come for a long time.
                if self._frames.empty():
                    self._process.stdin.flush()
            self._process.stdin.close()
        except OSError:
            # It has ended, and whoever reads its answers sees that.
            pass

    def finish(self) -> None:
        """Lets the process come to the end of its input; where it does not end then, ends it."""
        self._frames.put(None)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            pass
        self.end()

    def end(self) -> int | None:
        self._frames.put(None)
        self._process.kill()
        code = self._process.wait()
        self._writer.join()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            try:
                pipe.close()
            except OSError:
                pass
        return code


def _failed(reason: str, message: str) -> dict[str, Any]:
    return {"type": "file", "status": "failed", "reason": reason, "message": message, "digests": {}, "hashes": [], "matches": []}
