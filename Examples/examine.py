"""A client of `knownmedia examine`: one answer for each item, in the order of the items, whatever is in them.

    from examine import examine

    items = ((path, open(path, "rb").read()) for path in paths)
    for key, answer in examine(items, "--store", "known.sqlite"):
        print(key, answer["status"], [match["entry"] for match in answer["matches"]])

The command does not end because of an item. If somebody kills it, it is started again, and what was not answered is sent
again. Python 3.9 or later, and nothing else. docs/examine.md describes the protocol.
"""

import base64
import collections
import itertools
import json
import struct
import subprocess
import threading

PATH = 2**64 - 1  # The number of bytes that says: the key is the path of a file.


def frame(key, content):
    """An item as it is sent. The key is bytes or text; content None says that it is the path of a file."""
    key = key.encode() if isinstance(key, str) else key
    return struct.pack("<IQ", len(key), PATH if content is None else len(content)) + key + (content or b"")


def key_of(answer):
    """The key that was sent, to the byte."""
    return base64.b64decode(answer["keyBytes"]) if "keyBytes" in answer else answer["key"].encode()


class Interrupted(Exception):
    """The command ended before it had answered every item."""


def examine(items, *arguments, program="knownmedia", window=64, attempts=3):
    """Yields (key, answer) for each (key, content) of `items`.

    At most `window` items are under way. The command is started at most `attempts` times without an answer in between.
    """
    items, unanswered, fruitless = iter(items), collections.deque(), 0
    while True:
        child = _Child([program, "examine", *arguments], itertools.chain(list(unanswered), items), window)
        unanswered.clear()
        try:
            for answer in child.answers(unanswered):
                fruitless = 0
                yield answer
            return
        except Interrupted:
            fruitless += 1
            if fruitless == attempts:
                raise
        finally:
            child.end()


class _Child:
    """One process of the command, and a thread that sends it items while its answers are read."""

    def __init__(self, command, items, window):
        self.items, self.places = items, threading.Semaphore(window)
        self.sent, self.error, self.is_ending = collections.deque(), None, False
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.feeder = threading.Thread(target=self._feed, daemon=True)
        self.feeder.start()

    def _feed(self):
        try:
            for item in self.items:
                self.sent.append(item)
                self.places.acquire()
                if self.is_ending:
                    return
                self.process.stdin.write(frame(*item))
                self.process.stdin.flush()
            self.process.stdin.close()
        except BrokenPipeError:
            pass  # It has ended, and whoever reads its answers sees that.
        except Exception as error:  # The items could not be had.
            self.error = error
            self.process.kill()

    def answers(self, unanswered):
        """Yields the answers. Where they end too early, `unanswered` gets the items that were taken and not answered."""
        end = None
        for line in self.process.stdout:
            if not line.endswith(b"\n"):
                break
            answer = json.loads(line)
            if answer["type"] == "end":
                end = answer
            elif answer["type"] == "file":
                key, _ = self.sent.popleft()
                assert key_of(answer) == (key.encode() if isinstance(key, str) else key)
                self.places.release()
                yield key, answer
        if end:
            return
        self.end()
        unanswered.extend(self.sent)
        raise self.error or Interrupted(f"the command ended early, with exit code {self.process.returncode}")

    def end(self):
        self.is_ending = True
        self.process.kill()
        self.process.wait()
        self.places.release()
        self.feeder.join()
        self.process.stdout.close()


if __name__ == "__main__":
    import sys

    def files(paths):
        for path in paths:
            with open(path, "rb") as file:
                yield path, file.read()

    separator = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    for key, answer in examine(files(sys.argv[separator + 1:]), *sys.argv[1:separator]):
        found = [f"{match['list']}: {match['entry']}" for match in answer["matches"]]
        print(answer["status"], key, *found, sep="\t")
