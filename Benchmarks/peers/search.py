"""Builds and searches the indexes of others, on request.

Answers the requests of the program SearchThroughput, a line each, fields separated by tabs, with a JSON object a line;
see its SearchServer. Times are in seconds.
"""

import ctypes
import json
import os
import sys
import time

# Threads that wait for work must not take time from others.
os.environ["OMP_WAIT_POLICY"] = "passive"

import faiss
import numpy as np
import pybktree

BATCH = 8
# Exact for radius 31: tables × (bits flipped + 1) ≥ 32, and tables × width ≤ 256. With fewer bits flipped there are more
# tables and more candidates, with more bits flipped there are too many keys.
MULTI_HASH_SETTINGS = [(16, 16, 1), (13, 19, 2), (11, 23, 2)]


class FaissIndex:
    """An index of FAISS. It finds what is nearer than its radius, not what is as near."""

    def __init__(self, index):
        self.index = index

    def add(self, hashes):
        faiss.omp_set_num_threads(1)
        self.index.add(hashes)

    def search(self, queries, radius):
        limits, distances, positions = self.index.range_search(queries, radius + 1)
        return limits, positions, distances

    def found(self, queries, radius):
        return int(self.search(queries, radius)[0][-1])


def multi_hash(tables, width, flips):
    index = faiss.IndexBinaryMultiHash(256, tables, width)
    index.nflip = flips
    return FaissIndex(index)


class BKTree:
    """pybktree, the tree that Python programs use: of whole numbers, compared by their count of differing bits."""

    def add(self, hashes):
        numbers = [int.from_bytes(row.tobytes(), "little") for row in hashes]
        self.positions = {}
        for position, number in enumerate(numbers):
            self.positions.setdefault(number, []).append(position)
        self.tree = pybktree.BKTree(lambda a, b: (a ^ b).bit_count(), self.positions)

    def search(self, queries, radius):
        limits, positions, distances = [0], [], []
        for row in queries:
            for distance, number in self.tree.find(int.from_bytes(row.tobytes(), "little"), radius):
                positions += self.positions[number]
                distances += [distance] * len(self.positions[number])
            limits.append(len(positions))
        return np.array(limits), np.array(positions, np.int64), np.array(distances, np.int64)

    found = FaissIndex.found


INDEXES = {
    "FAISS flat": lambda: FaissIndex(faiss.IndexBinaryFlat(256)),
    "pybktree": BKTree,
} | {
    f"FAISS MultiHash {tables}x{width}/{flips}": (lambda setting: lambda: multi_hash(*setting))((tables, width, flips))
    for tables, width, flips in MULTI_HASH_SETTINGS
}


def resident_bytes():
    ctypes.CDLL(None).malloc_trim(0)
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")


class Server:
    def __init__(self):
        self.queries = np.empty((0, 32), np.uint8)
        self.indexes = {}

    def answer(self, request):
        name, *fields = request.split("\t")
        answers = {"queries": self.use_queries, "build": self.build, "search": self.search, "answers": self.answers,
                   "drop": self.drop}
        return answers[name](*fields)

    def use_queries(self, path):
        self.queries = np.fromfile(path, np.uint8).reshape(-1, 32)
        return {"queries": len(self.queries)}

    def build(self, name, path, count, _folder):
        self.indexes.pop(name, None)
        hashes = np.fromfile(path, np.uint8, 32 * int(count)).reshape(-1, 32)
        before = resident_bytes()
        index = INDEXES[name]()
        wall, cpu = time.perf_counter(), time.process_time()
        index.add(hashes)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        self.indexes[name] = index
        grown = resident_bytes() - before
        return {"name": name, "count": len(hashes), "cpu": cpu, "wall": wall, "bytesPerHash": grown / len(hashes)}

    def drop(self, name):
        self.indexes.pop(name, None)
        resident_bytes()
        return {}

    def answers(self, name, limit, radius):
        limits, positions, distances = self.indexes[name].search(self.queries[:int(limit)], int(radius))
        values = np.concatenate([[0], np.cumsum(257 * positions.astype(np.int64) + distances.astype(np.int64))])
        return {"found": np.diff(limits).tolist(), "sums": (values[limits[1:]] - values[limits[:-1]]).tolist()}

    def search(self, name, mode, limit, radius):
        index, radius = self.indexes[name], int(radius)
        queries = self.queries[:int(limit)]
        faiss.omp_set_num_threads(2 if mode == "2 threads" else 1)
        length = {"single": 1, "batch": BATCH}.get(mode, len(queries))  # with threads FAISS gets all queries at once
        found, seconds = 0, []
        wall, cpu = time.perf_counter(), time.process_time()
        for first in range(0, len(queries), length):
            start = time.thread_time()  # with one thread FAISS works in this one
            found += index.found(queries[first:first + length], radius)
            seconds.append(time.thread_time() - start)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        return {"cpu": cpu, "wall": wall, "queries": len(queries), "found": found,
                "seconds": seconds if mode in ("single", "batch") else []}


def main():
    server = Server()
    for line in sys.stdin:
        request = line.rstrip("\n")
        try:
            answer = server.answer(request)
        except Exception as error:  # whatever it is, the asker must hear of it
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
