"""Files from strangers, hashed or looked up by a long-lived child, the command ``knownmedia examine``.

The child decodes behind a sandbox, in processes of its own: a picture that crashes its decoder costs its own answer. And if the child
itself ends, by a kill or for lack of memory, it is started again, so that each item has exactly one answer.

>>> with Child("--store", "known.sqlite") as child:
...     for key, answer in child.examine((path, open(path, "rb").read()) for path in paths):
...         print(key, answer["status"], answer["matches"])
"""

from __future__ import annotations

import collections
import json
import queue
import struct
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, TypeVar

from ._library import KnownMediaError
from .command import executable

Key = TypeVar("Key")



class Child:
    """A process ``knownmedia examine``, started when it is needed. For one thread at a time."""

    def __init__(self, *options: str, command: str | None = None, window: int = 64, attempts: int = 3) -> None:
        """options: those of ``knownmedia examine``, such as ``--store``.

        command: the program, the one of this package where it is not said.
        window: how many items are under way at most; all of them are held in memory.
        attempts: how often an item is sent alone to a new child before it counts as one that ends it.
        """
        self._command = [command or executable(), "examine", *options]
        self._window = window
        self._attempts = attempts
        self._process: _Process | None = None
        #: How many children were started.
        self.start_count = 0
        #: The first line of the child: its version, thresholds, and the store with the number of its changes.
        self.run: dict[str, Any] = {}

    def examine(self, items: Iterable[tuple[Key, bytes | None]]) -> Iterator[tuple[Key, dict[str, Any]]]:
        """The key and the answer of each item, in their order.

        items: a key of any kind, which only comes back, and the bytes of a file.

        An answer is a line of a ledger as a dictionary: ``status``, ``reason``, ``format``, ``width``, ``height``, ``digests``, ``hashes``,
        ``matches``, ``parts``. An item that ends the child each time it is tried is ``failed``, with the reason ``childEnded``; one
        without bytes (None) with ``noContent``.

        Raises ``KnownMediaError`` where no child can be started.
        """
        source = iter(items)
        under_way: collections.deque[tuple[Key, bytes | None]] = collections.deque()
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
                        process.send(item[1])
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
                    answer = self._answer_alone(content)
                    under_way.popleft()
                    yield key, answer
        finally:
            # Whoever stops early leaves answers behind that nobody waits for.
            if under_way:
                self._end()

    def _answer_alone(self, content: bytes | None) -> dict[str, Any]:
        if content is None:
            return _failed("noContent", "there are no bytes; send those of the file")
        code: int | None = None
        for _ in range(self._attempts):
            process = self._running()
            process.send(content)
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


class _Process:
    """One process, and a thread that writes to it: both sides would wait for ever if nobody read while the other writes."""

    def __init__(self, command: list[str]) -> None:
        self._messages = tempfile.TemporaryFile()
        try:
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._messages)
        except OSError as error:
            raise KnownMediaError("noCommand", f"{command[0]} cannot be started: {error}") from error
        self._frames: queue.SimpleQueue[tuple[bytes, bytes] | None] = queue.SimpleQueue()
        self._sent = self._received = 0
        self._writer = threading.Thread(target=self._write, daemon=True)
        self._writer.start()
        first = self._line()
        if first is None:
            code = self.end()
            self._messages.seek(0)
            text = self._messages.read().decode(errors="replace").strip()
            raise KnownMediaError("childDidNotStart", text or f"{command[0]} ended at once, with exit code {code}")
        self.run = first

    def send(self, content: bytes) -> None:
        # The place in the stream is the key: it says nothing about the item, and shows that answers are in step.
        key = b"%d" % self._sent
        self._sent += 1
        self._frames.put((struct.pack("<IQ", len(key), len(content)) + key, content))

    def receive(self) -> dict[str, Any] | None:
        """The next answer, or None where there will be none."""
        answer = self._line()
        if answer is None:
            return None
        if answer.get("key") != str(self._received):
            raise KnownMediaError("answersOutOfStep", f"the child answered item {answer.get('key')!r} in place of {self._received}")
        self._received += 1
        del answer["key"]
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
